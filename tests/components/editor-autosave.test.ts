import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  AT_MOST_MS,
  Autosave,
  type AutosaveState,
  PAUSE_MS,
  type Sent,
} from "#components/editor/autosave.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A house that answers each save when it is told to. */
function setUp() {
  const sent: string[] = [];
  const states: AutosaveState["name"][] = [];
  const answers: ((result: Sent | Error) => void)[] = [];
  let text = "";
  const autosave = new Autosave<string>({
    take: () => text,
    send: (payload) => {
      sent.push(payload);
      return new Promise((resolve, reject) => {
        answers.push((result) => (result instanceof Error ? reject(result) : resolve(result)));
      });
    },
    onState: ({ name }) => states.push(name),
  });
  const type = (newText: string) => {
    text = newText;
    autosave.changed();
  };
  const answer = async (result: Sent | Error) => {
    answers.shift()?.(result);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { autosave, sent, states, type, answer, waiting: () => answers.length };
}

describe("when a text is saved", () => {
  test("within two seconds of a pause, and no sooner than the pause", async () => {
    const { sent, type } = setUp();
    type("가");
    await vi.advanceTimersByTimeAsync(1_000);
    type("가나");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(["가나"]);
    expect(PAUSE_MS).toBeLessThan(2_000);
  });

  test("at the latest after ten seconds, however steadily one types", async () => {
    const { sent, type } = setUp();
    for (let second = 0; second < 10; second += 0.5) {
      type(`${second}`);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(sent).toHaveLength(1);
    expect(AT_MOST_MS).toBe(10_000);
  });

  test("«saved» is told only after the house has answered", async () => {
    const { states, type, answer } = setUp();
    type("글");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(states).toEqual(["typing", "saving"]);
    await answer("saved");
    expect(states.at(-1)).toBe("saved");
  });

  test("never two at once, and the latest text always follows", async () => {
    const { autosave, sent, type, answer, waiting } = setUp();
    type("하나");
    await vi.advanceTimersByTimeAsync(2_000);
    type("둘");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toEqual(["하나"]);
    expect(waiting()).toBe(1);

    await answer("saved");
    expect(autosave.isUnsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual(["하나", "둘"]);
    await answer("saved");
    expect(autosave.isUnsaved).toBe(false);
  });

  test("a flush saves at once, also what was typed while a save was under way", async () => {
    const { autosave, sent, type, answer } = setUp();
    type("하나");
    await vi.advanceTimersByTimeAsync(2_000);
    type("둘");
    const flushed = autosave.flush();
    await answer("saved");
    expect(sent).toEqual(["하나", "둘"]);
    await answer("saved");
    await expect(flushed).resolves.toBe(true);
  });
});

describe("when a save fails", () => {
  test("the very same text is tried again with growing waits before any newer one", async () => {
    const { sent, states, type, answer } = setUp();
    type("하나");
    await vi.advanceTimersByTimeAsync(2_000);
    await answer("unknown");
    expect(states.at(-1)).toBe("retrying");
    type("둘");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(["하나", "하나"]);
    await answer(new Error("offline"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(["하나", "하나", "하나"]);
    await answer("saved");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent.at(-1)).toBe("둘");
  });

  test("a flush that fails says so and does not hang", async () => {
    const { autosave, type, answer } = setUp();
    type("글");
    const flushed = autosave.flush();
    await answer("unknown");
    await expect(flushed).resolves.toBe(false);
    expect(autosave.isUnsaved).toBe(true);
  });

  test("a refused text waits for the next change", async () => {
    const { sent, states, type, answer } = setUp();
    type("너무 긴 글");
    await vi.advanceTimersByTimeAsync(2_000);
    await answer("refused");
    expect(states.at(-1)).toBe("refused");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    type("글");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual(["너무 긴 글", "글"]);
  });

  test("after a halt nothing is sent until the person decides", async () => {
    const { autosave, sent, states, type, answer } = setUp();
    type("내 글");
    await vi.advanceTimersByTimeAsync(2_000);
    await answer("halted");
    type("내 글 더");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(states.at(-1)).toBe("halted");

    const retried = autosave.retry();
    await answer("saved");
    await expect(retried).resolves.toBe(true);
    expect(sent).toEqual(["내 글", "내 글 더"]);
  });
});
