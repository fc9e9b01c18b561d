import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { NothingSaved } from "#server/press/views.ts";
import { type OpenPress, openPress } from "./open-press.ts";

const PHONE =
  "Mozilla/5.0 (Linux; Android 16; SM-S936N) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";

let press: OpenPress;
let saved: Map<number, number>;
let answerOfDatabase: () => Promise<void>;

/** Every test its own press: what it remembers of readers goes with it. */
async function open(): Promise<void> {
  press = await openPress({
    trustedHops: 1,
    publicUrl: "https://paper.example",
    async saveViews(counts) {
      await answerOfDatabase();
      for (const [id, count] of counts) saved.set(id, (saved.get(id) ?? 0) + count);
    },
  });
}

beforeEach(async () => {
  saved = new Map();
  answerOfDatabase = async () => undefined;
  await open();
});

afterEach(() => press.close());

/** One beacon as a browser sends it; `from` is the reader's address. */
function beacon(id: number | string, from: string, headers: Record<string, string> = {}) {
  return press.send("POST", "/api/views", {
    body: String(id),
    headers: {
      "content-length": String(Buffer.byteLength(String(id))),
      "content-type": "text/plain;charset=UTF-8",
      host: "paper.example",
      origin: "https://paper.example",
      "sec-fetch-site": "same-origin",
      "user-agent": PHONE,
      "x-forwarded-for": from,
      ...headers,
    },
  });
}

/** Closing saves what was counted. */
async function counted(): Promise<Record<string, number>> {
  await press.close();
  return Object.fromEntries(saved);
}

describe("a beacon", () => {
  test("is answered 204 at once and never reaches Next", async () => {
    const answer = await beacon(12, "203.0.113.1");
    expect(answer).toMatchObject({
      status: 204,
      text: "",
      headers: { "cache-control": "no-store" },
    });
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(press.web.asked).toEqual([]);
    expect(await counted()).toEqual({ 12: 1 });
  });

  test("gets the same answer where it does not count", async () => {
    const bot = await beacon(12, "203.0.113.1", { "user-agent": "Googlebot/2.1" });
    const junk = await beacon("1 or 1=1", "203.0.113.2");
    expect([bot.status, junk.status]).toEqual([204, 204]);
    expect(await counted()).toEqual({});
  });

  test("is a POST and nothing else", async () => {
    for (const method of ["GET", "PUT", "DELETE"])
      expect(await press.send(method, "/api/views")).toMatchObject({
        status: 405,
        headers: { allow: "POST" },
      });
  });

  test("longer than a number is refused unread", async () => {
    const answer = await beacon("9".repeat(16), "203.0.113.1");
    expect(answer).toMatchObject({ status: 400, headers: { connection: "close" } });
    const unsaid = await press.send("POST", "/api/views", {
      headers: { "transfer-encoding": "chunked" },
      body: "12",
    });
    expect(unsaid.status).toBe(400);
  });
});

describe("who counts", () => {
  test.each([
    ["no browser at all", { "user-agent": "" }],
    ["a library", { "user-agent": "python-requests/2.32" }],
    [
      "a search engine",
      { "user-agent": "Mozilla/5.0 (compatible; Yeti/1.1; +https://naver.me/spd)" },
    ],
    ["a crawler that looks like a phone", { "user-agent": `${PHONE} (compatible; Googlebot/2.1)` }],
    ["a link preview", { "user-agent": "Mozilla/5.0 (compatible; kakaotalk-scrap/1.0)" }],
    ["a browser without a window", { "user-agent": "Mozilla/5.0 HeadlessChrome/142.0" }],
    ["a prefetch", { "sec-purpose": "prefetch;prerender" }],
    ["an older prefetch", { purpose: "prefetch" }],
    ["staff", { cookie: "a=b; next-auth.session-token=x" }],
    ["staff over https, cookie in pieces", { cookie: "__Secure-next-auth.session-token.0=x" }],
    ["another site's page", { "sec-fetch-site": "cross-site" }],
    [
      "another site's page in an older browser",
      { "sec-fetch-site": "none", origin: "https://evil.example" },
    ],
  ])("not %s", async (_, headers) => {
    await beacon(12, "203.0.113.1", headers);
    expect(await counted()).toEqual({});
  });

  test.each([
    ["a reader with other cookies", { cookie: "theme=dark" }],
    ["a telephone by CUBOT", { "user-agent": "Mozilla/5.0 (Linux; Android 14; CUBOT KINGKONG)" }],
    ["a reader inside an app", { "user-agent": `${PHONE} KAKAOTALK/11.0 (INAPP)` }],
  ])("but %s", async (_, headers) => {
    await beacon(12, "203.0.113.1", headers);
    expect(await counted()).toEqual({ 12: 1 });
  });

  test("an older browser is believed by its Origin", async () => {
    const send = (origin: string) =>
      press.send("POST", "/api/views", {
        body: "12",
        headers: { "content-length": "2", host: "paper.example", "user-agent": PHONE, origin },
      });
    await send("https://evil.example");
    await send("null");
    await send("https://paper.example");
    expect(await counted()).toEqual({ 12: 1 });
  });
});

describe("a reader counts once", () => {
  test("for one article within thirty minutes, and again after", async () => {
    await beacon(12, "203.0.113.1");
    press.pass(29 * 60_000);
    await beacon(12, "203.0.113.1");
    await beacon(13, "203.0.113.1");
    press.pass(60_000);
    await beacon(12, "203.0.113.1");
    expect(await counted()).toEqual({ 12: 2, 13: 1 });
  });

  test("whichever address of one IPv6 network the telephone takes", async () => {
    await beacon(12, "2001:db8:1:2:aaaa::1");
    await beacon(12, "2001:0db8:0001:0002:ffff:0:0:9");
    await beacon(12, "2001:db8:1:3::1");
    await beacon(12, "2001:db8::1");
    expect(await counted()).toEqual({ 12: 3 });
  });

  test("two browsers behind one address are two", async () => {
    await beacon(12, "203.0.113.1");
    await beacon(12, "203.0.113.1", { "user-agent": PHONE.replace("Android 16", "Android 15") });
    expect(await counted()).toEqual({ 12: 2 });
  });

  test("a burst from one address moves nothing, whatever names it gives itself", async () => {
    for (let reader = 1; reader <= 12; reader += 1) await beacon(1, `198.51.100.${reader}`);
    for (let n = 0; n < 60; n += 1)
      await beacon(2, "203.0.113.1", { "user-agent": `${PHONE} burst${n}` });
    const { 1: read, 2: pushed } = await counted();
    expect(read).toBe(12);
    expect(pushed).toBeLessThanOrEqual(10);
  });
});

describe("when the database is away", () => {
  test("what surely was not saved is saved later, once", async () => {
    await press.close();
    let away = true;
    let tries = 0;
    answerOfDatabase = async () => {
      tries += 1;
      if (away) throw new NothingSaved("no connection");
    };
    await open();
    await beacon(12, "203.0.113.1");
    await until(() => tries > 0);
    expect(saved.size).toBe(0);
    away = false;
    expect(await counted()).toEqual({ 12: 1 });
    expect(press.log.filter((line) => line.includes("not saved"))).toHaveLength(1);
  }, 10_000);

  test("what may have been saved is not saved a second time", async () => {
    let lost = true;
    answerOfDatabase = async () => {
      if (!lost) return;
      lost = false;
      throw new Error("the line broke before the answer");
    };
    await beacon(12, "203.0.113.1");
    await until(() => !lost);
    expect(await counted()).toEqual({});
  }, 10_000);
});

test("a press that starts anew takes over nothing and saves nothing twice", async () => {
  await beacon(12, "203.0.113.1");
  await press.close();
  expect(Object.fromEntries(saved)).toEqual({ 12: 1 });
  await open();
  await press.close();
  expect(Object.fromEntries(saved)).toEqual({ 12: 1 });
});

/** Saves come every three seconds by the real clock. */
async function until(met: () => boolean): Promise<void> {
  while (!met()) await new Promise((resolve) => setTimeout(resolve, 50));
}
