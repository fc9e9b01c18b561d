import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { directives, html } from "./fake-web.ts";
import { type OpenPress, openPress } from "./open-press.ts";

let press: OpenPress;

beforeEach(async () => {
  press = await openPress();
  press.web.route("/news/12", (_, response) =>
    html(
      response,
      `<p>${"기사 본문입니다. ".repeat(200)}</p>`,
      200,
      directives("tags=politics-desk"),
    ),
  );
});

afterEach(() => press.close());

describe("a printed page", () => {
  test("has no script, comment or directive of the framework, and the house's headers", async () => {
    const page = await press.get("/news/12");
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<script|<!--|name="press"|hidden/);
    expect(page.headers["content-security-policy"]).toContain(
      "script-src 'self'; style-src 'self'",
    );
    expect(page.headers).toMatchObject({
      "cache-control": "public, max-age=0, must-revalidate",
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "strict-origin-when-cross-origin",
      "x-content-type-options": "nosniff",
      vary: "Accept-Encoding",
    });
    const absent = ["x-powered-by", "set-cookie", "link", "cdn-cache-control", "cache-tag"];
    for (const name of [...absent, "strict-transport-security"]) {
      expect(page.headers).not.toHaveProperty(name);
    }
  });

  test("lets Kakao's program in where it has the button, and on no other page", async () => {
    press.web.route("/news/13", (_, response) =>
      html(response, "<p>단추</p>", 200, directives("tags=article:13; allow=kakao")),
    );
    const { headers } = await press.get("/news/13");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self' https://t1.kakaocdn.net; style-src");
    expect(policy).toContain("form-action 'self' https://sharer.kakao.com;");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin-allow-popups");
    const other = await press.get("/news/12");
    expect(String(other.headers["content-security-policy"])).not.toMatch(/kakaocdn|sharer/);
  });

  test("is the same bytes whatever the cookies, query and headers are, and is rendered once", async () => {
    const plain = await press.get("/news/12");
    const junk = await press.get("/news/12?_rsc=abc&utm=1&__nextLocale=x", {
      cookie: "next-auth.session-token=abc; __prerender_bypass=1",
      rsc: "1",
      "next-action": "abc",
      "next-router-state-tree": "%5B%5D",
      "next-router-prefetch": "1",
      "x-middleware-subrequest": "middleware",
      "x-middleware-prefetch": "1",
      "x-nextjs-data": "1",
      "next-resume": "1",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      host: "evil.example",
      purpose: "prefetch",
      "accept-language": "en",
      range: "bytes=0-10",
    });
    expect(junk.status).toBe(200);
    expect(junk.body.equals(plain.body)).toBe(true);
    expect(junk.headers.etag).toBe(plain.headers.etag);
    expect(press.web.countOf("/news/12")).toBe(1);
  });

  test("is asked of Next with the same few headers, even by the first reader", async () => {
    await press.get("/news/12?x=y", { cookie: "a=b", rsc: "1", "x-forwarded-for": "6.6.6.6" });
    expect(press.web.asked).toHaveLength(1);
    expect(press.web.asked[0]?.path).toBe("/news/12");
    expect(press.web.asked[0]?.headers).toEqual({
      host: "paper.example",
      "x-forwarded-host": "paper.example",
      "x-forwarded-proto": "http",
      "user-agent": "magam-press",
      accept: "text/html,*/*",
      "accept-encoding": "identity",
      connection: "keep-alive",
    });
  });

  test("is the same text in brotli, gzip and plain, each with its own tag", async () => {
    const plain = await press.get("/news/12");
    const br = await press.get("/news/12", { "accept-encoding": "gzip, deflate, br" });
    const gz = await press.get("/news/12", { "accept-encoding": "gzip;q=0.8, br;q=0" });
    expect(br.headers["content-encoding"]).toBe("br");
    expect(gz.headers["content-encoding"]).toBe("gzip");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gz.body).equals(plain.body)).toBe(true);
    expect(new Set([br, gz, plain].map((page) => page.headers.etag)).size).toBe(3);
    expect(br.body.length).toBeLessThan(plain.body.length / 4);
  });

  test("answers 304 to its own tag only, and HEAD with the headers of GET", async () => {
    const page = await press.get("/news/12");
    const etag = page.headers.etag ?? "";
    expect((await press.get("/news/12", { "if-none-match": `"x", W/${etag}` })).status).toBe(304);
    expect((await press.get("/news/12", { "if-none-match": etag })).body).toHaveLength(0);
    expect((await press.get("/news/12", { "if-none-match": '"other"' })).status).toBe(200);
    const brotli = { "if-none-match": etag, "accept-encoding": "br" };
    expect((await press.get("/news/12", brotli)).status).toBe(200);
    const head = await press.send("HEAD", "/news/12");
    expect(head.body).toHaveLength(0);
    expect(head.headers).toMatchObject({ etag, "content-length": String(page.body.length) });
  });

  test("keeps HSTS and the CDN's line for those who have them", async () => {
    const other = await openPress({ publicUrl: "https://paper.example", cdn: true });
    other.web.route("/", (_, response) =>
      html(response, "<p>1</p>", 200, directives("tags=article:12,politics-desk")),
    );
    const page = await other.get("/");
    expect(page.headers["cache-tag"]).toBe("home,article:12,politics-desk");
    expect(page.headers["strict-transport-security"]).toBe("max-age=31536000");
    expect(page.headers["cdn-cache-control"]).toBe("public, max-age=10");
    await other.close();
  });
});

describe("a page's own words about itself", () => {
  test("set its status, and the status of Next stands without them", async () => {
    press.web.route("/news/1", (_, response) =>
      html(response, "<p>전문취소</p>", 200, directives("status=410")),
    );
    press.web.route("/news/2", (_, response) => html(response, "<p>없음</p>", 404));
    expect(await press.get("/news/1")).toMatchObject({ status: 410 });
    expect((await press.get("/news/1")).text).toContain("전문취소");
    expect(await press.get("/news/2")).toMatchObject({ status: 404 });
    expect(press.web.countOf("/news/1")).toBe(1);
  });

  test("shorten its life, and nothing lengthens it beyond a minute", async () => {
    press.web.route("/", (_, response) => html(response, "", 200, directives("max-age=5")));
    press.web.route("/rss/all.xml", (_, response) => {
      response.writeHead(200, { "content-type": "application/rss+xml", "x-press-max-age": "900" });
      response.end("<rss/>");
    });
    const count = async (path: string) => {
      await press.get(path);
      return press.web.countOf(path);
    };
    expect([await count("/"), await count("/rss/all.xml")]).toEqual([1, 1]);
    press.pass(4999);
    expect(await count("/")).toBe(1);
    press.pass(2);
    expect(await count("/")).toBe(2);
    press.pass(54_998);
    expect(await count("/rss/all.xml")).toBe(1);
    press.pass(2);
    expect(await count("/rss/all.xml")).toBe(2);
  });

  test("come as headers from a feed, which do not go out", async () => {
    press.web.route("/rss/all.xml", (_, response) => {
      response.writeHead(200, {
        "content-type": "application/rss+xml",
        "x-press-tags": "home,a%2Cb",
      });
      response.end("<rss><!-- kept --></rss>");
    });
    const feed = await press.get("/rss/all.xml");
    expect(feed.text).toBe("<rss><!-- kept --></rss>");
    expect(feed.headers).not.toHaveProperty("x-press-tags");
    press.drops.drop({ tags: ["a,b"] });
    await press.get("/rss/all.xml");
    expect(press.web.countOf("/rss/all.xml")).toBe(2);
  });
});

test("an empty error document is replaced by the site's own page, with its status", async () => {
  press.web.route("/news/9", (_, response) => {
    response.writeHead(404, { "content-type": "text/html" });
    response.end('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>');
  });
  press.web.route("/press-not-found", (_, response) => html(response, "<h1>없는 기사</h1>", 404));
  const page = await press.get("/news/9");
  expect(page.status).toBe(404);
  expect(page.text).toContain("없는 기사");
});

test("a redirect stays on the paper", async () => {
  press.web.route("/news/3", (_, response) => {
    response.writeHead(308, { location: "http://paper.example/news/4?a=b" }).end();
  });
  press.web.route("/news/5", (_, response) => {
    response.writeHead(307, { location: "//evil.example/" }).end();
  });
  expect(await press.get("/news/3")).toMatchObject({
    status: 308,
    headers: { location: "/news/4?a=b" },
  });
  expect((await press.get("/news/5")).status).toBe(503);
});

test("a flood of made-up addresses does not push a page out", async () => {
  const small = await openPress({ bytes: 100_000 });
  small.web.route("/", (_, response) => html(response, "<p>1</p>"));
  await small.get("/");
  for (let n = 0; n < 200; n += 1) await small.get(`/made-up-${n}`);
  await small.get("/");
  expect(small.web.countOf("/")).toBe(1);
  await small.close();
});
