import { describe, expect, test } from "vitest";
import { Journal, type JournalStorage } from "#components/editor/journal.ts";
import { type Content, emptyContent } from "#domain/article/content.ts";

function memory(): JournalStorage & { keys(): string[] } {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

const headed = (headline: string): Content => ({ ...emptyContent(), headline });
const saved = headed("저장된 제목");
const [edition, me, colleague] = [7, 1, 2];

describe("the journal of unsaved text", () => {
  test("a crashed page's text is offered to the next page of the same person", () => {
    const storage = memory();
    const text = { content: headed("날아갈 뻔한 제목"), baseVersion: 3, at: 1_000 };
    new Journal(storage, edition, me, "page-one").write(text);

    expect(new Journal(storage, edition, me, "page-two").offer(saved)).toEqual(text);
    expect(new Journal(storage, edition, colleague, "page-two").offer(saved)).toBeNull();
    expect(new Journal(storage, edition + 1, me, "page-two").offer(saved)).toBeNull();
  });

  test("of several texts left behind the newest is offered", () => {
    const storage = memory();
    const write = (page: string, headline: string, at: number) =>
      new Journal(storage, edition, me, page).write({
        content: headed(headline),
        baseVersion: 3,
        at,
      });
    write("page-one", "옛 제목", 1_000);
    write("page-two", "새 제목", 2_000);

    const offer = new Journal(storage, edition, me, "page-three").offer(saved);
    expect(offer?.content.headline).toBe("새 제목");
  });

  test("a text that the house already has is not offered, and is forgotten", () => {
    const storage = memory();
    new Journal(storage, edition, me, "page-one").write({ content: saved, baseVersion: 3, at: 1 });

    expect(new Journal(storage, edition, me, "page-two").offer(saved)).toBeNull();
    expect(storage.keys()).toEqual([]);
  });

  test("a saved page clears its own entry and no other", () => {
    const storage = memory();
    const one = new Journal(storage, edition, me, "page-one");
    const two = new Journal(storage, edition, me, "page-two");
    one.write({ content: headed("하나"), baseVersion: 3, at: 1 });
    two.write({ content: headed("둘"), baseVersion: 3, at: 2 });
    one.clear();

    expect(new Journal(storage, edition, me, "three").offer(saved)?.content.headline).toBe("둘");
  });

  test("what was offered and decided about is not offered again", () => {
    const storage = memory();
    new Journal(storage, edition, me, "one").write({
      content: headed("하나"),
      baseVersion: 3,
      at: 1,
    });
    const next = new Journal(storage, edition, me, "two");
    next.discardOffers();

    expect(next.offer(saved)).toBeNull();
  });

  test("a text too long to be saved is offered all the same", () => {
    const storage = memory();
    const long = headed("가".repeat(200));
    new Journal(storage, edition, me, "one").write({ content: long, baseVersion: 3, at: 1 });

    expect(new Journal(storage, edition, me, "two").offer(saved)?.content).toEqual(long);
  });

  test("a damaged entry is forgotten and disturbs nothing", () => {
    const storage = memory();
    storage.setItem(`magam.text.${edition}.${me}.one`, "{");
    storage.setItem(`magam.text.${edition}.${me}.two`, '{"content":{"headline":5},"at":1}');

    expect(new Journal(storage, edition, me, "three").offer(saved)).toBeNull();
    expect(storage.keys()).toEqual([]);
  });

  test("a browser that keeps nothing stops nobody from writing", () => {
    const refusing = () => {
      throw new Error("QuotaExceededError");
    };
    const storage: JournalStorage = {
      get length(): number {
        return refusing();
      },
      key: refusing,
      getItem: refusing,
      setItem: refusing,
      removeItem: refusing,
    };
    const journal = new Journal(storage, edition, me, "one");

    expect(journal.write({ content: saved, baseVersion: 1, at: 1 })).toBe(false);
    expect(journal.offer(headed("다른 제목"))).toBeNull();
    expect(() => journal.clear()).not.toThrow();
  });
});
