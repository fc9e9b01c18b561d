import { describe, expect, test } from "vitest";
import { printPage } from "#server/press/print.ts";

const print = (html: string) => printPage(Buffer.from(html));
const printed = (html: string) => print(html).html.toString();

describe("printing takes out", () => {
  test.each([
    ["an inline script", "<p>a</p><script>self.__next_f.push([1])</script><p>b</p>"],
    ["a framework script", '<p>a</p><script src="/_next/x.js" async=""></script><p>b</p>'],
    ["a module script", '<p>a</p><script type="module">1</script><p>b</p>'],
    ["a script in capitals", "<p>a</p><SCRIPT>1</SCRIPT ><p>b</p>"],
    ["a script with a `>` in a value", '<p>a</p><script data-x="></script>" >1</script><p>b</p>'],
    ["a script with another host", '<p>a</p><script src="//evil/site/x.js"></script><p>b</p>'],
    ["a script out of our folder", '<p>a</p><script src="/site/../_next/x.js"></script><p>b</p>'],
    [
      "a second src that does not count",
      '<p>a</p><script src="/x.js" src="/site/x.js"></script><p>b</p>',
    ],
    [
      "JSON-LD that changes the parser's state",
      '<p>a</p><script type="application/ld+json"><!--<script></script><p>b</p>',
    ],
    ["a script preload", '<p>a</p><link rel="preload" as="script" href="/x"/><p>b</p>'],
    ["a module preload", '<p>a</p><link rel="modulepreload" href="/x"/><p>b</p>'],
    [
      "a wait for a script's id",
      '<p>a</p><link rel="expect" href="#_R_" blocking="render"/><p>b</p>',
    ],
    ["a React comment", "<p>a</p><!--$--><!-- --><!--/$--><p>b</p>"],
    ["a comment holding a tag", "<p>a</p><!-- <script>1</script> --><p>b</p>"],
    ["empty comments", "<p>a</p><!--><!---><p>b</p>"],
    ["the directives", '<p>a</p><meta name="press" content="tags=home"/><p>b</p>'],
  ])("%s", (_, html) => {
    expect(printed(html)).toBe("<p>a</p><p>b</p>");
  });

  test("only React's marks from a stylesheet link", () => {
    expect(printed('<link rel="stylesheet" href="/a.css" data-precedence="next" nonce="x"/>')).toBe(
      '<link rel="stylesheet" href="/a.css"/>',
    );
  });
});

describe("printing keeps", () => {
  test.each([
    '<script src="/site/theme.js?v=3" type="module" async=""></script>',
    '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>',
    '<link rel="preload" as="font" href="/fonts/a.woff2" crossorigin=""/>',
    '<link rel="canonical" href="https://paper.example/news/1"/>',
    '<p title="<script>alert(1)</script>">글</p>',
    "<p title='a > b <!-- c'>글</p>",
    "<p title=a<script>글</p>",
    "<title>&lt;script> 1 <!-- 2 --></title>",
    "<title><script>no script here</script></title>",
    "<textarea><!-- kept --><script></textarea>",
    "<style>p::before{content:'<!--'}</style>",
    "<p>1 < 2, a <3 b, &lt;script&gt;</p>",
    "<!DOCTYPE html>",
    "<p>기사 본문 ‘따옴표’ 🙂</p>",
  ])("%s", (html) => {
    expect(printed(html)).toBe(html);
  });

  test("speculation rules, and names their hash for the policy", () => {
    const html = '<script type="speculationrules">{}</script>';
    const page = print(html);
    expect(page.html.toString()).toBe(html);
    expect(page.ruleHashes).toEqual(["'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='"]);
  });
});

test("a script inside svg is found after an svg title", () => {
  const html = "<svg><title>a</title><script>1</script><script/><path d=''/></svg><title>b</title>";
  expect(printed(html)).toBe("<svg><title>a</title><path d=''/></svg><title>b</title>");
});

test("tags are decoded, several directives add up, and the shortest lifetime wins", () => {
  const page = print(
    '<meta name="press" content="tags=article:1,tag:%EC%84%9C%EC%9A%B8,a%2Cb; max-age=42"/>' +
      '<meta content="status=410; max-age=50; tags=tom&amp;jerry" name="press"/>',
  );
  expect(page.tags).toEqual(["article:1", "tag:서울", "a,b", "tom&jerry"]);
  expect(page).toMatchObject({ maxAge: 42, status: 410 });
});

test("what a page may let in is what we know, and nothing else is heard", () => {
  const allowed = (said: string) => print(`<meta name="press" content="allow=${said}"/>`).allow;
  expect(allowed("kakao")).toBe("kakao");
  for (const said of ["", "everything", "https://evil.example", "kakao evil"])
    expect(allowed(said)).toBeUndefined();
});

test("an unreadable lifetime is none, an unknown status is ignored", () => {
  const page = print('<meta name="press" content="max-age=soon; status=500"/>');
  expect(page.maxAge).toBe(0);
  expect(page.status).toBeUndefined();
});

test.each(["<p>a<script>1", "<p>a<!-- b", '<p>a<a href="x', "<title>a"])(
  "a document that was cut off is refused: %s",
  (html) => {
    expect(() => print(html)).toThrow("the document ends inside");
  },
);

test("an empty error document and content left to scripts are noticed", () => {
  expect(print('<html id="__next_error__"><body></body></html>').blank).toBe(true);
  expect(print('<html><template id="B:0"></template></html>').deferred).toBe(true);
  expect(print("<html><p>a</p></html>")).toMatchObject({ blank: false, deferred: false });
});

test("a long page is printed in time that grows with its length only", () => {
  const html = `<p class="a" title='b'>글<!-- --> 한 줄</p>\n`.repeat(40_000);
  const began = performance.now();
  expect(print(html).html.length).toBeLessThan(html.length * 2);
  expect(performance.now() - began).toBeLessThan(2000);
});
