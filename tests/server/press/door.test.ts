import { describe, expect, test } from "vitest";
import { methodsOf, passageOf } from "#server/press/door.ts";

describe("a site path becomes one key", () => {
  test.each([
    ["/", "/"],
    ["/?utm_source=x&page=2", "/"],
    ["/news/12", "/news/12"],
    ["/news/12?_rsc=1abc&page=3", "/news/12"],
    ["/news/12/history?page=2", "/news/12/history"],
    ["/archive?x=y", "/archive"],
    ["/archive/2026-02-09?page=2&day=2026-02-08", "/archive/2026-02-09?page=2"],
    ["/corrections?page=3", "/corrections?page=3"],
    ["/tips?text=a", "/tips"],
    ["/tips/too-often", "/tips/too-often"],
    ["/about?page=2", "/about"],
    ["/privacy", "/privacy"],
    ["/breaking.json?_=123", "/breaking.json"],
    ["/manifest.webmanifest", "/manifest.webmanifest"],
    ["/politics", "/politics"],
    ["/politics?page=2&x=|{한", "/politics?page=2"],
    ["/politics?a=b&page=1", "/politics"],
    ["/politics?page=02", "/politics"],
    ["/politics?page=2&page=3", "/politics?page=2"],
    ["/politics?%70age=2", "/politics"],
    ["/politics?page=100", "/politics?page=100"],
    ["/politics?page=12345", "/politics?page=101"],
    [`/politics?page=${"9".repeat(400)}`, "/politics?page=101"],
    ["/corrections?page=101", "/corrections?page=101"],
    ["/reporter/7?page=9999", "/reporter/7?page=101"],
    ["/tag/%ec%84%9c%EC%9A%B8", "/tag/%EC%84%9C%EC%9A%B8"],
    ["/tag/%E1%84%89%E1%85%A5?page=2", "/tag/%EC%84%9C?page=2"],
    ["/tag/100%25", "/tag/100%25"],
    ["/rss/all.xml", "/rss/all.xml"],
    ["/rss/politics.xml?x", "/rss/politics.xml"],
    ["/sitemap.xml", "/sitemap.xml"],
    ["/sitemap/2026-02.xml", "/sitemap/2026-02.xml"],
    ["/sitemap/news.xml", "/sitemap/news.xml"],
    ["/robots.txt", "/robots.txt"],
    ["/favicon.ico", "/favicon.ico"],
    ["/most-read", "/most-read"],
    ["/most-read?window=24h", "/most-read"],
    ["/most-read?window=7d&page=2", "/most-read?window=7d"],
    ["/most-read?window=1y", "/most-read"],
  ])("%s → %s", (url, key) => {
    expect(passageOf(url)).toMatchObject({ kind: "page", key });
  });
});

test("a page is named by tags even if Next names none", () => {
  expect(passageOf("/news/12")).toMatchObject({ tags: ["article:12"] });
  expect(passageOf("/politics?page=2")).toMatchObject({ tags: ["section:politics"] });
  expect(passageOf("/")).toMatchObject({ tags: ["home"] });
  expect(passageOf("/most-read?window=1h")).toMatchObject({ tags: ["ranking"] });
});

test.each([
  "/_next/image?url=%2Fx.png&w=64&q=75",
  "/_next/data/build/index.json",
  "/_next/static/",
  "/news/12.rsc",
  "/news/012",
  "/news/-1",
  "/news/1234567890123456789",
  "/news/12/edit",
  "/news/12/history/1",
  "/archive/2026-02-32",
  "/archive/2026-2-9",
  "/archive/today",
  "/tips/else",
  "/breaking.xml",
  "/news",
  "/api",
  "/api/other",
  "/invitation",
  "/sitemap/2026-13.xml",
  "/sitemap/2026-2.xml",
  "/Politics",
  "/politics.rsc",
  "/-politics",
  "/politics/a",
  "/rss/Politics.xml",
  "/press-not-found",
  "/site/.env",
  "/fonts",
  "/wp-login.php",
  "/.env",
  "/%6eews/12",
  "/newsroomx/a",
  "/_next/static/../../server",
])("nothing of ours: %s", (url) => {
  expect(["unknown", "malformed"]).toContain(passageOf(url).kind);
});

test.each([
  "/news/../newsroom",
  "/./newsroom",
  "/site/..",
  "/tag/%2e%2e",
  "/tag/.%2E",
  "/newsroom/%2e%2e/api",
  "/tag/a%2Fb",
  "/tag/a%5cb",
  "/tag/a%252fb",
  "/tag/%00",
  "/tag/%0a",
  "/tag/%",
  "/tag/%zz",
  "/tag/%e3%81",
  "/tag/\u00ea\u00b0\u0080",
  "//evil.example/",
  "/news//12",
  "/new\\sroom",
  "/newsroom;%0d%0aX: y",
  "http://evil.example/",
  "*",
  "",
  `/tag/${"a".repeat(2000)}`,
])("malformed: %s", (url) => {
  expect(passageOf(url).kind).toBe("malformed");
});

describe("a search becomes one key for all its spellings", () => {
  test.each([
    ["/search", "/search"],
    ["/search?q=&sort=new&page=1", "/search"],
    ["/search?q=AI+%EA%B2%BD%EC%B0%B0&utm=x", "/search?q=AI%20%EA%B2%BD%EC%B0%B0"],
    ["/search?page=3&sort=best&q=a&q=b", "/search?q=a&sort=best&page=3"],
    ["/search?q=a&from=2026-01-01&to=x&page=0", "/search?q=a&from=2026-01-01"],
    ["/search?q=a&page=999", "/search?q=a&page=100"],
    ["/search?q=%E1%84%89%E1%85%A5", "/search?q=%EC%84%9C"],
    ["/search?q=%00%zz%ff&_rsc=1", "/search?q=%25zz%EF%BF%BD"],
  ])("%s → %s", (url, key) => {
    expect(passageOf(url)).toMatchObject({ kind: "page", key });
  });

  test("a query without end is cut, not refused: the page says that it is too long", () => {
    const passage = passageOf(`/search?q=${"a".repeat(10_000)}`);
    expect(passage).toMatchObject({ kind: "page", key: `/search?q=${"a".repeat(101)}` });
    expect(passageOf(`/politics?q=${"a".repeat(10_000)}`).kind).toBe("malformed");
  });
});

test.each([
  ["/newsroom", ["GET", "HEAD", "POST"]],
  ["/newsroom/articles/12?_rsc=abc", ["GET", "HEAD", "POST"]],
  ["/sign-in?returnTo=%2Fnewsroom", ["GET", "HEAD", "POST"]],
  ["/invitation/abc_DEF-123", ["GET", "HEAD", "POST"]],
  ["/api/auth/callback/credentials", ["GET", "HEAD", "POST"]],
  ["/api/newsroom/pictures/1", ["GET", "HEAD", "POST", "PUT", "DELETE"]],
  ["/api/newsroom/uploads/1-0a", ["HEAD", "POST", "PATCH", "DELETE"]],
  ["/api/tips", ["POST"]],
])("the newsroom path %s takes %j", (url, methods) => {
  const passage = passageOf(url);
  expect(passage.kind).toBe("newsroom");
  expect(methodsOf(passage)).toEqual(methods);
});

test("a trailing slash moves to the address without it, and never to another host", () => {
  expect(passageOf("/politics/?page=2&x=y")).toEqual({ kind: "moved", to: "/politics?page=2" });
  expect(passageOf("/newsroom/queue/?a=b")).toEqual({ kind: "moved", to: "/newsroom/queue?a=b" });
  expect(passageOf("/nothing.here/").kind).toBe("unknown");
});

test("the day picker's form moves to the day's own address, and to no other place", () => {
  expect(passageOf("/archive?day=2026-02-09&x=y")).toEqual({
    ...{ kind: "moved", to: "/archive/2026-02-09" },
  });
  expect(passageOf("/archive?x=1&day=2026-02-09")).toMatchObject({ kind: "moved" });
  expect(passageOf("/archive?day=//evil.example")).toMatchObject({ kind: "page", key: "/archive" });
});

test("a file is immutable if its name carries a hash or the address a version", () => {
  expect(passageOf("/site/theme.js")).toMatchObject({ kind: "file", immutable: false });
  expect(passageOf("/site/theme.js?v=3")).toMatchObject({
    path: "/site/theme.js",
    immutable: true,
  });
  expect(passageOf("/fonts/a.0123abcd.woff2")).toMatchObject({ kind: "file", immutable: true });
  expect(passageOf("/_next/static/chunks/a%5Bid%5D.js?dpl=1")).toEqual({
    ...{ kind: "build", key: "/_next/static/chunks/a%5Bid%5D.js" },
  });
});
