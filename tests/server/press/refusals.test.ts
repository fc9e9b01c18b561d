import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { html } from "./fake-web.ts";
import { type OpenPress, openPress } from "./open-press.ts";

let press: OpenPress;
let publicDir: string;

beforeAll(async () => {
  publicDir = mkdtempSync(join(tmpdir(), "magam-press-"));
  mkdirSync(join(publicDir, "site"));
  mkdirSync(join(publicDir, "fonts"));
  writeFileSync(join(publicDir, "site/theme.js"), "export const theme = 1;\n".repeat(50));
  writeFileSync(join(publicDir, "fonts/a.woff2"), Buffer.alloc(2000, 1));
  writeFileSync(join(publicDir, "secret.txt"), "secret");
  press = await openPress({ publicDir });
  press.web.route("/press-not-found", (_, response) => html(response, "<h1>없는 쪽</h1>", 200));
  press.web.route("/news/12", (_, response) => html(response, "<p>본문</p>"));
  press.web.route("/_next/static/chunks/a.css", (_, response) => {
    response.writeHead(200, { "content-type": "text/css" }).end("a{}");
  });
});

afterAll(async () => {
  await press.close();
  rmSync(publicDir, { recursive: true });
});

describe("at the door", () => {
  test.each([
    "/_next/image?url=%2Fa.png&w=64&q=75",
    "/_next/data/x/index.json",
    "/news/12.rsc",
    "/news/12/segments/_full.segment.rsc",
    "/secret.txt",
    "/wp-admin/setup.php",
    "/press-not-found",
  ])("%s gets the paper's own 404 page, rendered once for all", async (path) => {
    const page = await press.get(path);
    expect(page.status).toBe(404);
    expect(page.text).toContain("없는 쪽");
    expect(press.web.asked.filter(({ path }) => path !== "/press-not-found")).toEqual([]);
    expect(press.web.countOf("/press-not-found")).toBe(1);
  });

  test.each([
    "/news/../newsroom",
    "//evil.example",
    "/tag/a%2fb",
    "/tag/%",
    `/${"a".repeat(2001)}`,
  ])("%s is a plain 400", async (path) => {
    const page = await press.get(path);
    expect(page.status).toBe(400);
    expect(page.headers["content-type"]).toBe("text/plain; charset=utf-8");
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])(
    "%s of a page is refused",
    async (method) => {
      const before = press.web.asked.length;
      const headers = { "next-action": "7f0000", "content-type": "text/plain" };
      const page = await press.send(method, "/news/12", { headers, body: "[]" });
      expect(page).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
      expect(press.web.asked.length).toBe(before);
    },
  );

  test("a header block without end and a request in no known form are cut off", async () => {
    for (const raw of [
      `GET / HTTP/1.1\r\nhost: x\r\na: ${"b".repeat(20_000)}\r\n\r\n`,
      "nonsense\r\n\r\n",
    ]) {
      expect(await sendRaw(press.port, raw)).toMatch(/^HTTP\/1\.1 4\d\d/);
    }
  });

  test("a slash at the end moves to the address without it", async () => {
    const page = await press.get("/news/12/");
    expect(page).toMatchObject({ status: 308, headers: { location: "/news/12" } });
  });
});

describe("files", () => {
  test("come from the disk, compressed if that helps, immutable with a version", async () => {
    const script = await press.get("/site/theme.js", { "accept-encoding": "br" });
    expect(script.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "content-encoding": "br",
      "cache-control": "public, max-age=0, must-revalidate",
      "x-content-type-options": "nosniff",
    });
    const font = await press.get("/fonts/a.woff2?v=3", { "accept-encoding": "br" });
    expect(font.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(font.headers["content-encoding"]).toBeUndefined();
    expect(font.body).toHaveLength(2000);
  });

  test.each(["/site/absent.js", "/site/theme.ts", "/site/../secret.txt", "/site/..%2fsecret.txt"])(
    "%s is not served",
    async (path) => {
      const answer = await press.get(path);
      expect([400, 404]).toContain(answer.status);
      expect(answer.text).not.toContain("secret");
    },
  );

  test("of the build are kept, immutable, and outlive Next", async () => {
    const first = await press.get("/_next/static/chunks/a.css?dpl=1");
    expect(first.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    await press.get("/news/12");
    await press.web.kill();
    press.drops.drop({ tags: ["*"] });
    expect((await press.get("/_next/static/chunks/a.css")).text).toBe("a{}");
    expect((await press.get("/nothing-there.php")).status).toBe(404);
    expect(JSON.parse((await press.get("/api/health")).text)).toMatchObject({
      press: "ok",
      web: "down",
    });
    await press.web.revive();
  });
});

test("health tells what the press, Next and the database do", async () => {
  press.pass(2000);
  press.drops.listening(true);
  const health = await press.get("/api/health");
  expect(health.headers["content-type"]).toBe("application/json");
  expect(JSON.parse(health.text)).toEqual({ press: "ok", web: "ok", database: "listening" });
  press.drops.listening(false);
  expect(JSON.parse((await press.get("/api/health")).text)).toMatchObject({ database: "deaf" });
});

/** What comes back for bytes that no HTTP client would send. */
function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("data", (piece) => {
      text += piece;
    });
    socket.once("close", () => resolve(text));
    socket.once("error", reject);
  });
}
