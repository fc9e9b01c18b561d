import { describe, expect, test } from "vitest";
import { DeviceCopy } from "#components/editor/device-copy.ts";
import {
  Journal,
  type JournalEntry,
  type JournalStore,
  type KnownEntry,
} from "#components/editor/journal.ts";
import { type Content, emptyContent } from "#domain/article/content.ts";

/** A browser's storage whose writes end when a test says so. */
function memory() {
  const kept = new Map<string, JournalEntry>();
  const keyOf = ({ editionId, personId, page }: Omit<JournalEntry, "content">) =>
    `${editionId}.${personId}.${page}`;
  const known = new Map<string, KnownEntry>();
  const trouble = { error: null as Error | null, writes: 0 };
  const store: JournalStore = {
    async put(entry) {
      trouble.writes += 1;
      await Promise.resolve();
      if (trouble.error) throw trouble.error;
      kept.set(keyOf(entry), structuredClone(entry));
    },
    async remove(place) {
      if (trouble.error) throw trouble.error;
      kept.delete(keyOf(place as JournalEntry));
    },
    async list({ editionId, personId }) {
      if (trouble.error) throw trouble.error;
      return [...kept.values()].filter(
        (entry) => entry.editionId === editionId && entry.personId === personId,
      );
    },
    async remember(entry) {
      if (trouble.error) throw trouble.error;
      known.set(`${entry.editionId}.${entry.personId}`, structuredClone(entry));
    },
    async recall({ editionId, personId }) {
      if (trouble.error) throw trouble.error;
      return known.get(`${editionId}.${personId}`) ?? null;
    },
  };
  return { store, kept, trouble };
}

const headed = (headline: string): Content => ({ ...emptyContent(), headline });
const saved = headed("저장된 제목");
const unsaved = (headline: string, at = 1_000) => ({
  content: headed(headline),
  base: saved,
  baseVersion: 3,
  at,
});
const [edition, me, colleague] = [7, 1, 2];
const pageOf = (store: JournalStore, page: string, personId = me, editionId = edition) =>
  new Journal(store, { editionId, personId, page });
const quota = Object.assign(new Error("no room"), { name: "QuotaExceededError" });

describe("the journal of unsaved text", () => {
  test("a crashed page's text is offered to the next page of the same person and to nobody else", async () => {
    const { store } = memory();
    const text = unsaved("날아갈 뻔한 제목");
    expect(await pageOf(store, "page-one").write(text)).toBe("kept");

    expect(await pageOf(store, "page-two").offer(saved)).toEqual({ ...text, page: "page-one" });
    expect(await pageOf(store, "page-two", colleague).offer(saved)).toBeNull();
    expect(await pageOf(store, "page-two", me, edition + 1).offer(saved)).toBeNull();
  });

  test("what a page that still lives holds is not left behind", async () => {
    const { store } = memory();
    await pageOf(store, "other-tab").write(unsaved("저쪽 창의 글"));
    const place = { editionId: edition, personId: me, page: "this-tab" };
    const beside = new Journal(store, place, async () => new Set(["other-tab", "this-tab"]));

    expect(await beside.offer(saved)).toBeNull();
    expect((await pageOf(store, "third").offer(saved))?.content.headline).toBe("저쪽 창의 글");
  });

  test("of several texts left behind the newest is offered, then the next", async () => {
    const { store } = memory();
    await pageOf(store, "one").write(unsaved("옛 제목", 1_000));
    await pageOf(store, "two").write(unsaved("새 제목", 2_000));
    const next = pageOf(store, "three");

    const first = await next.offer(saved);
    expect(first?.content.headline).toBe("새 제목");
    if (first) await next.discard(first);
    expect((await next.offer(saved))?.content.headline).toBe("옛 제목");
  });

  test("a text that the house already has is not offered, and is forgotten", async () => {
    const { store, kept } = memory();
    await pageOf(store, "one").write({ ...unsaved(""), content: saved });

    expect(await pageOf(store, "two").offer(saved)).toBeNull();
    expect(kept.size).toBe(0);
  });

  test("of changes made while one is written only the newest follows, and nothing older after it", async () => {
    const { store, kept, trouble } = memory();
    const page = pageOf(store, "one");
    const writes = ["ㄱ", "가", "갑", "갑자", "갑자기"].map((text) => page.write(unsaved(text)));
    await Promise.all(writes);

    expect([...kept.values()].map(({ content }) => content.headline)).toEqual(["갑자기"]);
    expect([...kept.values()][0]?.counter).toBe(5);
    expect(trouble.writes).toBe(2);
  });

  test("what is typed right after a save is kept, though the save clears the page's entry", async () => {
    const { store, kept } = memory();
    const page = pageOf(store, "one");
    const first = page.write(unsaved("저장된 글"));
    const cleared = page.clear();
    const second = page.write(unsaved("저장된 글 다음"));
    await Promise.all([first, cleared, second]);

    expect([...kept.values()].map(({ content }) => content.headline)).toEqual(["저장된 글 다음"]);
    await page.clear();
    expect(kept.size).toBe(0);
  });

  test("a text too long to be saved is offered all the same", async () => {
    const { store } = memory();
    await pageOf(store, "one").write(unsaved("가".repeat(200)));
    expect((await pageOf(store, "two").offer(saved))?.content).toEqual(headed("가".repeat(200)));
  });

  test("an entry that this version cannot read disturbs nothing and stays for one that can", async () => {
    const { store, kept } = memory();
    const broken = { editionId: edition, personId: me, page: "one", content: { headline: 5 } };
    kept.set("broken", broken as unknown as JournalEntry);

    expect(await pageOf(store, "two").offer(saved)).toBeNull();
    expect(kept.size).toBe(1);
  });

  test("a browser that keeps nothing says so and stops nobody from writing", async () => {
    const { store, trouble } = memory();
    const page = pageOf(store, "one");
    trouble.error = quota;
    expect(await page.write(unsaved("글"))).toBe("full");
    trouble.error = new Error("forbidden");
    expect(await page.write(unsaved("글"))).toBe("refused");
    expect(await page.offer(saved)).toBeNull();
    trouble.error = null;
    expect(await page.write(unsaved("글"))).toBe("kept");
  });
});

describe("what the writer is told about this device", () => {
  test("«kept» when the keys rest, trouble at once, and nothing old after something new", async () => {
    const { store, trouble } = memory();
    const told: string[] = [];
    const copy = new DeviceCopy((state) => told.push(state));
    copy.start(pageOf(store, "one"));

    await Promise.all([copy.keep(unsaved("가")), copy.keep(unsaved("가나"))]);
    expect(told).toEqual(["writing", "writing"]);
    await expect.poll(() => told.at(-1)).toBe("kept");
    trouble.error = quota;
    expect(await copy.keep(unsaved("가나다"))).toBe(false);
    expect(told.at(-1)).toBe("full");
  });
});
