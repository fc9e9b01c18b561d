import { describe, expect, test } from "vitest";
import { parseBody } from "#domain/article/body.ts";
import { emptyContent } from "#domain/article/content.ts";
import { KINDS } from "#domain/article/kind.ts";
import { kindRulesSchema, usualRules } from "#domain/article/kind-rules.ts";
import { checklist } from "#domain/article/publishable.ts";
import { bodyFilledIn, filledIn } from "#domain/article/template.ts";

const bodyOf = (text: string) => {
  const parsed = parseBody({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  });
  if (!parsed.ok) throw new Error("body");
  return parsed.body;
};

const full = {
  ...emptyContent([{ personId: 1, name: "하람", role: "reporter" as const }]),
  headline: "제목",
  body: bodyOf("가".repeat(300)),
  tags: ["교통"],
  origin: "own" as const,
};

describe("the rules of a kind", () => {
  test("as delivered, are rules that the schema takes, for every kind", () => {
    for (const kind of KINDS) {
      const parsed = kindRulesSchema.safeParse(JSON.parse(JSON.stringify(usualRules(kind))));
      expect([kind, parsed.success && parsed.data]).toEqual([kind, usualRules(kind)]);
    }
  });

  test("block what lacks a required field, and advise on length", () => {
    const rules = {
      ...usualRules("analysis"),
      required: ["byline", "decks", "subheading", "tags"] as const,
      headlineMax: 1,
      bodyMin: 400,
    };
    const found = checklist({ ...full, tags: [] }, "analysis", rules);
    expect(found.map(({ check, severity }) => `${severity} ${check}`).sort()).toEqual([
      "advisory bodyShort",
      "advisory headlineCut",
      "blocking decksMissing",
      "blocking subheadingMissing",
      "blocking tagsMissing",
    ]);
    const long = checklist(full, "analysis", { ...usualRules("analysis"), bodyMax: 299 });
    expect(long.map(({ check }) => check)).toEqual(["bodyLong"]);
  });

  test("ask nothing more than before where nothing was set", () => {
    expect(checklist(full, "straight")).toEqual([]);
    expect(checklist({ ...full, byline: [] }, "editorial")).toEqual([]);
    expect(checklist({ ...full, byline: [] }, "column").map(({ check }) => check)).toEqual([
      "bylineMissing",
    ]);
  });

  test("are refused where they could never be met", () => {
    const rules = usualRules("straight");
    const messageOf = (changes: object) => {
      const parsed = kindRulesSchema.safeParse({ ...rules, ...changes });
      return parsed.success ? null : parsed.error.issues.map(({ message }) => message);
    };
    expect(messageOf({ headlineMax: 101 })).toEqual(["field.kindRules.headlineMax"]);
    expect(messageOf({ bodyMin: 0 })).toEqual(["field.kindRules.limit"]);
    expect(messageOf({ bodyMin: "많이" })).toEqual(["field.kindRules.limit"]);
    expect(messageOf({ bodyMin: 500, bodyMax: 400 })).toEqual(["field.kindRules.order"]);
    expect(messageOf({ template: { kicker: null, body: { type: "doc", content: [{}] } } })).toEqual(
      ["field.kindRules.template"],
    );
    expect(messageOf({ required: ["moon"] })).toHaveLength(1);
  });
});

describe("a template", () => {
  test("says the day in Seoul, also when it is yet yesterday elsewhere", () => {
    const sixInSeoul = new Date("2026-11-30T21:00:00Z");
    expect(filledIn("{날짜} {요일} 오늘의 일정", sixInSeoul)).toBe("12월 1일 화요일 오늘의 일정");
    expect(bodyFilledIn(bodyOf("{요일} 모임"), sixInSeoul)).toEqual(bodyOf("화요일 모임"));
  });

  test("leaves everything else as it is written", () => {
    expect(filledIn("{date} {} {날 짜}", new Date(0))).toBe("{date} {} {날 짜}");
  });
});
