import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { passageOf } from "#server/press/door.ts";
import { type OpenPress, openPress } from "./open-press.ts";

describe("machines come in by their own paths", () => {
  test.each([
    ["/rss/all.xml", "/rss/all.xml"],
    ["/atom/society.xml?x=1", "/atom/society.xml"],
    ["/feed/all.json", "/feed/all.json"],
    ["/rss/reporter/3.xml", "/rss/reporter/3.xml"],
    ["/atom/tag/%ec%84%9c%EC%9A%B8.xml", "/atom/tag/%EC%84%9C%EC%9A%B8.xml"],
    ["/feed/tag/%E1%84%89%E1%85%A5.json", "/feed/tag/%EC%84%9C.json"],
    ["/rss/tag/v2.0.xml", "/rss/tag/v2.0.xml"],
    ["/rss/all.xml?utm=1&key=abcd-EFGH-1234", "/rss/all.xml?key=abcd-EFGH-1234"],
    ["/rss/all.xml?key=short", "/rss/all.xml"],
    ["/rss/all.xml?key=a%20b&key=", "/rss/all.xml"],
    [`/cards/${"0a".repeat(16)}.png?x`, `/cards/${"0a".repeat(16)}.png`],
    ["/ads.txt", "/ads.txt"],
    ["/humans.txt", "/humans.txt"],
    ["/security.txt", "/security.txt"],
    ["/.well-known/security.txt", "/security.txt"],
    ["/0123456789abcdef.txt", "/key-file/0123456789abcdef"],
  ])("%s → %s", (url, key) => {
    expect(passageOf(url)).toMatchObject({ kind: "page", key });
  });

  test.each([
    "/rss/all.json",
    "/feed/all.xml",
    "/rss/reporter/03.xml",
    "/rss/other/3.xml",
    "/atom/tag/.xml",
    "/cards/0a.png",
    `/cards/${"0A".repeat(16)}.png`,
    "/cards",
    "/old-address?path=/news/article.html",
    "/key-file/0123456789abcdef",
    "/short.txt",
    "/.well-known/other.txt",
    "/rss/Politics.xml",
  ])("nothing of ours: %s", (url) => {
    expect(passageOf(url).kind).toBe("unknown");
  });
});

describe("old addresses", () => {
  const no = "/old-address?path=%2Fnews%2Farticle.html&param=no&value=50876";

  test.each([
    ["/news/article.html?no=50876", no],
    ["/mobile/article.html?no=50876", no],
    ["/news/article.html?utm_source=kakao&no=50876&x=y", no],
    [
      "/news/articleViewAmp.html?idxno=7",
      "/old-address?path=%2Fnews%2FarticleView.html&param=idxno&value=7",
    ],
    [
      "/news/articleList.html?page=3&sc_section_code=S1N1&view_type=sm",
      "/old-address?path=%2Fnews%2FarticleList.html&param=sc_section_code&value=S1N1&page=3",
    ],
    ["/news/article.html", "/old-address?path=%2Fnews%2Farticle.html"],
    ["/news/article.html?no=%27--", "/old-address?path=%2Fnews%2Farticle.html"],
    ["/data/rss/section_12.xml", "/old-address?path=%2Fdata%2Frss%2Fsection_12.xml"],
    ["/rss/S1N3.xml?x", "/old-address?path=%2Frss%2FS1N3.xml"],
  ])("%s is looked up as %s", (url, question) => {
    expect(passageOf(url)).toEqual({ kind: "old", question });
  });

  let press: OpenPress;
  beforeEach(async () => {
    press = await openPress();
    press.web.route("/old-address", (request, response) => {
      const host = new URL(request.url ?? "", "http://x").searchParams.get("host") ?? "own";
      response.writeHead(308, { location: `/news/${host === "own" ? 1 : 2}` }).end();
    });
  });
  afterEach(() => press.close());

  test("lead on in one step and are kept for the paper's own host", async () => {
    const own = { host: "paper.example" };
    const first = await press.get("/news/article.html?no=5", own);
    expect([first.status, first.headers.location]).toEqual([308, "/news/1"]);
    await press.get("/mobile/article.html?no=5&fbclid=abc", own);
    expect(press.web.asked.length).toBe(1);
  });

  test("may lead elsewhere on another host, of which nothing is kept", async () => {
    const other = { host: "Old.example:8080" };
    const first = await press.get("/news/article.html?no=5", other);
    expect([first.status, first.headers.location]).toEqual([308, "/news/2"]);
    await press.get("/news/article.html?no=5", other);
    expect(press.web.asked.length).toBe(2);
    expect(press.web.asked.at(-1)?.path).toContain("host=old.example");
  });
});
