import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CareNote } from "#components/site/care-note.tsx";
import { type Body, parseBody } from "#domain/article/body.ts";
import { paragraphs } from "#domain/article/body-text.ts";
import { emptyContent } from "#domain/article/content.ts";
import { excerpt } from "#domain/article/excerpt.ts";
import { missingPollItems } from "#domain/article/poll.ts";
import { blockingIssues } from "#domain/article/publishable.ts";
import { graphemeLength } from "#domain/korean/cut.ts";
import { readRawArticle } from "../e2e/support/seed-article.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * What the captured page of a Korean newspaper gives to check for free, each with the test that
 * holds it: [number, what, file, a piece of the test's name].
 */
const CHECKS = [
  [
    1,
    "the strip's sixteen cities",
    "tests/components/weather-strip.test.tsx",
    "captured page's sixteen cities",
  ],
  [
    1,
    "signs of temperature, 0.0",
    "tests/components/weather-strip.test.tsx",
    "there is no negative zero",
  ],
  [1, "a sky nobody knows", "tests/components/weather-strip.test.tsx", "a sky nobody knows"],
  [2, "the date line", "tests/domain/korean/dates.test.ts", "from its first to its last second"],
  [2, "after midnight, on a printed page", "tests/domain/korean/midnight.test.ts", "midnight"],
  [3, "the page's text taken in", "tests/domain/seed-checks.test.tsx", "17 paragraphs"],
  [4, "a card's cut", "tests/domain/seed-checks.test.tsx", "a card of the captured text"],
  [
    4,
    "a card's cut, any prose",
    "tests/domain/korean/cut.test.ts",
    "at most 120 that end at a word",
  ],
  [5, "the queries", "tests/db/search.test.ts", "search finds"],
  [5, "first consonants", "tests/domain/korean/choseong.test.ts", "finds by %s"],
  [5, "its time", "tests/db/search-hostile.test.ts", "test("],
  [6, "old addresses in one hop", "tests/e2e/cards.spec.ts", "/mobile/article.html?no=50876"],
  [7, "the input method: body, headline, tags", "tests/e2e/hangul.spec.ts", "in mid-composition"],
  [7, "the input method: search", "tests/e2e/seed-checks.spec.ts", "in mid-composition"],
  [8, "the legal foot, scripts off", "tests/e2e/seed-checks.spec.ts", "every legal item"],
  [11, "advertorials", "tests/e2e/seed-checks.spec.ts", "an advertorial"],
  [11, "never most read", "tests/server/ranking/snapshot.test.ts", "no place for an advertorial"],
  [12, "a poll without its items", "tests/domain/seed-checks.test.tsx", "a poll without"],
  [12, "the 109 note", "tests/domain/seed-checks.test.tsx", "109"],
] as const;

test.each(CHECKS)("check %i, %s, is held by %s", (_number, _what, file, name) => {
  expect(existsSync(path.join(ROOT, file))).toBe(true);
  expect(readFileSync(path.join(ROOT, file), "utf8")).toContain(name);
});

test("no check of those asked for is without a test", () => {
  const held = new Set<number>(CHECKS.map(([number]) => number));
  expect([...held].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 11, 12]);
});

function bodyOf(lines: readonly string[]): Body {
  const content = lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
  const parsed = parseBody({ type: "doc", content });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.body;
}

/** What CP949 can write, as far as the platform decodes it: EUC-KR, its older half, at least. */
function cp949(): Set<string> {
  const decoder = new TextDecoder("euc-kr");
  const signs = new Set<string>();
  for (let code = 0; code < 0x80; code++) signs.add(String.fromCharCode(code));
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x41; trail <= 0xfe; trail++)
      for (const sign of decoder.decode(new Uint8Array([lead, trail]))) signs.add(sign);
  return signs;
}

describe("3: the captured text, taken in as it was copied", () => {
  const raw = readRawArticle();
  const read = paragraphs(bodyOf(raw.paragraphs)).map(({ text }) => text);

  test("is 17 paragraphs, none empty, without a no-break space, its quotes as they were", () => {
    expect(read).toHaveLength(17);
    expect(read.every((text) => text.trim() !== "")).toBe(true);
    expect(read.join("")).not.toContain("\u00a0");
    const quotes = (text: string) => [...text].filter((sign) => "\"'“”‘’".includes(sign)).join("");
    expect(quotes(read.join(""))).toBe(quotes(raw.paragraphs.join("")));
  });

  test("can be sent on in CP949 without losing a sign, which a list's bullet could not", () => {
    const signs = cp949();
    expect([...read.join("")].filter((sign) => !signs.has(sign))).toEqual([]);
    expect([signs.has("한"), signs.has("•")]).toEqual([true, false]);
  });
});

test("4: a card of the captured text has at most 120 signs, ends after a word and says that it goes on", () => {
  const { paragraphs: lines } = readRawArticle();
  const body = bodyOf(lines);
  const card = excerpt(body.content);
  const whole = paragraphs(body)
    .map(({ text }) => text)
    .join(" ");
  expect(graphemeLength(card)).toBeLessThanOrEqual(120);
  expect(card).toMatch(/…$/u);
  const kept = card.replace(/ ?…$/u, "");
  expect(whole.startsWith(kept)).toBe(true);
  expect(whole.charAt(kept.length)).toMatch(/^\s$/u);
});

describe("12: what the law and the profession ask of grave texts", () => {
  const CITED = "가람일보가 달맞이리서치에 의뢰해 1~3일 실시했다.";
  const poll = (...lines: string[]) => ({
    ...emptyContent([{ personId: 1, name: "한가람", role: "reporter" as const }]),
    ...{
      headline: "가람시장 후보 적합도",
      tags: ["여론조사"],
      origin: "own" as const,
      body: bodyOf(lines),
    },
  });
  const checksOf = (content: ReturnType<typeof poll>) =>
    blockingIssues(content, "straight").map(({ check }) => check);

  test("a poll without its items cannot be published; with them, or cited with its source, it can", () => {
    expect(checksOf(poll("ㄱ후보가 41%를 얻었다."))).toEqual(["pollUntold"]);
    expect(checksOf(poll(CITED))).toEqual(["pollUntold"]);
    const whole =
      "조사 대상은 가람시 거주 18세 이상 1,004명이다. 무선 안심번호를 전화면접으로 물었고 응답률은 12.3%다. 인구에 맞춰 가중값을 주었고 표본오차는 95% 신뢰수준에 ±3.1%p다. 질문은 지지하는 후보였다.";
    expect(checksOf(poll(CITED, whole))).toEqual([]);
    const register = "그 밖의 사항은 중앙선거여론조사심의위원회 홈페이지 참조.";
    expect(checksOf(poll(CITED, register))).toEqual([]);
    expect(missingPollItems(poll(register))).toEqual(["client", "agency", "days"]);
    expect(checksOf({ ...poll("41%를 얻었다."), tags: ["선거"] })).toEqual([]);
    expect(checksOf({ ...poll("41%가 비누를 골랐다."), headline: "비누" })).toEqual([]);
  });

  test("under a text on suicide the 109 note stands, by itself, and under no other", () => {
    const noteOf = (...tags: string[]) => renderToStaticMarkup(<CareNote tags={tags} />);
    expect(noteOf("청소년", "자살예방")).toContain('<a href="tel:109">109</a>');
    expect(noteOf("극단적 선택")).toContain("24시간");
    expect(noteOf("청소년")).toBe("");
  });
});
