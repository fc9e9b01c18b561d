/** One message from the database: what changed. `"*"` in a list means everything. */
export interface Drop {
  tags: readonly string[];
  /** Tags of what was withdrawn or killed: their pages may not even serve as a stand-in. */
  gone?: readonly string[];
  /** Only what began to be printed before then (monotonic milliseconds); else whatever there is. */
  before?: number;
}

/** What became of a page's facts while it was printed. */
export interface Fate {
  /** Something of it is gone: nobody may get this page. */
  gone: boolean;
  /** The number of the first drop that hit it; infinite if none did. */
  overtakenBy: number;
}

export const EVERYTHING = "*";

/** Reads the list a page carries: percent-encoded tags between commas. Unreadable ones are kept raw. */
export function tagsIn(list: string): string[] {
  return list
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean)
    .map(decodedTag);
}

/** The list for `Cache-Tag`, in the form `tagsIn` reads. */
export function listOf(tags: readonly string[]): string {
  return tags
    .map((tag) => tag.toWellFormed().replaceAll(/[^!-~]|[,%]/gu, encodeURIComponent))
    .join(",");
}

/** Longer than any render may take, so that no render outlives the memory of what died meanwhile. */
const REMEMBERED_MS = 120_000;

/**
 * What died lately. A render that began before a drop may have read the old text, and its tags are
 * known only when it is done: so it asks here afterwards.
 */
export class DropLog {
  #count = 0;
  #recent: (Required<Pick<Drop, "before">> & {
    number: number;
    at: number;
    tags: Set<string>;
    gone: Set<string>;
  })[] = [];

  /** The number of the newest drop; a render notes it when it begins, a reader when they ask. */
  get newest(): number {
    return this.#count;
  }

  record(drop: Drop, now: number): void {
    this.#count += 1;
    this.#recent = this.#recent.filter((old) => now - old.at < REMEMBERED_MS);
    const gone = new Set(drop.gone ?? []);
    const before = drop.before ?? Number.POSITIVE_INFINITY;
    this.#recent.push({ number: this.#count, at: now, before, tags: new Set(drop.tags), gone });
  }

  /** What became meanwhile of a page with these tags, whose render began at `began`. */
  fateSince(number: number, tags: readonly string[], began: number): Fate {
    const since = this.#recent.filter((drop) => drop.number > number && began < drop.before);
    const first = since.find((drop) => hits(drop.tags, tags) || hits(drop.gone, tags));
    return {
      gone: since.some((drop) => hits(drop.gone, tags)),
      overtakenBy: first?.number ?? Number.POSITIVE_INFINITY,
    };
  }
}

function hits(dead: Set<string>, tags: readonly string[]): boolean {
  return dead.has(EVERYTHING) || tags.some((tag) => dead.has(tag));
}

function decodedTag(tag: string): string {
  try {
    return decodeURIComponent(tag);
  } catch {
    return tag;
  }
}
