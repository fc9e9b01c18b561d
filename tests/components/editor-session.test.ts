import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { conflict, FREE, headed, MINE, THEIRS, writingIn } from "#tests/support/writing-house.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("writing in an edition", () => {
  test("the first key takes the lock; leaving gives it back", async () => {
    const { house, session } = writingIn();
    await vi.advanceTimersByTimeAsync(0);
    expect(house.lock).toBe(FREE);
    session.touch();
    await vi.advanceTimersByTimeAsync(0);
    expect(house.lock).toBe(MINE);
    session.leave();
    expect(house.lock).toBe(FREE);
  });

  test("each save starts from the version that the one before made", async () => {
    const { house, session } = writingIn();
    session.change({ headline: "하나" });
    await vi.advanceTimersByTimeAsync(2_000);
    session.change({ headline: "둘" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(house.sent.map(({ baseVersion }) => baseVersion)).toEqual([1, 2]);
    expect(house.text.headline).toBe("둘");
    expect(session.isUnsaved).toBe(false);
  });

  test("a page that nobody types in follows what others save", async () => {
    const { house, session } = writingIn();
    house.lock = THEIRS;
    house.version = 4;
    house.text = headed("데스크가 쓴 글");
    await vi.advanceTimersByTimeAsync(15_000);
    expect(session.state()).toMatchObject({ version: 4, lock: THEIRS, replaced: 1 });
    expect(session.state().content.headline).toBe("데스크가 쓴 글");
  });

  test("an act of somebody else is told once", async () => {
    const { house } = writingIn();
    house.editionVersion = 2;
    await vi.advanceTimersByTimeAsync(45_000);
    expect(house.moved).toBe(1);
  });
});

test("a page that finds another build of the house is told, also while it holds the lock, and keeps its text", async () => {
  const { house, session } = writingIn();
  await vi.advanceTimersByTimeAsync(0);
  session.change({ headline: "옛 화면의 글" });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(session.state().isOutdated).toBe(false);
  house.build = "second";
  session.reconnected();
  await vi.advanceTimersByTimeAsync(0);
  expect(session.state()).toMatchObject({ isOutdated: true, lock: MINE });
  expect(session.state().content.headline).toBe("옛 화면의 글");
});

describe("a text that is closed to its writer", () => {
  test("is asked for once and then only looked at, however much is typed, until it is open again", async () => {
    const { house, session } = writingIn();
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
    const { house, session } = writingIn();
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
    const { house, session } = writingIn();
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
    const { house, session } = writingIn();
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
    const { house, session } = writingIn();
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
    const { house, session } = writingIn();
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
    const { house, session } = writingIn();
    house.reply = conflict("stale");
    session.change({ headline: "내 글" });
    await vi.advanceTimersByTimeAsync(2_000);
    house.isAway = true;
    await session.takeTheirs();
    expect(session.state().content.headline).toBe("내 글");
    expect(session.state().trouble).toEqual({ kind: "network" });
  });

  test("who loses the lock sends what was not saved, keeps the text, and takes the lock no more", async () => {
    const { house, session } = writingIn();
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
    const { house, session } = writingIn();
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
    const { house, session } = writingIn();
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
