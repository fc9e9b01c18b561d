import { checkLine } from "#domain/style/check.ts";
import { styleFinder } from "#domain/style/find.ts";
import type { StyleRule } from "#domain/style/rule.ts";

/**
 * How long the rules of house style take for a whole text: 500 rules on 20,000 letters, budget 50 ms.
 * Run by `npm run bench:style`. Also the worst that rules and text can do to each other.
 */
const RULES = 500;
const LETTERS = 20_000;
const day = new Date("2026-12-01T09:00:00+09:00");
const days = { written: day, published: day };

const SYLLABLES = "가나다라마바사아자차카타파하거너더러머버서어저처고노도로모보소오조".split("");
const wordAt = (at: number) =>
  [at, at * 7 + 3, at * 13 + 5].map((n) => SYLLABLES[n % SYLLABLES.length]).join("");

function rule(id: number, words: Partial<StyleRule>): StyleRule {
  return {
    ...{ id, form: "word", wording: wordAt(id), suggestion: "말", explanation: "" },
    ...{ severity: "wrong", exceptions: [], ...words },
  };
}

const usualRules = Array.from({ length: RULES }, (_, id) =>
  id % 5 === 0
    ? rule(id, {
        form: "pattern",
        wording: `(${wordAt(id)}|${wordAt(id + 1)})_#번`,
        suggestion: "{1}",
      })
    : rule(id, { exceptions: id % 3 === 0 ? [`${wordAt(id)}표`] : [] }),
);
const usualText = paragraphsOf((at) =>
  at % 7 === 0 ? " " : (SYLLABLES[((at * 11 + at / 90) % SYLLABLES.length) | 0] ?? "가"),
);
const worstRules = Array.from({ length: RULES }, (_, id) =>
  rule(id, { form: "pattern", wording: `${"가".repeat(20 + (id % 20))}(가|가가|가가가)_#${id}` }),
);
const worstText = paragraphsOf(() => "가");

function paragraphsOf(letter: (at: number) => string): string[] {
  const text = Array.from({ length: LETTERS }, (_, at) => letter(at)).join("");
  return text.match(/.{1,120}/gsu) ?? [];
}

function measure(
  name: string,
  rules: readonly StyleRule[],
  lines: readonly string[],
  runs: number,
): void {
  const finder = styleFinder(rules);
  const took: number[] = [];
  let marks = 0;
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    marks = lines.reduce((sum, line) => sum + checkLine(finder, line, days).length, 0);
    took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => (took[Math.floor(share * (took.length - 1))] ?? 0).toFixed(1);
  console.log(
    `${name}: ${rules.length} rules, ${lines.join("").length} letters, ${marks} marks: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`,
  );
}

measure("usual", usualRules, usualText, 50);
measure("worst", worstRules, worstText, 1);
