import { expect, test } from "vitest";
import type { RuleWords } from "#domain/style/rule.ts";
import { readRules, ruleHeading, ruleLine } from "#domain/style/rule-csv.ts";

const RULES: readonly RuleWords[] = [
  {
    ...{ form: "word", wording: "갯수", suggestion: "개수", severity: "wrong" },
    ...{ explanation: '사이시옷, «쉼표»와 "따옴표"', exceptions: ["갯수표", "갯수판"] },
  },
  {
    ...{ form: "pattern", wording: "#시_#분", suggestion: "{1}시 {2}분", severity: "advised" },
    ...{ explanation: "", exceptions: [] },
  },
  {
    ...{ form: "word", wording: "=합계", suggestion: "-합", severity: "advised" },
    ...{ explanation: "", exceptions: [] },
  },
];

test("what was taken out comes back the same, a spreadsheet's formulas disarmed on the way", () => {
  const text = `\uFEFF${ruleHeading()}${RULES.map(ruleLine).join("")}`;
  expect(text).toContain("'=합계");
  expect(readRules(text)).toEqual({ rules: RULES, faults: [] });
});

test("columns may stand in any order; form and severity may be left out", () => {
  expect(readRules("고쳐 쓰기,표현\n며칠,몇일\n").rules).toEqual([
    {
      ...{ form: "word", wording: "몇일", suggestion: "며칠", severity: "advised" },
      ...{ explanation: "", exceptions: [] },
    },
  ]);
});

test("every bad line is named with its place in the file, also behind a cell of several lines", () => {
  const text = [
    "표현,고쳐 쓰기,설명,형식,정도,예외",
    '갯수,개수,"두 줄\n설명",낱말,틀림,',
    "몇일,며칠,,문장,틀림,",
    "",
    "(가,나,,패턴,틀림,",
    "갯수,개수,,낱말,권고,",
    "오랫만,오랜만,,낱말,심각,",
  ].join("\r\n");
  expect(readRules(text).faults).toEqual([
    { line: 4, reason: "styleRule.csv.form" },
    { line: 6, reason: "field.styleRule.wording.unclosed" },
    { line: 7, reason: "styleRule.csv.twice" },
    { line: 8, reason: "styleRule.csv.severity" },
  ]);
});

test.each([
  ["이름,뜻\n가,나\n", 1, "styleRule.csv.columns"],
  ["표현,고쳐 쓰기\n", 1, "styleRule.csv.empty"],
  ["", 1, "styleRule.csv.columns"],
  ['표현,고쳐 쓰기\n가,"나\n다,라\n', 2, "styleRule.csv.unclosed"],
])("%j is no table of rules", (text, line, reason) => {
  expect(readRules(text)).toEqual({ rules: [], faults: [{ line, reason }] });
});
