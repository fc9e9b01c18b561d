import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { conflict, FREE, headed, MINE, THEIRS, writingIn } from "#tests/support/writing-house.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a text that passes from one to another", () => {
  test("the holder is told who asks, saves at once and once more before the time is over", async () => {
    const { house, session } = writingIn();
    session.change({ headline: "하나" });
    await vi.advanceTimersByTimeAsync(9_900);
    house.lock = { ...MINE, asked: { name: "데스크", seconds: 20 } };
    session.change({ headline: "둘" });
    await vi.advanceTimersByTimeAsync(200);
    expect(session.state().asked?.name).toBe("데스크");
    expect(house.text.headline).toBe("둘");

    await vi.advanceTimersByTimeAsync(18_000);
    session.change({ headline: "마지막 말" });
    await vi.advanceTimersByTimeAsync(600);
    expect(house.text.headline).toBe("마지막 말");
  });

  test("who asks waits and is told; thinking better of it, they ask no more", async () => {
    const { house, session } = writingIn();
    house.lock = THEIRS;
    house.wait = 20;
    const taking = session.takeOver();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(session.state().asking).toMatchObject({ until: expect.any(Number) });
    expect(house.forced.length).toBeGreaterThan(2);
    session.lock.giveUpAsking();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await taking).toBe("givenUp");
    expect(session.state().asking).toBeNull();
  });

  test("once it has passed, both see what was kept", async () => {
    const { house, session } = writingIn();
    house.lock = THEIRS;
    house.wait = 4;
    const taking = session.takeOver();
    await vi.advanceTimersByTimeAsync(2_000);
    house.wait = null;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await taking).toBeNull();
    expect(session.state().took).toEqual({ name: "데스크", characters: 12 });

    house.lock = THEIRS;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(session.state()).toMatchObject({
      lostTo: { name: "데스크" },
      handed: { by: "데스크", revision: 3, characters: 9 },
    });
  });

  test("a warned holder may hand it over at once, saved", async () => {
    const { house, session } = writingIn();
    session.change({ headline: "넘길 글" });
    await vi.advanceTimersByTimeAsync(100);
    await session.lock.yield();
    expect(house.text.headline).toBe("넘길 글");
    expect(house.yielded).toBe(1);
    expect(session.state().lostTo).toEqual({ name: "데스크" });
  });

  test.each(["lost", "closed", "followed"] as const)(
    "nothing of it reaches the fields under an open syllable (%s)",
    async (how) => {
      const { house, session } = writingIn();
      if (how !== "followed") session.change({ headline: "쓰는 글" });
      await vi.advanceTimersByTimeAsync(3_000);
      session.compose(true);
      const before = session.state().lock;
      house.lock = THEIRS;
      house.isClosed = how === "closed";
      house.version += 1;
      house.text = headed("저쪽 글");
      await vi.advanceTimersByTimeAsync(60_000);
      expect(session.state()).toMatchObject({ lock: before, lostTo: null, replaced: 0 });

      // Between two syllables of a word there is no time to act either.
      session.compose(false);
      session.compose(true);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(session.state().lock).toBe(before);
      session.compose(false);
      await vi.advanceTimersByTimeAsync(16_000);
      expect(session.state().lock).toBe(THEIRS);
    },
  );
});

describe("a tab that slept over night", () => {
  test("shows what was saved meanwhile by somebody who has left again, and goes on from there", async () => {
    const { house, session } = writingIn();
    session.change({ headline: "어젯밤의 제목" });
    await vi.advanceTimersByTimeAsync(2_000);
    vi.setSystemTime(Date.now() + 9 * 3_600_000);
    house.lock = FREE;
    house.version += 3;
    house.text = headed("아침에 데스크가 고친 제목");
    session.reconnected();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state().content.headline).toBe("아침에 데스크가 고친 제목");
    session.change({ tags: ["교통"] });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(house.sent.at(-1)).toMatchObject({ baseVersion: 5 });
  });

  test("keeps on screen what it could not save, and overwrites nothing of whoever writes now", async () => {
    const { house, session } = writingIn();
    session.change({ headline: "저장된 제목" });
    await vi.advanceTimersByTimeAsync(2_000);
    house.reply = { kind: "unknown" };
    session.change({ headline: "덮개를 닫기 전의 제목" });
    await vi.advanceTimersByTimeAsync(2_000);
    vi.setSystemTime(Date.now() + 9 * 3_600_000);
    house.lock = THEIRS;
    house.text = headed("아침의 제목");
    house.reply = conflict("locked");
    session.reconnected();
    await vi.advanceTimersByTimeAsync(100);
    expect(session.state()).toMatchObject({ lostTo: { name: "데스크" }, lock: THEIRS });
    expect(session.state().content.headline).toBe("덮개를 닫기 전의 제목");
    expect(house.text.headline).toBe("아침의 제목");
    expect(house.sent.at(-1)?.content.headline).toBe("덮개를 닫기 전의 제목");
  });
});
