import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { MostRead, type MostReadList, WindowLinks } from "#components/site/most-read.tsx";

const at = new Date("2026-02-09T08:00:00Z");
const article = (id: number) => ({
  id,
  headline: `제목 <${id}>`,
  kicker: null,
  kind: "straight" as const,
  breaking: false,
  sectionName: "사회",
});
const seven: MostReadList = {
  section: null,
  window: "1h",
  computedAt: at,
  articles: [5, 3, 9, 1, 7, 2, 8].map(article),
};
const shown = (changes: Partial<MostReadList> | null = {}, now = at) =>
  renderToStaticMarkup(<MostRead list={changes && { ...seven, ...changes }} now={now} />);

describe("많이 본 뉴스", () => {
  test("is a numbered list in the order of the ranking, with its hour", () => {
    const html = shown();
    expect(html).toMatch(/<h2[^>]*><a href="\/most-read\?window=1h">많이 본 뉴스 TOP7<\/a>/);
    expect(html).toContain(
      '최근 1시간<time dateTime="2026-02-09T17:00:00+09:00">17:00 기준</time>',
    );
    expect([...html.matchAll(/\/news\/(\d+)/g)].map(([, id]) => Number(id))).toEqual([
      5, 3, 9, 1, 7, 2, 8,
    ]);
    expect(html).toMatch(/<ol[^>]*>(<li>.*<\/li>){7}<\/ol>/s);
  });

  test("is nothing at all when nobody read anything", () => {
    expect(shown(null)).toBe("");
    expect(shown({ articles: [] })).toBe("");
  });

  test("promises no seven where there are fewer, and names its section", () => {
    const html = shown({ section: "사회", articles: [1, 2].map(article) });
    expect(html).toContain("사회 많이 본 뉴스</a>");
    expect(html).not.toContain("TOP");
  });

  test("tells the day too when it was counted on another one", () => {
    expect(shown({}, new Date("2026-02-09T15:00:00Z"))).toContain("2026.02.09 17:00 기준");
  });

  test("shows headlines as text", () => {
    expect(shown()).toContain("제목 &lt;5&gt;");
  });
});

test("the windows are links, and the current one says so", () => {
  const html = renderToStaticMarkup(<WindowLinks current="24h" />);
  expect(html).toContain('<a href="/most-read" aria-current="page">최근 24시간</a>');
  expect(html).toContain('<a href="/most-read?window=7d">최근 7일</a>');
  expect(html.match(/aria-current/g)).toHaveLength(1);
});
