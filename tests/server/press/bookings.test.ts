import { afterEach, expect, test, vi } from "vitest";
import { Bookings } from "#server/press/bookings.ts";
import type { Drop } from "#server/press/tags.ts";

afterEach(() => vi.useRealTimers());

function bookings() {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const passed: Drop[] = [];
  const kept = new Bookings(
    () => performance.now(),
    (drop) => passed.push(drop),
  );
  const expectAt = (name: string, inMs: number) =>
    kept.expect({ name, drop: { tags: [name], gone: [] } }, inMs);
  return { kept, passed, expectAt, names: () => passed.flatMap(({ tags }) => tags) };
}

test("a booked drop is passed on at its instant, once, and not a moment before", () => {
  const { expectAt, names, kept } = bookings();
  expectAt("later", 900);
  expectAt("sooner", 300);
  vi.advanceTimersByTime(299);
  expect(names()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(names()).toEqual(["sooner"]);
  expectAt("sooner", -1);
  vi.advanceTimersByTime(1_000);
  expect(names()).toEqual(["sooner", "later"]);
  expect(kept.passedAt("later")).toBeDefined();
  expect(kept.passedAt("never")).toBeUndefined();
});

test("what is told only after its instant is passed on at once", () => {
  const { expectAt, names } = bookings();
  expectAt("missed", -20_000);
  expect(names()).toEqual(["missed"]);
});

test("the newest word counts when the database's clock was set forward or back", () => {
  const { expectAt, names } = bookings();
  expectAt("a", 60_000);
  expectAt("a", 0);
  expect(names()).toEqual(["a"]);
  // Set back: it is not out after all, and what was printed since then shows nothing of it.
  expectAt("a", 5_000);
  vi.advanceTimersByTime(4_999);
  expect(names()).toEqual(["a"]);
  vi.advanceTimersByTime(1);
  expect(names()).toEqual(["a", "a"]);
});

test("after the end nothing is passed on", () => {
  const { expectAt, names, kept } = bookings();
  expectAt("a", 100);
  kept.stop();
  vi.advanceTimersByTime(200);
  expect(names()).toEqual([]);
});
