import { request, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OpenPress, openPress } from "./open-press.ts";

let press: OpenPress;

beforeEach(async () => {
  press = await openPress();
  press.web.route("/newsroom", (incoming, response) => {
    text(incoming).then(
      (body) => echo(response, body),
      () => response.destroy(),
    );
  });
});

function echo(response: ServerResponse, body: string): void {
  response.writeHead(200, {
    "content-type": "text/html",
    "cache-control": "public, max-age=600",
    "set-cookie": ["a=1", "b=2"],
    "content-security-policy": "script-src 'nonce-x'",
    "x-action-redirect": "/newsroom/1",
    "x-powered-by": "Next.js",
  });
  response.end(`<script>1</script>${body}`);
}

afterEach(() => press.close());

describe("the newsroom", () => {
  test("gets its pages unprinted and unkept", async () => {
    const page = await press.get("/newsroom?_rsc=1", { cookie: "session=x", rsc: "1" });
    expect(page.text).toBe("<script>1</script>");
    expect(page.headers).toMatchObject({
      "cache-control": "no-store",
      "set-cookie": ["a=1", "b=2"],
      "content-security-policy": "script-src 'nonce-x'",
      "x-action-redirect": "/newsroom/1",
      "x-content-type-options": "nosniff",
    });
    expect(page.headers).not.toHaveProperty("x-powered-by");
    await press.get("/newsroom?_rsc=1");
    expect(press.web.countOf("/newsroom?_rsc=1")).toBe(2);
    expect(press.web.asked[0]?.headers).toMatchObject({ cookie: "session=x", rsc: "1" });
  });

  test("is told who asks by the press alone", async () => {
    await press.get("/newsroom", {
      host: "desk.example:3000",
      "x-forwarded-for": "6.6.6.6",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      "x-forwarded-prefix": "/evil",
      forwarded: "for=6.6.6.6",
      "x-real-ip": "6.6.6.6",
      "x-middleware-subrequest": "middleware:middleware",
      "x-nextjs-data": "1",
      "next-resume": "1",
      connection: "x-secret, close",
      "x-secret": "1",
    });
    const headers = press.web.asked[0]?.headers ?? {};
    expect(headers).toMatchObject({
      host: "desk.example:3000",
      "x-forwarded-host": "desk.example:3000",
      "x-forwarded-proto": "http",
      "x-forwarded-for": "127.0.0.1",
    });
    const stripped = ["forwarded", "x-real-ip", "x-middleware-subrequest", "x-nextjs-data"];
    for (const name of [...stripped, "next-resume", "x-secret", "x-forwarded-prefix"]) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  test.each([
    [1, "6.6.6.6, 9.9.9.9", "9.9.9.9"],
    [2, "6.6.6.6, 9.9.9.9, 10.0.0.1", "9.9.9.9"],
    [2, "9.9.9.9", "9.9.9.9"],
    [1, "6.6.6.6, [2001:db8::1]:443", "2001:db8::1"],
    [1, "6.6.6.6, nonsense", "127.0.0.1"],
  ])("behind %i trusted proxies takes %j for %s", async (trustedHops, list, address) => {
    const behind = await openPress({ trustedHops });
    await behind.get("/newsroom", { "x-forwarded-for": list });
    expect(behind.web.asked[0]?.headers["x-forwarded-for"]).toBe(address);
    await behind.close();
  });

  test("gets bodies whole, with and without a length, and actions on its paths", async () => {
    const headers = { "next-action": "abc" };
    const sent = await press.send("POST", "/newsroom", { headers, body: "제목=가" });
    expect(sent.text).toBe("<script>1</script>제목=가");
    expect(press.web.asked[0]?.headers["next-action"]).toBe("abc");
    const chunked = { "transfer-encoding": "chunked" };
    expect(
      (await press.send("POST", "/newsroom", { headers: chunked, body: "나" })).text,
    ).toContain("나");
    expect((await press.send("POST", "/newsroom")).text).toBe("<script>1</script>");
  });

  test("cannot be sent a second request inside the body of a GET", async () => {
    const body = "GET /newsroom/smuggled HTTP/1.1\r\nhost: x\r\n\r\n";
    const headers = { "content-length": String(body.length) };
    expect((await press.send("GET", "/newsroom", { headers, body })).text).toBe(
      "<script>1</script>",
    );
    expect(press.web.asked.map(({ path }) => path)).toEqual(["/newsroom"]);
  });

  test("refuses a body over 2 MB, told or found", async () => {
    const headers = { "content-length": String(3 * 1024 * 1024) };
    const told = await press.send("POST", "/newsroom", { headers }).catch(() => ({ status: 413 }));
    expect(told.status).toBe(413);
    expect(press.web.asked).toHaveLength(0);
    const chunked = { "transfer-encoding": "chunked" };
    const body = "a".repeat(3 * 1024 * 1024);
    const found = await press
      .send("POST", "/newsroom", { headers: chunked, body })
      .catch(() => undefined);
    expect([undefined, 413]).toContain(found?.status);
  });

  test("takes only the methods of each path", async () => {
    const refused = await press.send("DELETE", "/newsroom");
    expect(refused).toMatchObject({ status: 405, headers: { allow: "GET, HEAD, POST" } });
    expect((await press.send("PUT", "/api/newsroom/display", { body: "x" })).status).toBe(404);
    expect(press.web.asked[0]).toMatchObject({ method: "PUT", path: "/api/newsroom/display" });
  });

  test("hears live updates at once, and Next hears when they are left", async () => {
    let left: () => void = () => undefined;
    const leaving = new Promise<void>((resolve) => {
      left = resolve;
    });
    press.web.route("/api/newsroom/updates", (incoming, response) => {
      expect(incoming.headers).not.toHaveProperty("accept-encoding");
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("data: 1\n\n");
      response.once("close", left);
    });
    const headers = { accept: "text/event-stream", "accept-encoding": "gzip" };
    const path = "/api/newsroom/updates";
    const asked = request({ port: press.port, path, headers, agent: false });
    const first = new Promise<string>((resolve, reject) => {
      asked.once("error", reject);
      asked.once("response", (answer) => answer.once("data", (piece) => resolve(String(piece))));
    });
    asked.end();
    expect(await first).toBe("data: 1\n\n");
    asked.destroy();
    await leaving;
  });

  test("is told in words that Next is away", async () => {
    await press.web.kill();
    const page = await press.get("/newsroom?token=secret");
    expect(page.status).toBe(503);
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(press.log).toHaveLength(1);
    expect(press.log[0]).toMatch(/cannot pass GET \/newsroom: connect ECONNREFUSED/);
  });
});
