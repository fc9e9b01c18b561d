import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AdSlot } from "#components/site/ad-slot.tsx";
import { newsArticle } from "#components/site/article-json-ld.ts";
import { ArticlePage } from "#components/site/article-page.tsx";
import { CorrectionRows } from "#components/site/correction-rows.tsx";
import { DayPicker } from "#components/site/day-picker.tsx";
import { EditionHistory } from "#components/site/edition-history.tsx";
import { PlainText } from "#components/site/plain-text.tsx";
import { Related } from "#components/site/related.tsx";
import { TipForm } from "#components/site/tip-form.tsx";
import { BreakingBar } from "#components/site/tools.tsx";
import type { Content } from "#domain/article/content.ts";
import { COMPANY_PAGES } from "#domain/company-page.ts";
import { readPaper } from "#domain/paper.ts";
import { houseText } from "#messages/company-pages.ts";

const at = new Date("2026-02-09T08:20:00Z");
const later = new Date("2026-02-09T09:05:00Z");
const content = (changes: Partial<Content> = {}, text = "본문 한 줄"): Content => ({
  kicker: null,
  headline: "시장 앞 신호가 길어진다",
  decks: [],
  body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
  byline: [{ personId: 3, name: "윤가람", role: "reporter" }],
  tags: [],
  origin: "own",
  ...changes,
});
const article = {
  sectionSlug: "society",
  sectionName: "사회",
  kind: "straight",
  content: content(),
  breaking: false,
  changeKind: null,
  publishedAt: at,
  modifiedAt: null,
} as const;
const out = {
  ...{ id: 7, address: "https://magam.example/news/7", speech: "/site/speech.js?v=1", kakao: null },
  changes: [{ kind: "correction", note: "숫자를 <바로>잡음", at: later }],
} as const;
const page = (more: Partial<Parameters<typeof ArticlePage>[0]> = {}) =>
  renderToStaticMarkup(
    <ArticlePage article={article} paperName="시험일보" now={later} out={out} {...more} />,
  );

describe("a corrected article", () => {
  test("says so above its text, with day, reason and the way to its history", () => {
    const html = page();
    const box = /<aside class="notice correction".*?<\/aside>/s.exec(html)?.[0] ?? "";
    expect(box).toContain("이 기사는 정정되었습니다");
    expect(box).toContain("2026.02.09 18:05");
    expect(box).toContain("숫자를 &lt;바로&gt;잡음");
    expect(box).toContain('href="/news/7/history"');
    expect(html.indexOf(box)).toBeLessThan(html.indexOf('class="article-body"'));
  });

  test("goes on saying so after a later edition mended a typo", () => {
    const typo = { kind: "typo", note: null, at: later } as const;
    const html = page({ out: { ...out, changes: [typo, ...out.changes] } });
    expect(html).toContain("이 기사는 정정되었습니다");
  });

  test("an update is told in the history, not in a box", () => {
    const update = { kind: "update", note: "보탬", at: later } as const;
    const html = page({ out: { ...out, changes: [update] } });
    expect(html).not.toContain("정정되었습니다");
    expect(html).toContain('<a href="/news/7/history">수정 이력</a>');
  });

  test("one never changed leads to no history", () => {
    expect(page({ out: { ...out, changes: [] } })).not.toContain("수정 이력");
  });

  test("tells machines what was corrected, and when", () => {
    const described = { ...article, id: 7, description: "", corrections: out.changes };
    const value = newsArticle(described, readPaper(new Map()), (path) => path);
    expect(value).toMatchObject({
      correction: [
        {
          "@type": "CorrectionComment",
          text: "숫자를 <바로>잡음",
          datePublished: "2026-02-09T18:05:00+09:00",
        },
      ],
    });
  });
});

describe("an edit history", () => {
  const editions = [
    { number: 1, kind: null, note: null, at, content: content() },
    {
      ...({ number: 2, kind: "correction", note: "건수를 바로잡음", at: later } as const),
      content: content({ headline: "시장 앞 신호가 짧아진다" }),
    },
  ];

  test("shows the newest first, 어절 by 어절, and says what a look alone would show", () => {
    const html = renderToStaticMarkup(<EditionHistory editions={editions} />);
    expect(html.indexOf("정정")).toBeLessThan(html.indexOf("처음 발행"));
    expect(html).toContain("건수를 바로잡음");
    expect(html).toContain('<del><span class="unseen">뺌 </span>길어진다</del>');
    expect(html).toContain('<ins><span class="unseen">더함 </span>짧아진다</ins>');
    expect(html).not.toContain("<h3>본문</h3>");
  });

  test("a change of form only is called one, and where a text comes from stays inside", () => {
    const same = { ...editions[1], content: content({ origin: "wire" }) } as (typeof editions)[0];
    const html = renderToStaticMarkup(
      <EditionHistory editions={[editions[0] as (typeof editions)[0], same]} />,
    );
    expect(html).not.toContain("출처");
    expect(html).toMatch(/모양만 바뀌었습니다|바뀐 것이 없습니다/);
  });
});

describe("an article's page", () => {
  test("leads from the menu's first row to its section", () => {
    const trail = [
      { slug: "society", name: "사회" },
      { slug: "education", name: "교육" },
    ];
    const inPart = { ...article, sectionSlug: "education", sectionName: "교육" };
    const steps = /<ol>.*?<\/ol>/s.exec(page({ article: inPart, trail }))?.[0];
    expect(steps?.match(/href="[^"]+"/g)).toEqual([
      'href="/"',
      'href="/society"',
      'href="/education"',
    ]);
    expect(steps).toContain('<a class="here" href="/education">교육</a>');
  });

  test("says whom to ask for a correction, and leaves out what is not known", () => {
    const contact = { email: "fix@paper.example", phone: "02-123-4567" };
    const html = page({ contact });
    expect(html).toContain('href="mailto:fix@paper.example"');
    expect(html).toContain('href="tel:021234567"');
    expect(html).toContain('<a href="/tips">틀린 내용 알리기</a>');
    const bare = page({ contact: { email: null, phone: null } });
    expect(bare).not.toMatch(/mailto:|tel:/);
    expect(bare).toContain("정정·반론보도 요청");
  });

  test("has Kakao's button only where the paper has a key", () => {
    expect(page()).not.toContain("kakao");
    const kakao = {
      key: "k",
      src: "https://t1.kakaocdn.net/k.js",
      integrity: "sha384-x",
      module: "/m",
    };
    const html = page({ out: { ...out, kakao } });
    expect(html).toContain('data-do="kakao" data-key="k" data-sdk="https://t1.kakaocdn.net/k.js"');
    expect(html).not.toContain("<script");
  });
});

describe("what stands only where there is something", () => {
  test("a place for advertising is nothing while it is empty, and says 광고 when it is not", () => {
    expect(renderToStaticMarkup(<AdSlot place="home" ads={[]} />)).toBe("");
    const ad = { place: "home", size: "box", text: "겨울 <외투>", href: "/about" } as const;
    expect(renderToStaticMarkup(<AdSlot place="article" ads={[ad]} />)).toBe("");
    expect(renderToStaticMarkup(<AdSlot place="home" ads={[ad]} />)).toBe(
      '<aside class="ad ad-box" aria-label="광고"><p>광고</p><a href="/about" rel="sponsored noopener">겨울 &lt;외투&gt;</a></aside>',
    );
  });

  test("lists below an article: each only if it has articles, none at all without any", () => {
    const lists = [{ id: "related", title: "관련 기사", articles: [] }];
    expect(renderToStaticMarkup(<Related lists={lists} now={at} />)).toBe("");
  });

  test("no corrections yet is said in words", () => {
    const none = <CorrectionRows corrections={[]} hasNext={false} page={1} />;
    expect(renderToStaticMarkup(none)).toContain("바로잡은 기사가 없습니다");
  });

  test("today has no next day", () => {
    const today = (
      <DayPicker day="2026-02-09" previous="2026-02-08" next={null} today="2026-02-09" />
    );
    const html = renderToStaticMarkup(today);
    expect(html).not.toContain("다음 날");
    expect(html).toContain('<form action="/archive" method="get">');
    expect(html).toContain('max="2026-02-09"');
  });
});

describe("an article's tools", () => {
  test("pass it on by plain links to four places, whatever its headline holds", () => {
    const odd = { ...article, content: content({ headline: 'A&B "C" #1' }) };
    const html = page({ article: odd });
    const links = [...html.matchAll(/<a href="(https:[^"]+)"/g)].map(([, href]) => href ?? "");
    const hosts = links.map((href) => new URL(href.replaceAll("&amp;", "&")).host);
    expect(hosts).toEqual(["www.facebook.com", "x.com", "share.naver.com", "band.us"]);
    const naver = new URL((links[2] ?? "").replaceAll("&amp;", "&"));
    expect(naver.searchParams.get("url")).toBe("https://magam.example/news/7");
    expect(naver.searchParams.get("title")).toBe('A&B "C" #1');
  });

  test("a preview has no address to pass on", () => {
    expect(page({ out: undefined })).not.toContain("facebook");
  });

  test("the 속보 bar is there and empty from the beginning, so that it is announced", () => {
    expect(renderToStaticMarkup(<BreakingBar />)).toBe(
      '<magam-breaking role="status" data-label="속보" data-close="속보 닫기"></magam-breaking>',
    );
  });
});

describe("the paper's own pages", () => {
  test("every page has a text of the house that names no one the paper has not named", () => {
    const paper = readPaper(new Map());
    for (const name of COMPANY_PAGES) expect(houseText(name, paper).length).toBeGreaterThan(40);
    expect(houseText("youth", paper)).toContain("청소년보호책임자: 입력 전");
  });

  test("a text of the settings is never markup", () => {
    const html = renderToStaticMarkup(<PlainText text={"<script>1</script>\n\n둘"} />);
    expect(html).toContain("<p>&lt;script&gt;1&lt;/script&gt;</p><p>둘</p>");
  });

  test("the tip form works without script and asks for nothing but the tip", () => {
    const html = renderToStaticMarkup(<TipForm />);
    expect(html).toContain('action="/api/tips" method="post"');
    expect([...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      "text",
      "contact",
    ]);
    expect(html).toContain("접속 주소와 브라우저 정보를 저장하지 않고");
  });
});
