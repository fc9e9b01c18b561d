import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ArticleBody } from "#components/site/article-body.tsx";
import type { BodyPicture } from "#components/site/picture-figure.tsx";
import { type Body, parseBody } from "#domain/article/body.ts";
import { bodyHtml } from "#domain/article/body-rss.ts";
import { EMBED_FRAME_ORIGINS } from "#domain/article/embed.ts";
import { arbitraryBody } from "#tests/support/arbitrary-body.ts";

const p = (text: string) => ({
  type: "paragraph" as const,
  content: [{ type: "text" as const, text }],
});
const doc = (...content: unknown[]): Body => {
  const parsed = parseBody({ type: "doc", content });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.body;
};
const render = (body: Body, pictures?: Record<number, BodyPicture>) =>
  renderToStaticMarkup(<ArticleBody body={body} pictures={pictures} />);

describe("the article as readers get it", () => {
  test("every block has its element", () => {
    const html = render(
      doc(
        p("본문"),
        { type: "paragraph" },
        { type: "subheading", content: [{ type: "text", text: "소제목" }] },
        { type: "bulletList", content: [{ type: "listItem", content: [p("하나")] }] },
        { type: "orderedList", content: [{ type: "listItem", content: [p("둘")] }] },
        { type: "quote", content: [p("인용")] },
        { type: "pullQuote", content: [{ type: "text", text: "발췌" }] },
        { type: "divider" },
        { type: "editorNote", content: [p("알림")] },
      ),
    );
    expect(html).toBe(
      '<div class="article-body"><p>본문</p><h2>소제목</h2><ul><li>하나</li></ul><ol><li>둘</li></ol>' +
        '<blockquote><p>인용</p></blockquote><aside class="pull-quote"><p>발췌</p></aside><hr/>' +
        '<aside class="editor-note" role="note" aria-label="편집자주"><p>알림</p></aside></div>',
    );
  });

  test("marks nest with the link outermost", () => {
    const marks = [
      { type: "italic" },
      { type: "bold" },
      { type: "link", attrs: { href: "https://a.example" } },
    ];
    expect(
      render(
        doc({
          type: "paragraph",
          content: [{ type: "text", text: "가", marks }, { type: "hardBreak" }],
        }),
      ),
    ).toContain(
      '<p><a href="https://a.example/" rel="noopener"><strong><em>가</em></strong></a><br/></p>',
    );
  });

  test("a table can be scrolled by keyboard and has header cells", () => {
    const cell = (type: string, attrs = {}) => ({ type, attrs, content: [p("칸")] });
    const html = render(
      doc({
        type: "table",
        content: [
          { type: "tableRow", content: [cell("tableHeader", { colspan: 2 })] },
          { type: "tableRow", content: [cell("tableHeader"), cell("tableCell")] },
        ],
      }),
    );
    expect(html).toContain('<section class="table-scroll" aria-label="표" tabindex="0">');
    expect(html).toContain('<th scope="col" colSpan="2"><p>칸</p></th>');
    expect(html).toContain('<th scope="row"><p>칸</p></th><td><p>칸</p></td>');
  });

  test("several tables are told apart by their names", () => {
    const cell = { type: "tableCell", content: [p("칸")] };
    const table = { type: "table", content: [{ type: "tableRow", content: [cell] }] };
    const names = render(doc(table, p("사이"), table)).match(/aria-label="[^"]*"/g);
    expect(names).toEqual(['aria-label="표 1"', 'aria-label="표 2"']);
  });

  test("an embed is a sandboxed lazy frame in a box, and a link", () => {
    const html = render(doc({ type: "embed", attrs: { provider: "naver-tv", id: "51234567" } }));
    expect(html).toContain(
      '<div class="embed-frame embed-16x9"><iframe src="https://tv.naver.com/embed/51234567"',
    );
    expect(html).toMatch(/<iframe[^>]* sandbox="allow-scripts[^"]*" loading="lazy"/);
    expect(html).toContain('<a href="https://tv.naver.com/v/51234567" rel="noopener">네이버TV</a>');
  });

  test("no style attribute, which the readers' policy would refuse", () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(render(body)).not.toMatch(/<[^>]* style=/);
      }),
    );
  });
});

const VECTORS = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<ScRiPt src=//evil.example/x.js></ScRiPt>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
  "<iframe src=javascript:alert(1)></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data=javascript:alert(1)></object>",
  "<embed src=javascript:alert(1)>",
  "<body onload=alert(1)>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)></video>",
  "<input autofocus onfocus=alert(1)>",
  "<a href=javascript:alert(1)>x</a>",
  "<base href=//evil.example>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<style>@import '//evil.example'</style>",
  "<form action=javascript:alert(1)><button>x</button></form>",
  "<template><script>alert(1)</script></template>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<!--<img src='--><img src=x onerror=alert(1)>'>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "]]><script>alert(1)</script>",
  '" onmouseover=alert(1) x="',
  "' onmouseover=alert(1) x='",
  "` onmouseover=alert(1) x=`",
  '"><script>alert(1)</script>',
  "'><script>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)&#60;/script&#62;",
  "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
  "＜script＞alert(1)＜/script＞",
  "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
  "<scr\u200bipt>alert(1)</scr\u200bipt>",
  "<\u2028script>alert(1)</script>",
  "\u202e<script>alert(1)</script>",
  "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
  "{{constructor.constructor('alert(1)')()}}",
  "<%= alert(1) %>",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript&colon;alert(1)",
  "&#x6A;avascript:alert(1)",
  "javascript://magam.example/%0aalert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:image/svg+xml,<svg onload=alert(1)>",
  "blob:https://magam.example/1",
  "file:///etc/passwd",
  "filesystem:https://magam.example/1",
  "//evil.example",
  "\\\\evil.example",
  "https:\\\\evil.example",
  "https://magam.example@evil.example/",
  "feed:javascript:alert(1)",
  "intent://evil.example#Intent;end",
  "ftp://evil.example/",
  "../../../../evil",
  "youtube.com.evil.example",
  'dQw4w9WgXcQ"></iframe><script>alert(1)</script>',
  "dQw4w9WgXcQ?autoplay=1&x=<script>",
  "__proto__",
  "constructor",
];

/** The vector in every place that takes a string, types of a hostile sender included. */
function hostile(vector: string): unknown[] {
  const link = { type: "link", attrs: { href: vector } };
  return [
    p(vector),
    {
      type: "paragraph",
      content: [{ type: "text", text: vector, marks: [link, { type: "bold" }] }],
    },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "글", marks: [{ type: vector, attrs: { onclick: vector } }] },
      ],
    },
    { type: "subheading", content: [{ type: "text", text: vector }], attrs: { onclick: vector } },
    { type: "pullQuote", content: [{ type: "text", text: vector }], style: vector },
    { type: "quote", content: [p(vector)] },
    { type: "editorNote", content: [p(vector)] },
    { type: "bulletList", content: [{ type: "listItem", content: [p(vector)] }] },
    { type: "picture", attrs: { pictureId: 1, caption: vector, alt: vector } },
    { type: "picture", attrs: { pictureId: vector, caption: vector, onerror: vector } },
    { type: "embed", attrs: { provider: "youtube", id: vector } },
    { type: "embed", attrs: { provider: "facebook", id: vector } },
    { type: "embed", attrs: { provider: vector, id: "dQw4w9WgXcQ" } },
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [
            {
              type: "tableCell",
              attrs: { colspan: vector, rowspan: vector },
              content: [p(vector)],
            },
          ],
        },
      ],
    },
    { type: vector, attrs: { src: vector }, content: [p(vector)] },
    { type: "script", content: [{ type: "text", text: vector }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: { $$typeof: "x", type: "script", props: { children: vector } } },
      ],
    },
  ];
}

const ELEMENTS =
  /^(?:div|p|h2|ul|ol|li|blockquote|aside|hr|br|figure|figcaption|picture|source|img|span|iframe|section|table|tbody|tr|th|td|strong|em|a)$/;
const ATTRIBUTES =
  /^(?:class|role|href|rel|src|title|sandbox|loading|decoding|referrerpolicy|allowfullscreen|width|height|alt|scope|colspan|rowspan|aria-label|tabindex)$/i;

/** Reads tags as a browser does, then lets through only what the page needs. */
function assertHarmless(html: string): void {
  for (const [, name = "", attributes = ""] of html.matchAll(
    /<\/?([^\s>/]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g,
  )) {
    expect(name).toMatch(ELEMENTS);
    for (const [, key = "", value = ""] of attributes.matchAll(/([^\s=/"]+)(?:="([^"]*)")?/g)) {
      expect(key).toMatch(ATTRIBUTES);
      if (key === "href") expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
      if (key === "src" && name === "iframe")
        expect(EMBED_FRAME_ORIGINS).toContain(new URL(value).origin);
    }
  }
  const texts = html.replace(/<\/?[a-z][a-z0-9]*(?:[^>"']|"[^"]*"|'[^']*')*>/g, "");
  expect(texts).not.toMatch(/[<>]/);
}

describe("hostile input", () => {
  test("there are at least sixty vectors", () => {
    expect(new Set(VECTORS).size).toBeGreaterThanOrEqual(60);
  });

  test.each(VECTORS)("at the door, then on the page and in the feed: %j", (vector) => {
    for (const block of hostile(vector)) {
      const parsed = parseBody({ type: "doc", content: [block] });
      if (!parsed.ok) continue;
      assertHarmless(
        render(parsed.body, {
          1: { src: "/p/1.webp", width: 1, height: 1, source: "own", credit: vector },
        }),
      );
      assertHarmless(bodyHtml(parsed.body, (path) => `https://magam.example${path}`));
    }
  });

  test.each(VECTORS)("on the page even if the door had let it in: %j", (vector) => {
    // What a database altered by hand could hold; the type says it cannot be.
    const body = { type: "doc", content: hostile(vector) } as unknown as Body;
    assertHarmless(render(body));
  });

  test("the judge of this test sees a script, a handler and a foreign scheme", () => {
    for (const html of [
      "<script>x</script>",
      '<p onclick="x">가</p>',
      '<a href="javascript:x">가</a>',
      '<iframe src="https://evil.example/"></iframe>',
      '<p style="x">가</p>',
      "<p>a < b</p>",
    ]) {
      expect(() => assertHarmless(html)).toThrow();
    }
  });
});
