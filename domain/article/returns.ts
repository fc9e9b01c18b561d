import type { Body } from "./body.ts";
import { paragraphs } from "./body-text.ts";

/**
 * 반려: what a desk says when it sends a text back. Its reason comes from the house list, and it may
 * point at paragraphs; the reporter answers each of these.
 */
export const RETURN_LIMITS = {
  text: 2_000,
  marks: 30,
  note: 500,
  answer: 1_000,
  quote: 80,
} as const;

/** A reason as the house names it. */
export type ReturnReason = {
  readonly code: string;
  readonly name: string;
  /** Empty where there is none in English. */
  readonly nameEn: string;
};

export type Markable = { readonly block: number; readonly text: string };

/** The parts of a body that can be pointed at: every block with something to read in it. */
export function markableBlocks(body: Body): Markable[] {
  const texts = new Map<number, string>();
  for (const { index, text } of paragraphs(body)) {
    const before = texts.get(index);
    texts.set(index, before === undefined ? text : `${before} ${text}`);
  }
  return [...texts].map(([block, text]) => ({ block, text: text.replace(/\s+/gu, " ").trim() }));
}

/** The beginning of a paragraph, by which it is told and found again. */
export function quoteOf(text: string): string {
  return [...text].slice(0, RETURN_LIMITS.quote).join("");
}

/**
 * Where a marked paragraph stands in the text now: the one that still begins as it did, the nearest
 * to its old place if several do; else whatever stands at its old place; null where nothing does.
 */
export function placeOfMark(
  mark: { readonly block: number; readonly quote: string },
  body: Body,
): number | null {
  const blocks = markableBlocks(body);
  const distance = ({ block }: Markable) => Math.abs(block - mark.block);
  const [same] = blocks
    .filter(({ text }) => quoteOf(text) === mark.quote)
    .sort((a, b) => distance(a) - distance(b));
  if (same) return same.block;
  return blocks.some(({ block }) => block === mark.block) ? mark.block : null;
}

/** Which reasons recur, the commonest first; those of one number in the order they came in. */
export function recurring<R extends { readonly reason: ReturnReason }>(
  returns: readonly R[],
): { readonly reason: ReturnReason; readonly returns: readonly R[] }[] {
  const byCode = Map.groupBy(returns, ({ reason }) => reason.code);
  return [...byCode.values()]
    .flatMap((some) => (some[0] ? [{ reason: some[0].reason, returns: some }] : []))
    .sort((a, b) => b.returns.length - a.returns.length);
}
