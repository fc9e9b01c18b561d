import { diffArrays } from "diff";

export type WordChange = { kind: "same" | "added" | "removed"; text: string };

type Word = { text: string; spaceAfter: string };

/**
 * The most removals and additions searched for among the words that both texts use; the time grows
 * with its square (under half a second here). A word only one text has costs nothing.
 */
const MOST_CHANGES = 1500;

/**
 * The difference of two texts by 어절: a word of which only the particle changed (경찰이 → 경찰은) is
 * removed and added as a whole, as Korean is proofread. The parts kept and removed, joined, are
 * `before` exactly, those kept and added `after`, spaces and breaks included; no part is empty and no
 * two neighbours are of one kind. Texts too different to search, beyond 1,500 changes among shared
 * words, count as replaced between their common beginning and end. Pure: bounded by work, not time.
 */
export function compareWords(before: string, after: string): WordChange[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  const changes = new ChangeList();
  let oldAt = 0;
  let freshAt = 0;

  const changeUntil = (oldEnd: number, freshEnd: number) => {
    while (oldAt < oldEnd) changes.remove(wholeWord(old[oldAt++]));
    while (freshAt < freshEnd) changes.add(wholeWord(fresh[freshAt++]));
  };
  for (const [oldKept, freshKept] of keptWords(old, fresh)) {
    changeUntil(oldKept, freshKept);
    changes.keep(old[oldAt++], fresh[freshAt++]);
  }
  changeUntil(old.length, fresh.length);
  return changes.finish();
}

/** The space before the first word belongs to a first word without letters, so that nothing is lost. */
function wordsOf(text: string): Word[] {
  const words = [{ text: "", spaceAfter: /^\s*/u.exec(text)?.[0] ?? "" }];
  for (const [, word = "", spaceAfter = ""] of text.matchAll(/(\S+)(\s*)/gu)) {
    words.push({ text: word, spaceAfter });
  }
  return words;
}

function wholeWord(word: Word | undefined): string {
  return word ? word.text + word.spaceAfter : "";
}

/** The places, in both texts and in order, of the words that stay. */
function keptWords(old: Word[], fresh: Word[]): [number, number][] {
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head]?.text === fresh[head]?.text) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail)?.text === fresh.at(-1 - tail)?.text) tail += 1;
  const oldEnd = old.length - tail;
  const freshEnd = fresh.length - tail;

  return [
    ...Array.from({ length: head }, (_, at): [number, number] => [at, at]),
    ...keptBetween(placesShared(old, fresh, head, oldEnd, freshEnd), old, fresh),
    ...Array.from({ length: tail }, (_, at): [number, number] => [oldEnd + at, freshEnd + at]),
  ];
}

/** Where, between head and tail, words stand that the other text has there too; only they can stay. */
function placesShared(old: Word[], fresh: Word[], head: number, oldEnd: number, freshEnd: number) {
  const shared = (words: Word[], end: number, others: Word[], othersEnd: number) => {
    const known = new Set(others.slice(head, othersEnd).map((word) => word.text));
    const places = Array.from({ length: end - head }, (_, at) => head + at);
    return places.filter((place) => known.has(words[place]?.text ?? ""));
  };
  return {
    inOld: shared(old, oldEnd, fresh, freshEnd),
    inFresh: shared(fresh, freshEnd, old, oldEnd),
  };
}

function keptBetween(
  { inOld, inFresh }: { inOld: number[]; inFresh: number[] },
  old: Word[],
  fresh: Word[],
): [number, number][] {
  const steps = diffArrays(
    inOld.map((place) => old[place]?.text),
    inFresh.map((place) => fresh[place]?.text),
    { maxEditLength: MOST_CHANGES },
  );
  const kept: [number, number][] = [];
  let oldAt = 0;
  let freshAt = 0;
  for (const { added, removed, count } of steps ?? []) {
    for (let n = 0; n < count && !added && !removed; n += 1) {
      kept.push([inOld[oldAt + n] ?? 0, inFresh[freshAt + n] ?? 0]);
    }
    if (!added) oldAt += count;
    if (!removed) freshAt += count;
  }
  return kept;
}

/** Gathers the parts; within one place of change what was removed stands before what was added. */
class ChangeList {
  private readonly parts: WordChange[] = [];
  private same = "";
  private removed = "";
  private added = "";

  keep(old: Word | undefined, fresh: Word | undefined): void {
    this.keepText(old?.text ?? "");
    if (old?.spaceAfter === fresh?.spaceAfter) {
      this.keepText(old?.spaceAfter ?? "");
    } else {
      this.remove(old?.spaceAfter ?? "");
      this.add(fresh?.spaceAfter ?? "");
    }
  }

  remove(text: string): void {
    this.removed += text;
  }

  add(text: string): void {
    this.added += text;
  }

  finish(): WordChange[] {
    this.flushChange();
    this.push("same", this.same);
    return this.parts;
  }

  private keepText(text: string): void {
    if (text === "") return;
    this.flushChange();
    this.same += text;
  }

  private flushChange(): void {
    if (this.removed === "" && this.added === "") return;
    // Words put in before a line break leave the break where it was.
    const breaks = commonBreaksAtEnd(this.removed, this.added);
    this.push("same", this.same);
    this.push("removed", this.removed.slice(0, this.removed.length - breaks.length));
    this.push("added", this.added.slice(0, this.added.length - breaks.length));
    this.same = breaks;
    this.removed = "";
    this.added = "";
  }

  private push(kind: WordChange["kind"], text: string): void {
    if (text !== "") this.parts.push({ kind, text });
  }
}

function commonBreaksAtEnd(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length)) {
    const mark = a.at(-1 - length) ?? "";
    if (mark !== "\n" || b.at(-1 - length) !== mark) break;
    length += 1;
  }
  return a.slice(a.length - length);
}
