import { parseBody } from "#domain/article/body.ts";
import { type Content, isSameContent, parseContent } from "#domain/article/content.ts";

/**
 * A copy of unsaved text in the browser, so that a crash costs nothing. One entry per edition,
 * person and page (tab); it lives from the first unsaved letter until the server has the text.
 */
export type UnsavedText = {
  readonly content: Content;
  /** The version of the saved text it was typed on. */
  readonly baseVersion: number;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** What the journal needs of `localStorage`. */
export type JournalStorage = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

export class Journal {
  private readonly storage: JournalStorage;
  private readonly prefix: string;
  private readonly own: string;

  constructor(storage: JournalStorage, editionId: number, personId: number, page: string) {
    this.storage = storage;
    this.prefix = `magam.text.${editionId}.${personId}.`;
    this.own = this.prefix + page;
  }

  /** False where the browser keeps nothing (full or forbidden): saving to the server goes on. */
  write(text: UnsavedText): boolean {
    try {
      this.storage.setItem(this.own, JSON.stringify(text));
      return true;
    } catch {
      return false;
    }
  }

  /** The server has this page's text. */
  clear(): void {
    this.forget([this.own]);
  }

  /** The newest text that an earlier page of this person left and the server does not have. */
  offer(saved: Content): UnsavedText | null {
    const left = this.leftKeys().flatMap((key) => {
      const text = this.read(key);
      const isWorth = text !== null && !isSameContent(text.content, saved);
      if (!isWorth) this.forget([key]);
      return isWorth ? [text] : [];
    });
    return left.sort((a, b) => b.at - a.at)[0] ?? null;
  }

  /** The person has decided about what was offered. */
  discardOffers(): void {
    this.forget(this.leftKeys());
  }

  private leftKeys(): string[] {
    try {
      const keys = Array.from({ length: this.storage.length }, (_, at) => this.storage.key(at));
      return keys.filter(
        (key): key is string => key?.startsWith(this.prefix) === true && key !== this.own,
      );
    } catch {
      return [];
    }
  }

  private read(key: string): UnsavedText | null {
    try {
      const stored: unknown = JSON.parse(this.storage.getItem(key) ?? "null");
      if (typeof stored !== "object" || stored === null) return null;
      const { content, baseVersion, at } = stored as Record<string, unknown>;
      const readable = readContent(content);
      if (!readable || typeof baseVersion !== "number" || typeof at !== "number") return null;
      return { content: readable, baseVersion, at };
    } catch {
      return null;
    }
  }

  private forget(keys: readonly string[]): void {
    try {
      for (const key of keys) this.storage.removeItem(key);
    } catch {
      // A browser that forbids its storage has nothing in it.
    }
  }
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
