import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { newsArticle } from "#components/site/article-json-ld.ts";
import { ArticlePage, type PrintedArticle } from "#components/site/article-page.tsx";
import { CorrectionRows } from "#components/site/correction-rows.tsx";
import { EditionHistory } from "#components/site/edition-history.tsx";
import type { ShownNotice } from "#components/site/notice-box.tsx";
import type { Content } from "#domain/article/content.ts";
import { readPaper } from "#domain/paper.ts";

const at = new Date("2026-02-09T08:20:00Z");
const later = new Date("2026-02-09T09:05:00Z");
const content: Content = {
  ...{ kicker: null, headline: "시장 앞 신호가 길어진다", decks: [], tags: [], origin: "own" },
  body: {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "본문 한 줄" }] }],
  },
  byline: [{ personId: 3, name: "윤가람", role: "reporter" }],
};
const article: PrintedArticle = {
  ...{ sectionSlug: "society", sectionName: "사회", kind: "straight", content, breaking: false },
  ...{ changeKind: null, publishedAt: at, modifiedAt: null },
};
const notice: ShownNotice = {
  ...{ id: 5, kind: "rebuttal", placement: "top", at: later, articleId: null },
  ...{
    title: "「시장 앞 신호」 관련",
    text: "본지는 <8초>라고 했습니다.\n상인회는 5초라고 알려왔습니다.",
  },
};
const out = {
  ...{ id: 7, address: "https://magam.example/news/7", speech: "/site/speech.js", kakao: null },
  changes: [],
} as const;
const page = (more: object) =>
  renderToStaticMarkup(
    <ArticlePage article={article} paperName="시험일보" now={later} out={{ ...out, ...more }} />,
  );

describe("a notice on its article", () => {
  test.each([
    ["top", true],
    ["bottom", false],
  ] as const)(
    "placed %s stands whole, with its day, on that side of the text",
    (placement, above) => {
      const html = page({ notices: [{ ...notice, placement }] });
      expect(html).toContain("[반론보도] 「시장 앞 신호」 관련");
      expect(html).toContain("<p>본지는 &lt;8초&gt;라고 했습니다.</p><p>상인회는");
      expect(html).toContain("2026.02.09 18:05");
      expect(html.indexOf("[반론보도]") < html.indexOf('class="article-body"')).toBe(above);
    },
  );

  test("of its own is linked from what it is about, and links back", () => {
    const own = { ...notice, placement: "article", articleId: 9, text: null };
    expect(page({ notices: [own] })).toContain('<a href="/news/9">[반론보도]');
    expect(page({ noticeOf: [{ id: 3, headline: "원래 기사" }] })).toContain(
      '<a href="/news/3">원래 기사</a>',
    );
  });

  test("tells machines of it, and when the page changed by it", () => {
    const described = { ...article, id: 7, description: "", notices: [notice] };
    const value = newsArticle(described, readPaper(new Map()), (path) => path);
    expect(value).toMatchObject({
      dateModified: "2026-02-09T18:05:00+09:00",
      correction: [{ "@type": "CorrectionComment", text: notice.text }],
    });
  });
});

describe("바로잡습니다", () => {
  const rows = (changes: object) =>
    renderToStaticMarkup(
      <CorrectionRows
        corrections={[
          {
            ...notice,
            of: "notice",
            articles: [{ id: 7, headline: "시장 앞 신호가 길어진다", kind: "straight" }],
            ...changes,
          },
        ]}
        hasNext={false}
        page={1}
      />,
    );

  test("prints a notice whole and leads to its article", () => {
    expect(rows({})).toContain('<a href="/news/7">[반론보도] 「시장 앞 신호」 관련</a>');
    expect(rows({})).toContain("상인회는 5초라고 알려왔습니다.");
  });

  test("keeps the fact of one whose article is not out, and neither its words nor a link", () => {
    const html = rows({ title: null, text: null, articles: [] });
    expect(html).toContain("<h2>[반론보도]</h2>");
    expect(html).toContain("게시가 중단된 기사");
    expect(html).not.toContain("href");
  });
});

test("an edition whose words are hidden stays in the history, and neither difference beside it is told", () => {
  const other = (headline: string) => ({ ...content, headline });
  const html = renderToStaticMarkup(
    <EditionHistory
      editions={[
        { number: 1, kind: null, note: null, at, content: other("처음") },
        { number: 2, kind: "update", note: null, at: later, content: null },
        { number: 3, kind: "typo", note: null, at: later, content: other("나중") },
      ]}
    />,
  );
  expect(html.match(/바뀐 낱말은 보이지 않습니다/g)).toHaveLength(2);
  expect(html).toContain("내용 보강");
  expect(html).not.toMatch(/<ins>|<del>/);
});
