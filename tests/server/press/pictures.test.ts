import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type OpenPress, openPress } from "./open-press.ts";

const KEY = "0123456789abcdef0123456789abcdef";
const FILE = `/pictures/${KEY}/full-640.avif`;
const BYTES = randomBytes(40_000);

let press: OpenPress;
/** Whether an article that is out shows the picture. */
let isSeen: boolean;

beforeEach(async () => {
  press = await openPress();
  isSeen = true;
  press.web.route(FILE, (_, response) => {
    const headers = { "x-press-tags": "picture:3,article:12", "x-press-max-age": "60" };
    if (isSeen) response.writeHead(200, { "content-type": "image/avif", ...headers }).end(BYTES);
    else
      response.writeHead(404, { "content-type": "text/plain", "x-press-max-age": "1" }).end("no");
  });
});

afterEach(() => press.close());

test("a file of a picture keeps its bytes and is for the browser alone to keep", async () => {
  for (const encoding of ["br", "gzip", "identity"]) {
    const answer = await press.get(FILE, { "accept-encoding": encoding });
    expect(answer.body.equals(BYTES)).toBe(true);
    expect(answer.headers).toMatchObject({
      "content-type": "image/avif",
      "cache-control": "private, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    });
    expect(answer.headers["content-encoding"]).toBeUndefined();
  }
  expect(press.web.countOf(FILE)).toBe(1);
});

test.each([
  ["a withdrawn picture", { tags: ["picture:3"], gone: ["picture:3"] }],
  ["a withdrawn article", { tags: ["article:12", "home"], gone: ["article:12"] }],
  ["a new text without it", { tags: ["article:12"] }],
])("after %s the file is not there, not even while Next is away", async (_, drop) => {
  expect((await press.get(FILE)).status).toBe(200);
  isSeen = false;
  press.drops.drop(drop);
  expect((await press.get(FILE)).status).toBe(404);
  await press.web.kill();
  press.pass(60_000);
  expect((await press.get(FILE)).body.includes(BYTES.subarray(0, 40))).toBe(false);
});

test("a file that was not seen a moment ago is asked for again", async () => {
  isSeen = false;
  expect((await press.get(FILE)).status).toBe(404);
  isSeen = true;
  press.pass(1_001);
  expect((await press.get(FILE)).status).toBe(200);
});

test("no other address of the folder reaches Next", async () => {
  for (const path of [
    `/pictures/${KEY}`,
    `/pictures/${KEY}/`,
    `/pictures/${KEY}/original`,
    `/pictures/${KEY}/full-640.svg`,
    `/pictures/${KEY}/full-12345.avif`,
    `/pictures/${KEY.toUpperCase()}/full-640.avif`,
    `/pictures/${KEY}/%2e%2e/full-640.avif`,
    "/pictures/1/full-640.avif",
    "/pictures",
  ])
    expect([path, (await press.get(path)).status]).toEqual([
      path,
      expect.toSatisfy((status: number) => status === 404 || status === 400),
    ]);
  expect(press.web.asked.filter(({ path }) => path.startsWith("/pictures"))).toEqual([]);
  // What the query says changes nothing of a file.
  expect((await press.get(`${FILE}?v=2`)).status).toBe(200);
});

test("a flood of pictures pushes no page out", async () => {
  const small = await openPress({ bytes: 400_000 });
  small.web.route("/news/12", (_, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<!DOCTYPE html><p>기사</p>");
  });
  await small.get("/news/12");
  for (let at = 0; at < 40; at += 1) {
    const path = `/pictures/${KEY}/full-${100 + at}.avif`;
    small.web.route(path, (_, response) => {
      response.writeHead(200, { "content-type": "image/avif" }).end(BYTES);
    });
    expect((await small.get(path)).status).toBe(200);
  }
  await small.get("/news/12");
  expect(small.web.countOf("/news/12")).toBe(1);
  await small.close();
});
