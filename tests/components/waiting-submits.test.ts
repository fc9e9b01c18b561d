import { describe, expect, test } from "vitest";
import type { JournalEntry } from "#components/editor/journal.ts";
import type { SaveReply, SaveRequest } from "#components/editor/text-requests.ts";
import { sendWaiting, type WaitingSubmit } from "#components/editor/waiting-submits.ts";
import type { Answer } from "#domain/answer.ts";
import { emptyContent } from "#domain/article/content.ts";
import { MINE, THEIRS } from "#tests/support/writing-house.ts";

const submit: WaitingSubmit = {
  editionId: 7,
  personId: 1,
  key: "key-of-the-act",
  note: "메모",
  answer: "",
  headline: "지하철에서 보낸 기사",
  at: 1_000,
};
const left: JournalEntry = {
  editionId: 7,
  personId: 1,
  page: "page-gone",
  content: { ...emptyContent(), headline: "지하철에서 보낸 기사" },
  base: emptyContent(),
  baseVersion: 3,
  at: 900,
  counter: 12,
};
const refusal = (reason: string): Extract<Answer<unknown>, { ok: false }> => ({
  ...{ ok: false, code: "not_publishable", reason, values: {}, fields: {}, detail: null },
});

function browser(texts: readonly JournalEntry[] = [left]) {
  const house = {
    order: [] as string[],
    saves: [] as SaveRequest[],
    keys: [] as string[],
    reply: { kind: "saved", version: 4, savedAt: "" } as SaveReply,
    answer: { ok: true, value: { version: 2 } } as Answer<unknown> | null,
    open: new Set<string>(),
    waiting: [submit] as WaitingSubmit[],
    texts: [...texts],
    lock: MINE,
  };
  const means: Parameters<typeof sendWaiting>[1] = {
    store: {
      put: async (changed) => {
        house.waiting = [changed];
      },
      remove: async () => {
        house.waiting = [];
      },
      listOf: async () => house.waiting,
    },
    journal: {
      list: async () => house.texts,
      remove: async ({ page }) => {
        house.texts = house.texts.filter((text) => text.page !== page);
      },
    },
    openPages: async () => house.open,
    requests: {
      holdLock: async () => house.lock,
      takeOver: async () => {
        house.order.push("take over");
        return { ok: true, value: { lock: MINE, secondsLeft: null, kept: null } };
      },
      sendText: async (_url, request) => {
        house.order.push("text");
        house.saves.push(request);
        return house.reply;
      },
      sendSubmit: async (_url, { key }) => {
        house.order.push("submit");
        house.keys.push(key);
        return house.answer;
      },
    },
  };
  return { house, send: () => sendWaiting(submit, means) };
}

describe("a 송고 that waited for a network", () => {
  test("goes after the text that only this device has, and waits no more", async () => {
    const { house, send } = browser();
    expect(await send()).toBe("sent");
    expect(house.order).toEqual(["text", "submit"]);
    expect(house.saves[0]).toMatchObject({ baseVersion: 3, page: "page-gone", person: 1 });
    expect(house.waiting).toEqual([]);
    expect(house.texts).toEqual([]);
  });

  test("goes again by the same keys after a lost answer, so that it happens once", async () => {
    const { house, send } = browser();
    house.answer = null;
    expect(await send()).toBe("waits");
    expect(house.waiting).toEqual([submit]);
    house.answer = { ok: true, value: null };
    expect(await send()).toBe("sent");
    expect(house.keys).toEqual([submit.key, submit.key]);
  });

  test("sends no text of a page that lives: that page saves its own first", async () => {
    const { house, send } = browser();
    house.open.add(left.page);
    expect(await send()).toBe("waits");
    expect(house.order).toEqual([]);
  });

  test("takes the text from an own page that is gone, and from nobody else", async () => {
    const { house, send } = browser();
    house.lock = { ...MINE, mine: false };
    expect(await send()).toBe("sent");
    expect(house.order).toEqual(["take over", "text", "submit"]);

    const other = browser();
    other.house.lock = THEIRS;
    expect(await other.send()).toBe("refused");
    expect(other.house.order).toEqual([]);
    expect(other.house.waiting[0]?.refused).toBe("guard.notLockedByAnother");
  });

  test("never goes over somebody else's text: it waits for its writer, who is told why", async () => {
    const { house, send } = browser();
    const theirs = { because: "stale", holder: null, version: 9, keptRevisionId: 1 } as const;
    house.reply = { kind: "conflict", conflict: { ...theirs, content: emptyContent() } };
    expect(await send()).toBe("refused");
    expect(house.order).toEqual(["text"]);
    expect(house.waiting[0]?.refused).toBe("conflict.textMoved");
    expect(house.texts).toEqual([left]);
  });

  test.each(["guard.requiredFields", "status"])(
    "that the house refuses (%s) says so",
    async (reason) => {
      const { house, send } = browser([]);
      house.answer = refusal(reason);
      expect(await send()).toBe("refused");
      expect(house.waiting[0]?.refused).toBe(reason);
    },
  );

  test.each(["signIn.needed", "signIn.other"])(
    "waits for its writer's sign-in (%s)",
    async (reason) => {
      const { house, send } = browser([]);
      house.answer = refusal(reason);
      expect(await send()).toBe("waits");
      expect(house.waiting[0]?.refused).toBeUndefined();
    },
  );
});
