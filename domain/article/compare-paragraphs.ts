import { diffArrays } from "diff";
import { compareWords, type WordChange } from "../korean/compare.ts";
import { pairAlike } from "./alike.ts";

/**
 * A paragraph of two texts compared. `moved`: it stands elsewhere now, with `parts` showing what was
 * changed in it on the way; at its former place stands `left`. Places count from one.
 */
export type ParagraphChange =
  | {
      readonly kind: "same" | "changed" | "added" | "removed";
      readonly parts: readonly WordChange[];
    }
  | { readonly kind: "moved"; readonly parts: readonly WordChange[]; readonly from: number }
  | { readonly kind: "left"; readonly parts: readonly WordChange[]; readonly to: number };

/** More paragraphs than any article has are compared as they stand, without looking for moved ones. */
const MOST = 1_000;

export function compareParagraphs(before: string, after: string): ParagraphChange[] {
  const [old, fresh] = [linesIn(before), linesIn(after)];
  const isSearched = old.length <= MOST && fresh.length <= MOST;
  const pairs = isSearched ? pairAlike(old, fresh) : [];
  const staying = inOrder(old, fresh, pairs);
  const origin = new Map(pairs.map(([from, to]) => [to, from]));
  const goal = new Map(pairs);
  const rows: ParagraphChange[] = [];
  const nextStaying = fresh.map((_, place) => staying.get(place));
  for (let place = fresh.length - 2; place >= 0; place -= 1)
    nextStaying[place] ??= nextStaying[place + 1];
  let at = 0;
  const leaveUntil = (end: number) => {
    for (; at < end; at += 1) {
      const to = goal.get(at);
      const text = old[at] ?? "";
      if (to === undefined) rows.push({ kind: "removed", parts: [{ kind: "removed", text }] });
      else rows.push({ kind: "left", parts: [{ kind: "removed", text }], to: to + 1 });
    }
  };
  for (const [place, text] of fresh.entries()) {
    const stayed = staying.get(place);
    const from = stayed ?? origin.get(place);
    // Between two that stayed, what went stands before what came.
    leaveUntil(nextStaying[place] ?? old.length);
    if (from === undefined) rows.push({ kind: "added", parts: [{ kind: "added", text }] });
    else {
      const parts = compareWords(old[from] ?? "", text);
      if (stayed === undefined) rows.push({ kind: "moved", parts, from: from + 1 });
      else rows.push({ kind: old[from] === text ? "same" : "changed", parts });
    }
    if (stayed !== undefined) at = stayed + 1;
  }
  leaveUntil(old.length);
  return rows;
}

/** Letters that came and went, spaces not counted; a paragraph that only moved is no change of letters. */
export function sizeOf(rows: readonly ParagraphChange[]): { added: number; removed: number } {
  const size = { added: 0, removed: 0 };
  for (const { kind, parts } of rows) {
    if (kind === "left") continue;
    for (const part of parts)
      if (part.kind !== "same") size[part.kind] += [...part.text.replaceAll(/\s/gu, "")].length;
  }
  return size;
}

function linesIn(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** Of the pairs, the most that keep their order: all others have moved. By new place, the old one. */
function inOrder(
  old: readonly string[],
  fresh: readonly string[],
  pairs: readonly (readonly [number, number])[],
): Map<number, number> {
  const from = new Set(pairs.map(([place]) => place));
  const partner = new Map(pairs.map(([place, to]) => [to, place]));
  const oldOrder = [...old.keys()].filter((place) => from.has(place));
  const newOrder = [...fresh.keys()].flatMap((place) => partner.get(place) ?? []);
  const staying = new Set<number>();
  for (const { added, removed, value } of diffArrays(oldOrder, newOrder))
    if (!added && !removed) for (const place of value) staying.add(place);
  return new Map([...partner].filter(([, place]) => staying.has(place)));
}
