import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Body, parseBody } from "#domain/article/body.ts";
import { type Content, emptyContent } from "#domain/article/content.ts";
import { applyTidy, tidyChanges } from "#domain/article/tidy.ts";
import { type HouseStyle, tidyLine } from "#domain/article/tidy-line.ts";
import { arbitraryBody } from "#tests/support/arbitrary-body.ts";

const tidied = (line: string, style?: HouseStyle) =>
  tidyLine(line, style)
    .toReversed()
    .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), line);

describe("a line tidied", () => {
  test.each([
    ['그는 "간다"고 말했다.', "그는 “간다”고 말했다."],
    [`그는 "어제 '미안하다'고 들었다"고 했다.`, "그는 “어제 ‘미안하다’고 들었다”고 했다."],
    ["'달라진 길'이 열렸다", "‘달라진 길’이 열렸다"],
    ["It's late", "It’s late"],
    ['키가 6피트 2" 라고 한다', '키가 6피트 2" 라고 한다'],
    ['닫지 않은 "인용', '닫지 않은 "인용'],
    ["말을 잇지 못했다...", "말을 잇지 못했다…"],
    ["정치ㆍ경제・사회•문화", "정치·경제·사회·문화"],
    ["두  칸이   벌어졌다", "두 칸이 벌어졌다"],
    ["오후 2시 40분께", "오후 2시40분께"],
    ["30퍼센트, 12.5 %, 7프로", "30%, 12.5%, 7%"],
    ["3프로그램과 2프로젝트", "3프로그램과 2프로젝트"],
    ["https://magam.example/a...b?c='d' 참고", "https://magam.example/a...b?c='d' 참고"],
    ["손댈 것이 없다. “그렇다.”", "손댈 것이 없다. “그렇다.”"],
  ])("%s", (line, expected) => {
    expect(tidied(line)).toBe(expected);
  });

  test("by another paper's rules times are spaced and percent is a word", () => {
    const style = { time: "spaced", percent: "word" } as const;
    expect(tidied("2시40분에 30%, 2%포인트", style)).toBe("2시 40분에 30퍼센트, 2%포인트");
  });

  test("tidying twice changes nothing more", () => {
    const lines = fc.stringMatching(/^(?:["' .·ㆍ%]|가|나|2시|40분|퍼센트|프로){0,14}$/);
    fc.assert(
      fc.property(lines, (line) => {
        const once = tidied(line);
        expect(tidied(tidied(once))).toBe(tidied(once));
      }),
      { numRuns: 100 },
    );
  });
});

describe("an article tidied", () => {
  const body: Body = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: '그는 "' },
          { type: "text", text: "간다", marks: [{ type: "bold" }] },
          { type: "text", text: '"고 했다...' },
        ],
      },
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [{ type: "paragraph", content: [{ type: "text", text: "교통ㆍ안전" }] }],
          },
        ],
      },
    ],
  };
  const content: Content = {
    ...emptyContent(),
    headline: "2시 40분의 '골목'",
    decks: ["30 %"],
    body,
  };

  test("each change is told with its field, rule and the words around it", () => {
    const changes = tidyChanges(content);
    expect(changes.map(({ field, rule, before, after }) => [field, rule, before, after])).toEqual([
      ["headline", "time", " ", ""],
      ["headline", "quotes", "'", "‘"],
      ["headline", "quotes", "'", "’"],
      ["decks", "percent", " %", "%"],
      ["body", "quotes", '"', "“"],
      ["body", "quotes", '"', "”"],
      ["body", "ellipsis", "...", "…"],
      ["body", "dot", "ㆍ", "·"],
    ]);
    expect(changes[7]).toMatchObject({ lead: "교통", rest: "안전" });
  });

  test("only what was chosen changes, and bold stays where it was", () => {
    const chosen = tidyChanges(content).filter(
      ({ field, rule }) => field === "body" && rule === "quotes",
    );
    const tidy = applyTidy(content, new Set(chosen.map(({ key }) => key)));
    expect(tidy.headline).toBe(content.headline);
    expect(tidy.body.content[0]).toEqual({
      type: "paragraph",
      content: [
        { type: "text", text: "그는 “" },
        { type: "text", text: "간다", marks: [{ type: "bold" }] },
        { type: "text", text: "”고 했다..." },
      ],
    });
    expect(tidy.body.content[1]).toEqual(body.content[1]);
  });

  test("nothing chosen changes nothing, all chosen leaves nothing to offer, and the body stays valid", () => {
    fc.assert(
      fc.property(arbitraryBody, (input) => {
        const parsed = parseBody(input);
        if (!parsed.ok) throw new Error("not a body");
        const text = { ...content, body: parsed.body };
        expect(applyTidy(text, new Set())).toEqual(text);
        const all = applyTidy(text, new Set(tidyChanges(text).map(({ key }) => key)));
        expect(parseBody(all.body).ok).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
