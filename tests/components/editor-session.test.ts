import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Journal, type JournalEntry, type JournalStore } from "#components/editor/journal.ts";
import type {
  Conflict,
  LockView,
  SavedText,
  SaveReply,
  SaveRequest,
} from "#components/editor/text-requests.ts";
import { WritingSession } from "#components/editor/writing-session.ts";
import { type Content, emptyContent } from "#domain/article/content.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const FREE: LockView = { mine: false, holder: null, since: null };
const MINE: LockView = { mine: true, holder: { id: 1, name: "나" }, since: "2026-02-09T00:00:00Z" };
const THEIRS: LockView = { ...MINE, mine: false, holder: { id: 2, name: "데스크" } };
const headed = (headline: string): Content => ({ ...emptyContent(), headline });

/** A house with one text, whose lock and answers a test decides. */
function setUp(journal: Journal | null = null) {
  const house = {
    version: 1,
    text: headed("처음"),
    lock: FREE,
    editionVersion: 1,
    reply: null as SaveReply | null,
    sent: [] as SaveRequest[],
    kept: [] as Content[],
    isAway: false,
    moved: 0,
    isClosed: false,
    asked: 0,
  };
  const session = new WritingSession({
    page: "this-page",
    me: 1,
    urls: { saveUrl: "/save", lockUrl: "/lock" },
    saved: { content: house.text, version: 1, savedAt: "2026-02-09T00:00:00Z", lock: FREE },
    editionVersion: 1,
    mayWrite: true,
    makeKey: () => `key-${house.sent.length}`,
    onEditionMoved: () => {
      house.moved += 1;
    },
    requests: {
      async sendText(_url, request) {
        house.sent.push(request);
        if (house.reply) return house.reply;
        house.version += 1;
        house.text = request.content;
        return { kind: "saved", version: house.version, savedAt: "2026-02-09T00:01:00Z" };
      },
      async keepText(_url, { content }) {
        if (house.isAway) return null;
        house.kept.push(content);
        return { ok: true, value: null };
      },
      async fetchText(_url, _writer, version): Promise<SavedText> {
        const { text, lock, editionVersion } = house;
        const content = version === house.version ? null : text;
        return { version: house.version, savedAt: "", content, lock, editionVersion };
      },
      async holdLock() {
        house.asked += 1;
        if (house.isClosed) return "refused";
        if (house.lock === FREE) house.lock = MINE;
        return house.lock;
      },
      async takeOver() {
        house.lock = MINE;
        return { ok: true, value: MINE };
      },
      releaseLock() {
        house.lock = FREE;
      },
    },
  });
  session.start(journal);
  return { house, session };
}

const conflict = (because: Conflict["because"]): SaveReply => ({
  kind: "conflict",
  conflict: {
    because,
    holder: "데스크",
    version: 5,
    content: headed("저쪽 글"),
    keptRevisionId: 9,
  },
});

describe("writing in an edition", () => {
  test("the first key takes the lock; leaving gives it back", async () => {
    const { house, session } = setUp();
    await vi.advanceTimersByTimeAsync(0);
    expect(house.lock).toBe(FREE);
    session.touch();
    await vi.advanceTimersByTimeAsync(0);
    expect(house.lock).toBe(MINE);
    session.leave();
    expect(house.lock).toBe(FREE);
  });

  test("each save starts from the version that the one before made", async () => {
    const { house, session } = setUp();
    session.change({ headline: "하나" });
    await vi.advanceTimersByTimeAsync(2_000);
    session.change({ headline: "둘" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(house.sent.map(({ baseVersion }) => baseVersion)).toEqual([1, 2]);
    expect(house.text.headline).toBe("둘");
    expect(session.isUnsaved).toBe(false);
  });

  test("a page that nobody types in follows what others save", async () => {
    const { house, session } = setUp();
    house.lock = THEIRS;
    house.version = 4;
    house.text = headed("데스크가 쓴 글");
    await vi.advanceTimersByTimeAsync(15_000);
    expect(session.state()).toMatchObject({ version: 4, lock: THEIRS, replaced: 1 });
    expect(session.state().content.headline).toBe("데스크가 쓴 글");
  });

  test("an act of somebody else is told once", async () => {
    const { house } = setUp();
    house.editionVersion = 2;
    await vi.advanceTimersByTimeAsync(45_000);
    expect(house.moved).toBe(1);
  });
});

describe("a text that is closed to its writer", () => {
  test("is asked for once and then only looked at, however much is typed, until it is open again", async () => {
    const { house, session } = setUp();
    house.reply = { kind: "unknown" };
    session.change({ headline: "반려될 글" });
    await vi.advanceTimersByTimeAsync(1_000);
    house.isClosed = true;
    house.editionVersion = 2;
    house.lock = FREE;
    house.asked = 0;
    await vi.advanceTimersByTimeAsync(15_000);
    for (let key = 0; key < 5; key += 1) {
      session.touch();
      await vi.advanceTimersByTimeAsync(15_000);
    }
    expect(house.asked).toBe(1);
    expect(house.moved).toBe(1);

    house.isClosed = false;
    session.allowWriting(true);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(house.lock).toBe(MINE);
  });

  test("is not asked for by a page that has been told so or has been left", async () => {
    const { house, session } = setUp();
    session.allowWriting(false);
    session.touch();
    await vi.advanceTimersByTimeAsync(60_000);
    session.allowWriting(true);
    session.stop();
    session.touch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(house.asked).toBe(0);
  });
});

describe("two texts", () => {
  test("a stale save stops until the person chooses; mine is saved on top of theirs", async () => {
    const { house, session } = setUp();
    house.reply = conflict("stale");
    session.change({ headline: "내 글" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(house.sent).toHaveLength(1);
    expect(session.state().conflict?.content.headline).toBe("저쪽 글");
    expect(session.state().content.headline).toBe("내 글");

    house.reply = null;
    session.mergeConflict({});
    await vi.advanceTimersByTimeAsync(0);
    expect(house.sent.at(-1)).toMatchObject({ baseVersion: 5, content: { headline: "내 글" } });
    expect(session.state().conflict).toBeNull();
  });

  test("their text replaces mine where the person says so, and nothing is unsaved then", async () => {
    const { house, session } = setUp();
    house.reply = conflict("stale");
    session.change({ headline: "내 글" });
    await vi.advanceTimersByTimeAsync(2_000);
    await session.takeTheirs();
    expect(house.kept.map(({ headline }) => headline)).toEqual(["내 글"]);
    expect(session.state()).toMatchObject({ version: 5, conflict: null, replaced: 1 });
    expect(session.state().content.headline).toBe("저쪽 글");
    expect(session.isUnsaved).toBe(false);
  });

  test("what only one side touched merges by itself and is saved on top of theirs", async () => {
    const { house, session } = setUp();
    house.reply = conflict("stale");
    session.change({ tags: ["교통"] });
    await vi.advanceTimersByTimeAsync(1_600);
    house.reply = null;
    await vi.advanceTimersByTimeAsync(2_000);

    expect(session.state()).toMatchObject({ conflict: null, merged: true, replaced: 1 });
    expect(house.sent.at(-1)).toMatchObject({
      baseVersion: 5,
      content: { headline: "저쪽 글", tags: ["교통"] },
    });
    expect(session.isUnsaved).toBe(false);
  });

  test("nothing is merged under a syllable that is being composed", async () => {
    const { house, session } = setUp();
    house.reply = conflict("stale");
    session.change({ tags: ["교통"] });
    session.compose(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(session.state().replaced).toBe(0);

    house.reply = null;
    session.compose(false);
    session.change({ tags: ["교통", "신호"] });
    await vi.advanceTimersByTimeAsync(100);
    expect(session.state().content).toMatchObject({ headline: "저쪽 글", tags: ["교통", "신호"] });
  });

  test("mine is not given up where the history cannot be reached to keep it", async () => {
    const { house, session } = setUp();
    house.reply = conflict("stale");
    session.change({ headline: "내 글" });
    await vi.advanceTimersByTimeAsync(2_000);
    house.isAway = true;
    await session.takeTheirs();
    expect(session.state().content.headline).toBe("내 글");
    expect(session.state().trouble).toEqual({ kind: "network" });
  });

  test("who loses the lock sends what was not saved, keeps the text, and takes the lock no more", async () => {
    const { house, session } = setUp();
    session.change({ headline: "저장된 글" });
    await vi.advanceTimersByTimeAsync(5_000);
    house.lock = THEIRS;
    house.reply = conflict("locked");
    session.change({ headline: "미처 저장 못 한 글" });
    await vi.advanceTimersByTimeAsync(15_000);

    expect(session.state().lostTo).toEqual({ name: "데스크" });
    expect(session.state().lock).toBe(THEIRS);
    expect(house.sent.at(-1)?.content.headline).toBe("미처 저장 못 한 글");
    expect(session.state().content.headline).toBe("미처 저장 못 한 글");
    house.lock = FREE;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(house.lock).toBe(FREE);
  });

  test("taking over with unsaved text sets both texts side by side", async () => {
    const { house, session } = setUp();
    house.lock = THEIRS;
    house.reply = conflict("locked");
    session.change({ headline: "내 글" });
    await vi.advanceTimersByTimeAsync(2_000);
    house.reply = {
      kind: "conflict",
      conflict: {
        ...{ because: "stale", holder: null, version: 7, keptRevisionId: 9 },
        content: headed("그 사이 저장된 글"),
      },
    };

    expect(await session.takeOver()).toBeNull();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state()).toMatchObject({
      lostTo: null,
      lock: MINE,
      conflict: { version: 7, content: { headline: "그 사이 저장된 글" } },
    });
    expect(session.state().content.headline).toBe("내 글");
  });

  test("an expired sign-in keeps the text and goes on after one retry", async () => {
    const { house, session } = setUp();
    house.reply = { kind: "signIn", other: false };
    session.change({ headline: "로그인이 끝난 뒤의 글" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(house.sent).toHaveLength(1);
    expect(session.state().trouble).toEqual({ kind: "signIn", other: false });

    house.reply = null;
    await session.retry();
    expect(house.text.headline).toBe("로그인이 끝난 뒤의 글");
    expect(session.state().trouble).toBeNull();
  });
});

describe("text that an earlier page left on this device", () => {
  /** A journal in memory with one text of a page that crashed. */
  async function withLeftText(left: Content) {
    const kept = new Map<string, JournalEntry>();
    const store: JournalStore = {
      put: async (entry) => void kept.set(entry.page, entry),
      remove: async ({ page }) => void kept.delete(page),
      list: async () => [...kept.values()],
    };
    const place = { editionId: 1, personId: 1 };
    const text = { content: left, base: headed("처음"), baseVersion: 1, at: 1_000 };
    await new Journal(store, { ...place, page: "crashed" }).write(text);
    const { house, session } = setUp(new Journal(store, { ...place, page: "this-page" }));
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
