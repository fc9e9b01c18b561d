import type { Element } from "#domain/style/pattern.ts";
import { patternOf, type StyleRule } from "#domain/style/rule.ts";

/**
 * What the finder must find, said the slow way: every stretch of the line is held against every rule,
 * letter by letter, and the longest of those that begin at one place counts.
 */
export function naiveStyle(rules: readonly StyleRule[], line: string) {
  const hits = rules.flatMap((rule) => {
    const covered = rule.exceptions.flatMap((text) => stretches(rule.form, text, line));
    return stretches(rule.form, rule.wording, line)
      .filter((hit) => !covered.some((one) => one.from <= hit.from && hit.to <= one.to))
      .map((hit) => ({ rule: rule.id, ...hit }));
  });
  return hits.sort((a, b) => a.from - b.from || b.to - a.to || a.rule - b.rule);
}

function stretches(form: StyleRule["form"], text: string, line: string) {
  const read = patternOf(form, text);
  if (!read.ok) return [];
  const { elements, isWordStart } = read.pattern;
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < line.length; from += 1) {
    const ends: number[] = [];
    for (let to = from + 1; to <= line.length; to += 1) {
      const isWhole = says(elements, line, from, to) && stands(line, from) && stands(line, to);
      const isAtWord = !isWordStart || !/[\p{L}\p{N}]/u.test(line[from - 1] ?? " ");
      if (isWhole && isAtWord) ends.push(to);
    }
    const opensNumber = elements[0]?.kind === "number" && /\d[,.]$/.test(line.slice(0, from));
    if (ends.length > 0 && !opensNumber) found.push({ from, to: Math.max(...ends) });
  }
  return found;
}

/** Whether there is no Latin word and no number across this place. */
function stands(line: string, at: number): boolean {
  return !/^(?:[A-Za-z]{2}|[0-9]{2})$/.test(line.slice(Math.max(0, at - 1), at + 1));
}

function says(elements: readonly Element[], line: string, from: number, to: number): boolean {
  const [first, ...rest] = elements;
  if (first === undefined) return from === to;
  for (let end = from; end <= to; end += 1)
    if (isOne(first, line, from, end) && says(rest, line, end, to)) return true;
  return false;
}

function isOne(element: Element, line: string, from: number, end: number): boolean {
  const text = line.slice(from, end);
  switch (element.kind) {
    case "letters":
      return text === element.text;
    case "oneOf":
      return element.texts.includes(text);
    case "blanks":
      return /^ {0,10}$/.test(text) && line[end] !== " ";
    case "number":
      return (
        /^\d+(?:[,.]\d+)*$/.test(text) &&
        !/^(?:\d|[,.]\d)/.test(line.slice(end)) &&
        text.length <= 20
      );
  }
}
