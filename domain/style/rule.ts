import { intakeLine } from "../korean/intake.ts";
import { type ReadPattern, readPattern, wordPattern } from "./pattern.ts";

/** 교열 규칙: how this paper writes. Kept by copy editors; it advises and never blocks. */
export const FORMS = ["word", "pattern"] as const;
export type Form = (typeof FORMS)[number];

/** 틀림: wrong by the standard. 권고: right, but this paper writes otherwise. */
export const SEVERITIES = ["wrong", "advised"] as const;
export type Severity = (typeof SEVERITIES)[number];

export type RuleWords = {
  readonly form: Form;
  readonly wording: string;
  /** What to write instead; empty where the explanation says it all. */
  readonly suggestion: string;
  readonly explanation: string;
  readonly severity: Severity;
  /** Where the wording is right, in the same form: a hit inside one of these is none. */
  readonly exceptions: readonly string[];
};

export type StyleRule = RuleWords & { readonly id: number };

/** What a rule says, without what a table keeps beside it. */
export function wordsOf(rule: RuleWords) {
  const { form, wording, suggestion, explanation, severity, exceptions } = rule;
  return { form, wording, suggestion, explanation, severity, exceptions: [...exceptions] };
}

export const RULE_LIMITS = {
  suggestion: 60,
  explanation: 300,
  exceptions: 20,
  /** Rules in force. */
  rules: 2_000,
} as const;

/** Between exceptions in one cell of a table, and so in none of them. */
export const EXCEPTION_SIGN = ";";

export function patternOf(form: Form, text: string): ReadPattern {
  return form === "word" ? wordPattern(text) : readPattern(text);
}

export type SoundRule =
  | { readonly ok: true; readonly rule: RuleWords }
  | { readonly ok: false; readonly fields: Record<string, string> };

/** What a person typed, cleaned, or reason keys by field. */
export function soundRule(typed: RuleWords): SoundRule {
  const rule: RuleWords = {
    ...{ form: typed.form, severity: typed.severity },
    wording: intakeLine(typed.wording),
    suggestion: intakeLine(typed.suggestion),
    explanation: intakeLine(typed.explanation),
    exceptions: [...new Set(typed.exceptions.map(intakeLine).filter((one) => one !== ""))],
  };
  const fields: Record<string, string> = {};
  const read = patternOf(rule.form, rule.wording);
  if (!read.ok) fields.wording = `field.styleRule.wording.${read.fault}`;
  if ([...rule.suggestion].length > RULE_LIMITS.suggestion)
    fields.suggestion = "field.styleRule.suggestion.tooLong";
  else if (rule.suggestion === rule.wording) fields.suggestion = "field.styleRule.suggestion.same";
  else if (read.ok && rule.form === "pattern" && namesMore(rule.suggestion, read.pattern.parts))
    fields.suggestion = "field.styleRule.suggestion.part";
  if (rule.suggestion === "" && rule.explanation === "")
    fields.suggestion = "field.styleRule.suggestion.empty";
  if ([...rule.explanation].length > RULE_LIMITS.explanation)
    fields.explanation = "field.styleRule.explanation";
  if (rule.exceptions.length > RULE_LIMITS.exceptions)
    fields.exceptions = "field.styleRule.exceptions.tooMany";
  else if (rule.exceptions.some((one) => one.includes(EXCEPTION_SIGN)))
    fields.exceptions = "field.styleRule.exceptions.sign";
  else if (rule.exceptions.some((one) => !patternOf(rule.form, one).ok))
    fields.exceptions = "field.styleRule.exceptions.malformed";
  return Object.keys(fields).length === 0 ? { ok: true, rule } : { ok: false, fields };
}

const PART = /\{(\d)\}/g;

function namesMore(suggestion: string, parts: number): boolean {
  return [...suggestion.matchAll(PART)].some(([, n]) => Number(n) < 1 || Number(n) > parts);
}

/** The suggestion with what was found in the places of `{1}`, `{2}`; null where there is none. */
export function suggested(
  { form, suggestion }: Pick<RuleWords, "form" | "suggestion">,
  parts: readonly string[],
): string | null {
  if (suggestion === "") return null;
  if (form === "word") return suggestion;
  return suggestion.replace(PART, (_, n: string) => parts[Number(n) - 1] ?? "");
}
