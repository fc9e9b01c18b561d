import { type Actor, hasRole, hasRoleIn, isDeskOf } from "../actor.ts";
import { mayRead } from "./access.ts";
import type { EditionFacts } from "./permissions.ts";

/**
 * 메모: what people of the house say to each other about words of a text. It stands beside the text,
 * never in it: what is approved and read is the same with and without.
 */
export const NOTE_LIMITS = {
  /** Of a note or an answer, in letters. */
  words: 1_000,
  quote: 300,
  /** Letters kept on either side of a quote. */
  around: 40,
  /** Notes of one article. */
  each: 300,
} as const;

/** Words of a text as they are found again after it was changed around them. */
export type Anchor = {
  /** Number of their line (a block of text), from 0: a hint among the same words elsewhere. */
  readonly line: number;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
};

/** Offsets in UTF-16 units, as editors count. */
export type NotePlace = { readonly line: number; readonly from: number; readonly to: number };

/** The words at the place, and what stands around them; null where there is nothing to be quoted. */
export function anchorAt(lines: readonly string[], place: NotePlace): Anchor | null {
  const text = lines[place.line] ?? "";
  const { from } = place;
  const to = Math.min(place.to, from + NOTE_LIMITS.quote);
  const quote = text.slice(from, to).toWellFormed();
  if (quote.trim() === "") return null;
  return {
    line: place.line,
    before: text.slice(Math.max(0, from - NOTE_LIMITS.around), from).toWellFormed(),
    quote,
    after: text.slice(to, to + NOTE_LIMITS.around).toWellFormed(),
  };
}

/** So many letters the same on one side make a place the one that was meant. */
const KNOWN_BY = 4;
/** So long a quote is hardly said twice. */
const SPEAKS_FOR_ITSELF = 12;

/**
 * Where the quoted words stand now: the place whose surroundings are most like those of then, of
 * equals the nearest. Null where they stand nowhere, or only where nobody can have meant them.
 */
export function placeOf(lines: readonly string[], anchor: Anchor): NotePlace | null {
  const { line, before, quote, after } = anchor;
  const enough = Math.min(KNOWN_BY, before.length + after.length);
  let best: (NotePlace & { likeness: number }) | null = null;
  for (const [at, text] of lines.entries()) {
    for (let from = text.indexOf(quote); from !== -1; from = text.indexOf(quote, from + 1)) {
      const to = from + quote.length;
      const around =
        sameEnd(before, text.slice(0, from)) + sameStart(after, text.slice(to, to + after.length));
      const isMeant = around >= enough || quote.length >= SPEAKS_FOR_ITSELF;
      const likeness = 100 * around - Math.abs(at - line);
      if (isMeant && (best === null || likeness > best.likeness))
        best = { line: at, from, to, likeness };
    }
  }
  return best && { line: best.line, from: best.from, to: best.to };
}

function sameStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function sameEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

/**
 * Who sees and writes the notes of an article: those at work on it. Once it is out everybody of the
 * house may read the text, and what was said about it while it was made stays among the same people.
 */
export function mayNote(actor: Actor, edition: EditionFacts): boolean {
  if (actor.kind === "system" || !mayRead(actor, edition)) return false;
  if (edition.authorIds.includes(actor.id) || edition.claimedBy === actor.id) return true;
  if (hasRole(actor, "managing_editor") || isDeskOf(actor, edition.sectionId)) return true;
  if (hasRoleIn(actor, edition.sectionId, "copy_editor")) return true;
  return OPEN.has(edition.status);
}

const OPEN: ReadonlySet<EditionFacts["status"]> = new Set([
  "draft",
  "submitted",
  "in_review",
  "returned",
  "approved",
  "scheduled",
]);
