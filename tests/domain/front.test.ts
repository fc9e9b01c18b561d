import { describe, expect, test } from "vitest";
import type { Kind } from "#domain/article/kind.ts";
import { arrangeFront, sectionBoxes } from "#domain/front.ts";
import { seoulMonth } from "#domain/korean/seoul-month.ts";
import { maxAgeUntil } from "#domain/press-directive.ts";

const now = new Date("2026-02-09T08:00:00Z");
const story = (id: number, changes: Partial<ReturnType<typeof plain>> = {}) => ({
  ...plain(id),
  ...changes,
});
const plain = (id: number) => ({
  id,
  kind: "straight" as Kind,
  breaking: false,
  sectionSlug: "society",
  decks: ["부제"] as string[],
  publishedAt: new Date(now.getTime() - id * 60_000),
});
const ids = (articles: readonly { id: number }[]) => articles.map(({ id }) => id);

describe("the front by rule", () => {
  test("the newest news with a deck leads; opinion and bare alerts do not", () => {
    const list = [story(1, { kind: "editorial" }), story(2, { decks: [] }), story(3)];
    expect(arrangeFront(list, now).lead?.id).toBe(3);
  });

  test("속보 stands above everything for six hours and nowhere else", () => {
    const old = story(400, { breaking: true });
    const front = arrangeFront([story(1, { breaking: true }), story(2), old], now);
    expect(ids(front.breaking)).toEqual([1]);
    expect(front.lead?.id).toBe(2);
    expect([...ids(front.secondary), ...ids(front.newest)]).toEqual([400]);
  });

  test("the secondary stories come from as many sections as there are", () => {
    const slugs = ["a", "a", "a", "b", "c", "a", "d"];
    const list = slugs.map((sectionSlug, index) => story(index + 1, { sectionSlug }));
    const front = arrangeFront(list, now);
    expect(front.lead?.id).toBe(1);
    expect(ids(front.secondary)).toEqual([4, 5, 7, 2]);
    expect(ids(front.newest)).toEqual([3, 6]);
  });

  test("an advertorial never stands on it", () => {
    const front = arrangeFront([story(1, { kind: "advertorial" })], now);
    expect(front).toEqual({ breaking: [], lead: null, secondary: [], newest: [] });
  });

  test("a section's box repeats nothing of the upper part", () => {
    const list = [story(1), story(2), story(3), story(4), story(5), story(6)];
    const branches = [{ section: { slug: "society" }, parts: [] }];
    const [box] = sectionBoxes(branches, list, arrangeFront(list, now));
    expect(ids(box?.articles ?? [])).toEqual([6]);
  });

  test("a section's box takes in its parts' articles and no other's", () => {
    const branches = [{ section: { slug: "society" }, parts: [{ slug: "education" }] }];
    const list = [
      ...[1, 2, 3, 4, 5].map((id) => story(id, { sectionSlug: "sports" })),
      ...[story(6), story(7, { sectionSlug: "education" }), story(8, { sectionSlug: "sports" })],
    ];
    const front = arrangeFront(list.slice(0, 5), now);
    const [box] = sectionBoxes(branches, list, front);
    expect(ids(box?.articles ?? [])).toEqual([6, 7]);
  });
});

describe("how long a page stays true", () => {
  test("whole seconds until the next change, at most a minute, never less than nothing", () => {
    const lastsFor = (ms: number) => maxAgeUntil(new Date(now.getTime() + ms), now);
    expect(maxAgeUntil(null, now)).toBe(60);
    expect(lastsFor(3_600_000)).toBe(60);
    expect(lastsFor(5_999)).toBe(5);
    expect(lastsFor(999)).toBe(0);
    expect(lastsFor(-5)).toBe(0);
  });
});

test("a month runs from midnight to midnight in Seoul", () => {
  expect(seoulMonth("2026-12")).toEqual({
    from: new Date("2026-11-30T15:00:00Z"),
    until: new Date("2026-12-31T15:00:00Z"),
  });
  for (const other of ["2026-13", "2026-1", "all", ""]) expect(seoulMonth(other)).toBeNull();
});
