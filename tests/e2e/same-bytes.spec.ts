import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { Connection } from "#db/client.ts";
import { connectInside } from "./support/inside.ts";
import { machineKinds, type PageKind, pageKinds } from "./support/page-kinds.ts";
import { type RawAnswer, rawRequest } from "./support/raw-request.ts";

/**
 * What one reader sends never changes what another gets, nor what they get themselves: every kind
 * of page, asked in every odd way, before and after asked plainly.
 */
let inside: Connection;
let kinds: PageKind[];
test.beforeAll(async () => {
  inside = connectInside();
  kinds = [...(await pageKinds(inside)), ...(await machineKinds(inside))];
});
test.afterAll(() => inside.end());

const LONG = "a".repeat(1_500);

/** None of these is the reader's to decide by. */
const HEADERS: readonly Readonly<Record<string, string>>[] = [
  { cookie: "magam-locale=en; next-auth.session-token=forged; __prerender_bypass=1; a=b" },
  { cookie: `x=${"y".repeat(4_000)}` },
  { rsc: "1", "next-router-state-tree": "%5B%5D", "next-url": "/newsroom" },
  { "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree", purpose: "prefetch" },
  { "next-action": "0123456789abcdef", "next-resume": "1", "x-nextjs-data": "1" },
  { "x-middleware-subrequest": "middleware:middleware", "x-middleware-rewrite": "/newsroom" },
  { "x-prerender-revalidate": "1", "x-invoke-path": "/newsroom", "x-matched-path": "/x" },
  { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", "x-forwarded-port": "1" },
  { "x-forwarded-for": "127.0.0.1", "x-real-ip": "::1", forwarded: "for=1;host=evil.example" },
  { host: "evil.example", "x-original-url": "/newsroom", "x-rewrite-url": "/newsroom" },
  { "x-http-method-override": "DELETE", "x-method-override": "POST" },
  { "accept-language": "en-US,en;q=0.9", accept: "application/json", "save-data": "on" },
  { "accept-language": `${"ko,".repeat(500)}en` },
  { "user-agent": "Mozilla/5.0 (iPhone) KAKAOTALK Googlebot", dnt: "1", "sec-gpc": "1" },
  { "user-agent": "", referer: "javascript:alert(1)", origin: "null" },
  { range: "bytes=0-9", "if-range": '"x"' },
  { range: "bytes=-1,5-" },
  { "if-none-match": 'W/"junk", "*", garbage"' },
  { "if-match": '"nothing"', "if-unmodified-since": "Thu, 01 Jan 1970 00:00:00 GMT" },
  { "if-modified-since": "Fri, 31 Dec 2100 23:59:59 GMT" },
  { "cache-control": "no-cache, no-store", pragma: "no-cache" },
  { "accept-encoding": "identity;q=0, *;q=0" },
  { "accept-encoding": "br;q=0.1, gzip;q=1, deflate, zstd, x-unknown" },
  { "accept-encoding": `${"x,".repeat(300)}gzip` },
  { authorization: "Basic YWRtaW46YWRtaW4=", "x-api-key": "1", "proxy-authorization": "x" },
  { te: "trailers", upgrade: "websocket", connection: "upgrade" },
  { "content-type": "text/x-component", "content-encoding": "br" },
];

/** Parameters that no page knows. */
const QUERIES = [
  "_rsc=1abc",
  "utm_source=x&fbclid=y&gclid=z",
  `junk=${LONG}`,
  "__proto__[x]=1&constructor=2",
  "%00=1&%ff=%fe",
  "&&&==&?",
  "amp=1&preview=1&draft=1&__nextLocale=en&nxtPid=2",
];

const METHODS = ["OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "PURGE"];

/** What a reader without any of it gets, and what tells them which version it is. */
async function plainly(path: string): Promise<RawAnswer> {
  return rawRequest(path, "GET", { "accept-encoding": "identity" });
}

const withQuery = (path: string, query: string) => path + (path.includes("?") ? "&" : "?") + query;

/**
 * What the odd request got is what a plain one got before it or gets after it: a page may be printed
 * anew in between, with another clock.
 */
async function expectSame(kind: PageKind, ask: () => Promise<RawAnswer>, told: unknown) {
  const { path, status } = kind;
  const before = last.get(path) ?? (await plainly(path));
  const odd = await ask();
  const after = isAlike(before, odd) ? before : await plainly(path);
  last.set(path, after);
  expect([path, told, odd.status, after.status]).toEqual([path, told, status, status]);
  expect([path, told, isAlike(after, odd)]).toEqual([path, told, true]);
  expect([path, told, odd.headers["set-cookie"]]).toEqual([path, told, undefined]);
}

const last = new Map<string, RawAnswer>();
const ALIKE = ["content-type", "content-security-policy", "location", "cache-control"];

function isAlike(one: RawAnswer, other: RawAnswer): boolean {
  return (
    one.text === other.text && ALIKE.every((name) => one.headers[name] === other.headers[name])
  );
}

/** The next plain readers after all of it. */
test.afterEach(async () => {
  for (const [path, { text, status }] of last) {
    const { text: now, status: answered } = await plainly(path);
    expect([path, answered]).toEqual([path, status]);
    if (now !== text) expect([path, (await plainly(path)).text === now]).toEqual([path, true]);
  }
  last.clear();
});

test("no header changes a page of any kind", async () => {
  test.slow();
  for (const kind of kinds)
    for (const headers of HEADERS)
      await expectSame(kind, () => rawRequest(kind.path, "GET", headers), headers);
});

test("no unknown parameter changes a page of any kind", async () => {
  for (const kind of kinds)
    for (const query of QUERIES) {
      const path = withQuery(kind.path, query);
      // Old addresses are asked of the table by whatever parameter they carry.
      if (kind.path.includes("article.html")) continue;
      await expectSame(kind, () => rawRequest(path), query.slice(0, 40));
    }
});

test("any of them together, in any order, changes nothing", async () => {
  const asked = fc.record({
    kind: fc.constantFrom(...kinds.filter(({ path }) => !path.includes("article.html"))),
    headers: fc.uniqueArray(fc.constantFrom(...HEADERS)),
    query: fc.array(fc.constantFrom(...QUERIES.slice(0, 2), ...QUERIES.slice(3)), { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ kind, headers, query }) => {
      const path = query.length > 0 ? withQuery(kind.path, query.join("&")) : kind.path;
      const all = Object.assign({}, ...headers);
      await expectSame(kind, () => rawRequest(path, "GET", all), [query, all]);
    }),
    { numRuns: 60 },
  );
});

test("HEAD says what GET would, and every other method is refused and changes nothing", async () => {
  for (const kind of kinds) {
    const head = await rawRequest(kind.path, "HEAD");
    const got = await rawRequest(kind.path);
    expect([kind.path, head.status, head.bytes.length]).toEqual([kind.path, kind.status, 0]);
    for (const name of ["content-type", "content-security-policy", "cache-control"])
      expect([kind.path, head.headers[name]]).toEqual([kind.path, got.headers[name]]);
    for (const method of METHODS) {
      const refused = await rawRequest(kind.path, method, { "content-type": "text/plain" });
      expect([kind.path, method, refused.status]).toEqual([kind.path, method, 405]);
      expect([method, refused.headers.allow]).toEqual([method, "GET, HEAD"]);
    }
    expect((await plainly(kind.path)).text).toContain(kind.status === 200 ? "" : "<h1");
  }
});

test("a version is answered 304 to whoever has it, whatever else they claim to have", async () => {
  for (const { path, status } of kinds.filter((kind) => kind.status === 200)) {
    const { headers } = await rawRequest(path);
    const etag = String(headers.etag);
    if (path.startsWith("/search?")) continue;
    const tags = `"junk", W/${etag}, "other"`;
    expect([path, (await rawRequest(path, "GET", { "if-none-match": tags })).status]).toEqual([
      ...[path, 304],
    ]);
    expect((await rawRequest(path)).status).toBe(status);
  }
});

test("every encoding carries the same page", async () => {
  for (const { path } of kinds) {
    const texts = new Set<string>();
    for (const encoding of ["identity", "gzip", "br", "gzip, br", "deflate", "*", ""])
      texts.add((await rawRequest(path, "GET", { "accept-encoding": encoding })).text);
    // Two where a new print fell in between, with another minute on it.
    expect([path, texts.size <= 2]).toEqual([path, true]);
  }
});

test("queries of any length are answered in words or refused, and the page stays", async () => {
  for (const kind of kinds.filter(({ path }) => path.startsWith("/search") || path === "/")) {
    for (const length of [3_000, 10_000, 15_000]) {
      const { status } = await rawRequest(withQuery(kind.path, `x=${"z".repeat(length)}`));
      const isSearch = kind.path.startsWith("/search");
      expect([kind.path, length, status]).toEqual([kind.path, length, isSearch ? 200 : 400]);
    }
    expect((await plainly(kind.path)).status).toBe(kind.status);
  }
});
