import { parseBody } from "#domain/article/body.ts";
import { type Content, isSameContent, parseContent } from "#domain/article/content.ts";

/** Text that the house has not confirmed, and what it was typed on. */
export type UnsavedText = {
  readonly content: Content;
  /** The version of the saved text it was typed on, and that text: the ancestor for a merge. */
  readonly baseVersion: number;
  readonly base: Content;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** A text as the house confirmed it. */
export type KnownText = {
  readonly content: Content;
  readonly version: number;
  /** ISO 8601. */
  readonly savedAt: string;
};

/** One page (tab) of one person in one edition: what it holds unsaved. */
export type JournalPlace = {
  readonly editionId: number;
  readonly personId: number;
  readonly page: string;
};

/** `counter` grows with every change of the page, so that a later entry is known from an earlier. */
export type JournalEntry = JournalPlace & UnsavedText & { readonly counter: number };

type Owner = Pick<JournalPlace, "editionId" | "personId">;

export type KnownEntry = Owner & KnownText & { readonly at: number };

/** Where entries are kept: IndexedDB in a browser. Every function may reject. */
export type JournalStore = {
  /** Resolves when the entry is on the disk; replaces the page's former one. */
  put(entry: JournalEntry): Promise<void>;
  remove(place: JournalPlace): Promise<void>;
  /** Of all pages of this person in this edition. What is read was written by any version of the app. */
  list(place: Owner): Promise<readonly JournalEntry[]>;
  /** Replaces what was known of the edition to this person, unless that is newer. */
  remember(entry: KnownEntry): Promise<void>;
  recall(place: Owner): Promise<KnownEntry | null>;
};

/** `full` and `refused`: the browser keeps nothing, and the writer must be told. */
export type Kept = "kept" | "full" | "refused";

export type Offer = UnsavedText & { readonly page: string };

/**
 * A copy of unsaved text in the browser, so that a crash costs nothing. One entry per edition,
 * person and page; it lives from the first unsaved letter until the server has the text.
 */
export class Journal {
  private readonly store: JournalStore;
  private readonly place: JournalPlace;
  private readonly openPages: () => Promise<ReadonlySet<string>>;
  private counter = 0;
  private next: JournalEntry | "clear" | null = null;
  private working: Promise<Kept> | null = null;

  /** `openPages`: pages that live in this browser now; what those hold is not left behind. */
  constructor(
    store: JournalStore,
    place: JournalPlace,
    openPages: () => Promise<ReadonlySet<string>> = async () => new Set(),
  ) {
    this.store = store;
    this.place = place;
    this.openPages = openPages;
  }

  /** Begins at once; of changes made while one is being written only the newest follows. */
  write(text: UnsavedText): Promise<Kept> {
    this.counter += 1;
    return this.do({ ...this.place, ...text, counter: this.counter });
  }

  /** The server has this page's text. */
  clear(): Promise<Kept> {
    return this.do("clear");
  }

  /** What the house confirmed, for a page that opens without it. Nothing is lost where this fails. */
  async remember(text: KnownText): Promise<void> {
    const { editionId, personId } = this.place;
    await this.store.remember({ editionId, personId, ...text, at: Date.now() }).catch(() => {});
  }

  async known(): Promise<KnownText | null> {
    const entry = await this.store.recall(this.place).catch(() => null);
    const content = entry && readContent(entry.content);
    const isWhole = typeof entry?.version === "number" && typeof entry.savedAt === "string";
    return content && isWhole ? { content, version: entry.version, savedAt: entry.savedAt } : null;
  }

  /** The newest text that an earlier page of this person left and the server does not have. */
  async offer(saved: Content): Promise<Offer | null> {
    try {
      const [entries, open] = await Promise.all([this.store.list(this.place), this.openPages()]);
      const left = entries.filter(({ page }) => page !== this.place.page && !open.has(page));
      const offers = left.flatMap((entry) => {
        const offer = readOffer(entry);
        if (!offer || !isSameContent(offer.content, saved)) return offer ? [offer] : [];
        this.store.remove(entry).catch(() => {});
        return [];
      });
      return offers.sort((a, b) => b.at - a.at)[0] ?? null;
    } catch {
      // A browser that forbids its storage has nothing in it.
      return null;
    }
  }

  /** The person has decided about what was offered. */
  async discard({ page }: Offer): Promise<void> {
    await this.store.remove({ ...this.place, page }).catch(() => {});
  }

  private do(next: JournalEntry | "clear"): Promise<Kept> {
    this.next = next;
    this.working ??= this.work().finally(() => {
      this.working = null;
    });
    return this.working;
  }

  private async work(): Promise<Kept> {
    let kept: Kept = "kept";
    for (let next = this.next; next !== null; next = this.next) {
      this.next = null;
      try {
        await (next === "clear" ? this.store.remove(this.place) : this.store.put(next));
        kept = "kept";
      } catch (error) {
        kept = isFull(error) ? "full" : "refused";
      }
    }
    return kept;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === "QuotaExceededError";
}

/** Null for what this version of the app cannot read; it stays where it is. */
function readOffer(entry: JournalEntry): Offer | null {
  const { page, baseVersion, at } = entry;
  const content = readContent(entry.content);
  const base = readContent(entry.base);
  const isWhole = typeof page === "string" && typeof baseVersion === "number";
  if (!content || !base || !isWhole || typeof at !== "number") return null;
  return { page, content, base, baseVersion, at };
}

/** A text too long to be saved is the very one that only the journal has: its limits do not count here. */
function readContent(stored: unknown): Content | null {
  const parsed = parseContent(stored);
  if (parsed.ok) return parsed.content;
  if (Object.keys(parsed.fields).some((field) => parsed.fields[field] === "field.malformed"))
    return null;
  const content = stored as Content;
  const body = parseBody(content.body);
  return body.ok ? { ...content, body: body.body } : null;
}
