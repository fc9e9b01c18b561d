import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { newsArticle } from "#components/site/article-json-ld.ts";
import { ArticlePage, type PrintedArticle } from "#components/site/article-page.tsx";
import { Imprint } from "#components/site/imprint.tsx";
import { JsonLd, jsonForScript } from "#components/site/json-ld.tsx";
import { Masthead } from "#components/site/masthead.tsx";
import { Pager, pageNumbers } from "#components/site/pager.tsx";
import { PressDirective } from "#components/site/press-directive.tsx";
import { ListTime, TimeOf } from "#components/site/time-of.tsx";
import { readPaper } from "#domain/paper.ts";

const at = new Date("2026-02-09T08:20:00Z");
const paper = readPaper(new Map([["paper.name", "시험일보"]]));
const article: PrintedArticle = {
  sectionSlug: "society",
  sectionName: "사회",
  kind: "straight",
  content: {
    kicker: "종합",
    headline: "시장 앞 신호가 길어진다",
    decks: ["보행 신호 8초 연장"],
    body: {
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "본문" }] }],
    },
    byline: [
      { personId: 3, name: "윤가람", role: "reporter" },
      { personId: null, name: "새봄통신", role: "agency" },
    ],
    tags: ["C&A/교통"],
    origin: "own",
  },
  breaking: false,
  changeKind: null,
  publishedAt: at,
  modifiedAt: null,
};
const page = (changes: Partial<PrintedArticle> = {}, now = at) =>
  renderToStaticMarkup(
    <ArticlePage article={{ ...article, ...changes }} paperName="시험일보" now={now} />,
  );

describe("structured data", () => {
  const evil = '</script><!--<script>&\u2028\u2029"';

  test("nothing in a value can end the script or open another state of the parser", () => {
    const json = jsonForScript({ headline: evil });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ headline: evil });
  });

  test("the element holds JSON that a reader parses back", () => {
    const html = renderToStaticMarkup(
      <JsonLd value={{ "@type": "NewsArticle", headline: evil }} />,
    );
    const json = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html)?.[1] ?? "";
    expect(JSON.parse(json)).toMatchObject({ "@context": "https://schema.org", headline: evil });
  });

  test("an article tells its times by the clock in Seoul and its writers' pages", () => {
    const described = { ...article, id: 7, description: "짧게" };
    const value = newsArticle(described, paper, (path) => `https://magam.example${path}`);
    expect(value.datePublished).toBe("2026-02-09T17:20:00+09:00");
    expect(value.dateModified).toBe("2026-02-09T17:20:00+09:00");
    expect(value.author).toEqual([
      { "@type": "Person", name: "윤가람", url: "https://magam.example/reporter/3" },
      { "@type": "Organization", name: "새봄통신" },
    ]);
  });
});

describe("an article's page", () => {
  test("shows label, 말머리, headline, deck, byline, time, body, tag and copyright line", () => {
    const html = page();
    expect(html).toContain('href="/society">사회</a>');
    expect(html).toMatch(/<h1>.*\[종합\].*시장 앞 신호가 길어진다.*<\/h1>/);
    expect(html).toContain("<p>보행 신호 8초 연장</p>");
    expect(html).toContain('<a href="/reporter/3" rel="author">윤가람 기자</a>·새봄통신');
    expect(html).toContain('<time dateTime="2026-02-09T17:20:00+09:00">2026.02.09 17:20</time>');
    expect(html).toContain('href="/tag/C%26A%2F%EA%B5%90%ED%86%B5"');
    expect(html).toContain("무단전재, 재배포 및 AI학습 이용 금지");
    expect(html).not.toContain("수정 <");
  });

  test("shows 수정 only where something of substance changed", () => {
    expect(page({ modifiedAt: at })).toContain("수정 <time");
  });

  test("tells its age from a year on, by the clock in Seoul", () => {
    expect(page({}, new Date("2027-02-08T14:59:00Z"))).not.toContain("년 전에 쓴 기사");
    expect(page({}, new Date("2027-02-08T15:00:00Z"))).toContain("1년 전에 쓴 기사");
  });

  test("says that a breaking story is being filled out, and marks it 속보", () => {
    const html = page({ breaking: true, content: { ...article.content, kicker: null } });
    expect(html).toContain("내용을 보강하고 있습니다");
    expect(html).toMatch(/<h1>.*\[속보\]/);
  });

  test("an advertorial says 광고 and bears no name", () => {
    const html = page({ kind: "advertorial" });
    expect(html).toContain('<span class="advertorial">광고</span>');
    expect(html).not.toContain("윤가람");
  });

  test("an English text says so to the reader's device", () => {
    const english = { ...article.content, headline: "Small islands need a timetable" };
    expect(page({ content: english })).toContain('<article class="article" lang="en"');
    expect(page()).not.toContain('lang="en"');
  });
});

describe("the pager", () => {
  test("names no last page, because none is counted", () => {
    expect(pageNumbers(1, true)).toEqual([1, 2]);
    expect(pageNumbers(4, true)).toEqual([1, 2, 3, 4, 5]);
    expect(pageNumbers(6, false)).toEqual([1, null, 3, 4, 5, 6]);
    expect(pageNumbers(5, false)).toEqual([1, 2, 3, 4, 5]);
  });

  test("can be crawled in both directions and says where it stands", () => {
    const html = renderToStaticMarkup(
      <Pager page={2} hasNext hrefOf={(number) => (number > 1 ? `/a?page=${number}` : "/a")} />,
    );
    expect(html).toContain('<a href="/a" rel="prev">이전</a>');
    expect(html).toContain('<a href="/a?page=3" rel="next">다음</a>');
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  });

  test("one page needs none", () => {
    expect(renderToStaticMarkup(<Pager page={1} hasNext={false} hrefOf={() => "/a"} />)).toBe("");
  });
});

describe("the frame", () => {
  test("the date line shows the day in Seoul", () => {
    const html = renderToStaticMarkup(
      <Masthead paper={paper} sections={[]} now={new Date("2026-02-08T15:00:00Z")} />,
    );
    expect(html).toContain('<time dateTime="2026-02-09">2026년 02월 09일 월요일</time>');
  });

  test("the imprint shows every legal item, and says where one is missing", () => {
    const filled = { ...paper, registeredOn: "2020-01-02" };
    const html = renderToStaticMarkup(<Imprint paper={filled} pages={["privacy"]} />);
    expect(html).toContain('<a class="strong" href="/privacy">개인정보처리방침</a>');
    expect(html).not.toContain("회사소개");
    for (const item of [
      "제호",
      "명칭",
      "발행일",
      "등록번호",
      "발행인",
      "편집인",
      "청소년보호책임자",
      "발행소",
      "대표전화",
    ])
      expect(html).toContain(`<dt>${item}</dt>`);
    expect(html).toContain("<dt>등록일</dt><dd>2020.01.02</dd>");
    expect(html).toContain("<dt>발행인</dt><dd>입력 전</dd>");
  });

  test("times are short in lists and whole elsewhere", () => {
    const now = new Date("2026-02-09T08:57:00Z");
    expect(renderToStaticMarkup(<ListTime instant={at} now={now} />)).toContain(">37분 전<");
    expect(renderToStaticMarkup(<TimeOf instant={at} />)).toContain(">2026.02.09 17:20<");
  });

  test("the press reads tags whatever signs they hold", () => {
    const html = renderToStaticMarkup(
      <PressDirective tags={["tag:가, 나;x=1", "home", "home"]} maxAge={60} status={410} />,
    );
    expect(html).toBe(
      '<meta name="press" content="tags=tag%3A%EA%B0%80%2C%20%EB%82%98%3Bx%3D1,home; max-age=60; status=410"/>',
    );
  });
});
