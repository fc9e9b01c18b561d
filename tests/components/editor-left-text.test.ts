import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Journal, type JournalEntry, type JournalStore } from "#components/editor/journal.ts";
import type { Content } from "#domain/article/content.ts";
import { conflict, headed, writingIn } from "#tests/support/writing-house.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("text that an earlier page left on this device", () => {
  /** A journal in memory with one text of a page that crashed. */
  async function withLeftText(left: Content) {
    const kept = new Map<string, JournalEntry>();
    const store: JournalStore = {
      put: async (entry) => void kept.set(entry.page, entry),
      remove: async ({ page }) => void kept.delete(page),
      list: async () => [...kept.values()],
      remember: async () => {},
      recall: async () => null,
    };
    const place = { editionId: 1, personId: 1 };
    const text = { content: left, base: headed("처음"), baseVersion: 1, at: 1_000 };
    await new Journal(store, { ...place, page: "crashed" }).write(text);
    const { house, session } = writingIn(new Journal(store, { ...place, page: "this-page" }));
    await vi.advanceTimersByTimeAsync(0);
    return { house, session, kept };
  }

  test("is offered, and brought back it is saved; both texts are in the history", async () => {
    const { house, session, kept } = await withLeftText(headed("날아갈 뻔한 글"));
    expect(session.state().offer?.content.headline).toBe("날아갈 뻔한 글");

    expect(await session.left.restore()).toBe(true);
    expect(session.state().content.headline).toBe("날아갈 뻔한 글");
    expect([...kept.keys()]).toEqual(["this-page"]);
    expect(house.kept.map(({ headline }) => headline)).toEqual(["날아갈 뻔한 글"]);

    await vi.advanceTimersByTimeAsync(2_000);
    expect(house.text.headline).toBe("날아갈 뻔한 글");
    expect(kept.size).toBe(0);
  });

  test("what was typed here before it is brought back is saved first", async () => {
    const { house, session } = await withLeftText({ ...headed("처음"), tags: ["교통"] });
    session.change({ headline: "새로 적은 제목" });
    await session.left.restore();
    expect(house.sent[0]?.content.headline).toBe("새로 적은 제목");
    house.reply = conflict("stale");
    await vi.advanceTimersByTimeAsync(1_600);
    house.reply = null;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(house.text).toMatchObject({ headline: "저쪽 글", tags: ["교통"] });
  });

  test("thrown away it is in the history; where that cannot be reached it stays", async () => {
    const { house, session, kept } = await withLeftText(headed("버릴 글"));
    house.isAway = true;
    expect(await session.left.drop()).toBe(false);
    expect(kept.size).toBe(1);
    expect(session.state().offer).not.toBeNull();

    house.isAway = false;
    expect(await session.left.drop()).toBe(true);
    expect(kept.size).toBe(0);
    expect(session.state().offer).toBeNull();
    expect(house.kept.map(({ headline }) => headline)).toEqual(["버릴 글"]);
  });
});
