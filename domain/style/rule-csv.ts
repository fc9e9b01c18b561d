import { csvLine } from "../csv.ts";
import { csvRows } from "../csv-rows.ts";
import { EXCEPTION_SIGN, RULE_LIMITS, type RuleWords, soundRule } from "./rule.ts";

/** The table of rules, in Korean as Excel shows it. */
const COLUMNS = {
  form: "형식",
  wording: "표현",
  suggestion: "고쳐 쓰기",
  explanation: "설명",
  severity: "정도",
  exceptions: "예외",
} as const;
type Column = keyof typeof COLUMNS;
const FORM_WORDS = { word: "낱말", pattern: "패턴" } as const;
const SEVERITY_WORDS = { wrong: "틀림", advised: "권고" } as const;

export function ruleHeading(): string {
  return csvLine(Object.values(COLUMNS));
}

export function ruleLine(rule: RuleWords): string {
  return csvLine([
    FORM_WORDS[rule.form],
    rule.wording,
    rule.suggestion,
    rule.explanation,
    SEVERITY_WORDS[rule.severity],
    rule.exceptions.join(`${EXCEPTION_SIGN} `),
  ]);
}

/** A line of the file and what is wrong with it: a key under `reason.*`. */
export type RuleFault = { readonly line: number; readonly reason: string };

export type ReadRules = {
  readonly rules: readonly RuleWords[];
  readonly faults: readonly RuleFault[];
};

/** Columns in any order; all rules, or every fault with its line. */
export function readRules(text: string): ReadRules {
  const { rows, unclosed } = csvRows(text);
  if (unclosed !== null) return fault(unclosed, "styleRule.csv.unclosed");
  const [heading, ...lines] = rows;
  const names = heading?.cells.map((name) => name.trim()) ?? [];
  const place = (column: Column) => names.indexOf(COLUMNS[column]);
  const wanting = (["wording", "suggestion"] as const).some((column) => place(column) < 0);
  if (!heading || wanting) return fault(heading?.line ?? 1, "styleRule.csv.columns");
  if (lines.length > RULE_LIMITS.rules)
    return fault(lines[RULE_LIMITS.rules]?.line ?? 1, "styleRule.tooMany");
  const rules: RuleWords[] = [];
  const faults: RuleFault[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of lines) {
    const cell = (column: Column) => plain(cells[place(column)] ?? "");
    const form = codeOf(FORM_WORDS, cell("form") || FORM_WORDS.word);
    const severity = codeOf(SEVERITY_WORDS, cell("severity") || SEVERITY_WORDS.advised);
    if (form === null) faults.push({ line, reason: "styleRule.csv.form" });
    if (severity === null) faults.push({ line, reason: "styleRule.csv.severity" });
    if (form === null || severity === null) continue;
    const sound = soundRule({
      ...{ form, severity, wording: cell("wording"), suggestion: cell("suggestion") },
      explanation: cell("explanation"),
      exceptions: cell("exceptions").split(EXCEPTION_SIGN),
    });
    if (!sound.ok) {
      for (const reason of Object.values(sound.fields)) faults.push({ line, reason });
      continue;
    }
    const key = `${form}:${sound.rule.wording}`;
    if (seen.has(key)) faults.push({ line, reason: "styleRule.csv.twice" });
    seen.add(key);
    rules.push(sound.rule);
  }
  if (rules.length === 0 && faults.length === 0) return fault(heading.line, "styleRule.csv.empty");
  return { rules, faults };
}

function fault(line: number, reason: string): ReadRules {
  return { rules: [], faults: [{ line, reason }] };
}

/** The apostrophe that keeps a spreadsheet from reckoning is not part of the text. */
function plain(cell: string): string {
  return cell.replace(/^'(?=[\p{C}\p{Z}]*[=+\-@＝＋－＠])/u, "").trim();
}

function codeOf<K extends string>(words: Readonly<Record<K, string>>, cell: string): K | null {
  const codes = Object.keys(words) as K[];
  return codes.find((code) => words[code] === cell || code === cell) ?? null;
}
