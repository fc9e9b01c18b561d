import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { SearchBox, SearchForm } from "#components/site/search-form.tsx";
import { type FoundPage, type FoundRow, SearchResults } from "#components/site/search-results.tsx";
import type { Body } from "#domain/article/body.ts";
import { readSearch, searchAddress } from "#domain/search/address.ts";
import { parseQuery } from "#domain/search/query.ts";

const now = new Date("2026-02-09T08:20:00Z");
const body: Body = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [{ type: "text", text: "시장이 말했다. 경찰은 <b>답</b>했다." }],
    },
  ],
};
const article: FoundRow = {
  id: 7,
  sectionSlug: "society",
  sectionName: "사회",
  kind: "straight",
  breaking: false,
  kicker: "단독",
  headline: "경찰, 개인 정보 유출 수사",
  decks: [],
  byline: [{ personId: 3, name: "윤가람", role: "reporter" }],
  opening: body.content,
  body,
  publishedAt: now,
};
const asked = (q: string, more: Record<string, string> = {}) =>
  readSearch((name) => ({ q, ...more })[name]);

function results(q: string, found: Partial<FoundPage> = {}, more: Record<string, string> = {}) {
  const parsed = parseQuery(q);
  if (!parsed.ok) throw new Error(parsed.fault);
  const page = { articles: [article], count: 1, isMore: false, hasNext: false, ...found };
  return renderToStaticMarkup(
    <SearchResults found={{ query: parsed.query, ...page }} asked={asked(q, more)} now={now} />,
  );
}
const withoutSpans = (html: string) => html.replaceAll(/<\/?span>/g, "");

describe("what was found", () => {
  test("shows its hits marked in headline and sentence, as text", () => {
    const html = withoutSpans(results("경찰"));
    expect(html).toContain("<mark>경찰</mark>, 개인 정보 유출 수사");
    expect(html).toContain("<mark>경찰</mark>은 &lt;b&gt;답&lt;/b&gt;했다.");
    expect(html).not.toContain("시장이 말했다");
    expect(html).toContain('href="/news/7"');
  });

  test("marks the other spelling too, and shows the beginning where no sentence has a word", () => {
    const html = withoutSpans(results("개인정보"));
    expect(html).toContain("<mark>개인 정보</mark> 유출");
    expect(html).toContain("시장이 말했다.");
  });

  test("is counted to a thousand, then said to be more", () => {
    expect(results("경찰")).toContain("‘경찰’ 기사 1건");
    expect(results("경찰", { count: 1000, isMore: true })).toContain("‘경찰’ 기사 1,000+건");
  });

  test("can be had in either order and page by page, without script", () => {
    const html = results("경찰", { hasNext: true }, { sort: "best", from: "2026-01-01" });
    const words = `q=${encodeURIComponent("경찰")}&amp;from=2026-01-01`;
    expect(html).toContain(`href="/search?${words}" `.trim());
    expect(html).toContain(`href="/search?${words}&amp;sort=best" aria-current="true"`);
    expect(html).toContain(`href="/search?${words}&amp;sort=best&amp;page=2" rel="next"`);
  });

  test("or nothing: says so, with advice", () => {
    const html = results("없는말", { articles: [], count: 0 });
    expect(html).toContain("‘없는말’에 맞는 기사가 없습니다");
    expect(html).toContain("<li>");
  });

  test("never lets a query be more than text", () => {
    const html = results('<img src=x onerror="alert(1)">', { articles: [], count: 0 });
    expect(html).not.toContain("<img");
  });
});

describe("the form", () => {
  test("keeps what was typed and says beside it what is wrong", () => {
    const html = renderToStaticMarkup(
      <SearchForm asked={asked('"가', { from: "2026-01-01" })} fault="안 됩니다" />,
    );
    expect(html).toContain('value="&quot;가"');
    expect(html).toContain('value="2026-01-01"');
    expect(html).toContain('aria-describedby="search-fault"');
    expect(html).toMatch(/id="search-fault"[^>]*>안 됩니다</);
  });

  test("of every page asks by address", () => {
    const html = renderToStaticMarkup(<SearchBox />);
    expect(html).toContain('action="/search"');
    expect(html).not.toContain("method=");
    expect(html).toContain('name="q"');
  });
});

test("an address read and written again is the same address", () => {
  for (const address of ["/search", "/search?q=a%20b&from=2026-01-01&sort=best&page=2"]) {
    const given = new URL(address, "http://own.invalid").searchParams;
    expect(searchAddress(readSearch((name) => given.get(name)))).toBe(address);
  }
});
