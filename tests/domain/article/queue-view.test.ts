import { describe, expect, test } from "vitest";
import { isUnder, minutesSince, QUEUE_TABS, waitOf } from "#domain/article/queue.ts";
import { drawnWith, hearNews } from "#domain/article/queue-news.ts";
import { offOrder, type QueueRow } from "#domain/article/queue-row.ts";
import {
  countTabs,
  EVERYTHING,
  type QueueGround,
  type QueueView,
  readView,
  viewRows,
  writeView,
} from "#domain/article/queue-view.ts";

const NOW = Date.UTC(2026, 1, 9, 3, 0);
const minutesAgo = (minutes: number) => NOW - minutes * 60_000;

const ground: QueueGround = {
  me: 7,
  own: [1, 3],
  sections: [
    {
      ...{ id: 1, slug: "society", name: "사회", nameEn: "Society", parentId: null },
      wait: { long: 15, tooLong: 30 },
    },
    {
      ...{ id: 2, slug: "sports", name: "스포츠", nameEn: "Sports", parentId: null },
      wait: { long: 5, tooLong: 10 },
    },
    {
      ...{ id: 3, slug: "education", name: "교육", nameEn: "Education", parentId: 1 },
      wait: { long: 15, tooLong: 30 },
    },
  ],
};

function row(editionId: number, changes: Partial<QueueRow> = {}): QueueRow {
  const since = changes.since ?? minutesAgo(1);
  return {
    ...{ editionId, number: 1, version: 1, status: "submitted", kind: "straight" },
    ...{ practice: false, sectionId: 1, orderedLength: null, since, waitingSince: since },
    ...{ claimedBy: null, approvedBy: null, lockedBy: null, openTo: [], embargoUntil: null },
    ...{ legalHold: false, onHold: false, breaking: false, owesReview: false, notes: 0 },
    ...{ claim: { allowed: true }, can: ["claim"], kicker: null, headline: `기사 ${editionId}` },
    ...{ byline: [{ personId: 20, name: "김하람" }], failing: 0 },
    length: { withoutSpaces: 900, withSpaces: 1_100 },
    ...changes,
  };
}

const view = (changes: Partial<QueueView> = {}): QueueView => ({
  ...{ tab: "waiting", section: "all" },
  ...EVERYTHING,
  ...changes,
});

const ids = (rows: QueueRow[], of: QueueView, words = "") =>
  viewRows(rows, of, ground, NOW, words).map(({ editionId }) => editionId);

describe("a view of the queue", () => {
  test("shows breaking stories first, then what has waited longest", () => {
    const rows = [
      row(1, { since: minutesAgo(5) }),
      row(2, { since: minutesAgo(50) }),
      row(3, { since: minutesAgo(1), kicker: "속보" }),
    ];
    expect(ids(rows, view())).toEqual([3, 2, 1]);
    const out = rows.map((one) => ({ ...one, status: "published" as const }));
    expect(ids(out, view({ tab: "publishedToday" }))).toEqual([3, 1, 2]);
  });

  test("leaves out what its choices leave out, and counts the same", () => {
    const rows = [
      row(1, { kind: "column" }),
      row(2, { sectionId: 2 }),
      row(3, { sectionId: 3, byline: [{ personId: 21, name: "이지훈" }] }),
      row(4, { kicker: "긴급", status: "approved" }),
    ];
    const cases: [Partial<QueueView>, number[]][] = [
      [{ kind: "column" }, [1]],
      [{ section: "mine" }, [1, 3]],
      [{ section: "society" }, [1, 3]],
      [{ section: "education" }, [3]],
      [{ section: "sports" }, [2]],
      [{ reporter: 21 }, [3]],
      [{ urgent: true }, []],
      [{ urgent: true, tab: "approved" }, [4]],
    ];
    for (const [changes, wanted] of cases) {
      const asked = view(changes);
      expect([changes, ids(rows, asked)]).toEqual([changes, wanted]);
      expect(countTabs(rows, asked, ground, NOW)[asked.tab]).toBe(wanted.length);
    }
  });

  test("holds a text's wait against the minutes of its own section", () => {
    const rows = [
      row(1, { since: minutesAgo(12) }),
      row(2, { since: minutesAgo(12), sectionId: 2 }),
      row(3, { since: minutesAgo(7), sectionId: 2 }),
      row(4, { since: minutesAgo(90), waitingSince: null, status: "submitted" }),
    ];
    expect(ids(rows, view({ wait: "long" }))).toEqual([2, 3]);
    expect(ids(rows, view({ wait: "tooLong" }))).toEqual([2]);
  });

  test("finds headlines and names by first consonants, and while a syllable is composed", () => {
    const rows = [
      row(1, { headline: "시장 신호 늘린다" }),
      row(2, { byline: [{ personId: null, name: "박서우" }] }),
    ];
    expect(ids(rows, view(), "ㅅㅈ ㅅㅎ")).toEqual([1]);
    expect(ids(rows, view(), "박섯")).toEqual([]);
    expect(ids(rows, view(), "박서")).toEqual([2]);
    expect(ids(rows, view(), "시자")).toEqual([1]);
    expect(ids(rows, view(), "없는 말")).toEqual([]);
  });

  test("is the same after it went through an address, and nonsense asks for everything", () => {
    const kept = view({
      tab: "held",
      section: "sports",
      kind: "photo",
      reporter: 3,
      urgent: true,
      wait: "long",
    });
    const through = (address: string) => {
      const given = new URLSearchParams(address);
      return readView((name) => given.get(name), ground);
    };
    expect(through(writeView(kept))).toEqual(kept);
    expect(through("tab=published-today&section=no&kind=x&reporter=-1&urgent=yes&wait=1")).toEqual(
      view({ section: "mine" }),
    );
    expect(readView(() => null, { ...ground, own: null }).section).toBe("all");
  });
});

test("«mine» is what one has in review, and «held» every open text with a hold", () => {
  const own = row(1, { status: "in_review", claimedBy: { id: 7, name: "데스크" } });
  const others = row(2, { status: "in_review", claimedBy: { id: 8, name: "차장" }, onHold: true });
  const under = (one: QueueRow) => QUEUE_TABS.filter((tab) => isUnder(tab, one, 7));
  expect(under(own)).toEqual(["mine", "reviewing"]);
  expect(under(others)).toEqual(["reviewing", "held"]);
  expect(under(row(3, { status: "withdrawn", legalHold: true }))).toEqual(["publishedToday"]);
});

test("waiting is amber and red from the minute that the desk has set", () => {
  const from = { long: 15, tooLong: 30 };
  expect([14, 15, 29, 30].map((minutes) => waitOf(minutes, from))).toEqual([
    ...["fresh", "long", "long", "tooLong"],
  ]);
  expect(minutesSince(NOW + 5_000, NOW)).toBe(0);
  expect(minutesSince(minutesAgo(14.9), NOW)).toBe(14);
});

test("a length is told against its order, and not where there is none", () => {
  const length = { withoutSpaces: 1_240, withSpaces: 1_500 };
  expect(offOrder({ length, orderedLength: 1_000 })).toBe(24);
  expect(offOrder({ length, orderedLength: 2_480 })).toBe(-50);
  expect(offOrder({ length, orderedLength: null })).toBeNull();
});

describe("what a page is told", () => {
  const known = drawnWith([row(1), row(2)]);
  const whole = (part: number, parts: number, ...rows: QueueRow[]) =>
    ({ kind: "whole", part, parts, rows, now: NOW }) as const;
  const changed = (rows: QueueRow[], gone: number[] = []) =>
    ({ kind: "changed", rows, gone, now: NOW }) as const;

  test("replaces its lines only when the whole queue is there", () => {
    const first = hearNews(known, whole(0, 2, row(3)));
    expect([...first.rows.keys()]).toEqual([1, 2]);
    expect(first.isWhole).toBe(false);
    const second = hearNews(first, whole(1, 2, row(4)));
    expect([...second.rows.keys()]).toEqual([3, 4]);
    expect(second.isWhole).toBe(true);
  });

  test("keeps a change that comes between the parts, and begins anew with a first part", () => {
    const between = hearNews(
      hearNews(known, whole(0, 2, row(3), row(5))),
      changed([row(3, { version: 2 })], [5, 1]),
    );
    expect([...between.rows.keys()]).toEqual([2, 3]);
    const then = hearNews(between, whole(1, 2, row(4)));
    expect([...then.rows.values()].map(({ editionId, version }) => [editionId, version])).toEqual([
      [3, 2],
      [4, 1],
    ]);
    const lost = hearNews(hearNews(known, whole(0, 3, row(9))), whole(0, 1, row(6)));
    expect([...lost.rows.keys()]).toEqual([6]);
  });
});
