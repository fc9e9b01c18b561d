import { expect, test } from "vitest";
import { endToTell } from "#domain/picture/end.ts";

const HOUR = 3_600_000;
const now = new Date("2026-12-01T00:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * HOUR);

test("an end is told a week and a day before it, each once", () => {
  expect(endToTell(inHours(7 * 24 + 1), null, now)).toBeNull();
  expect(endToTell(inHours(7 * 24), null, now)).toBe(7);
  const week = { endsAt: inHours(30), days: 7 };
  expect(endToTell(inHours(30), week, now)).toBeNull();
  const near = { endsAt: inHours(24), days: 7 };
  expect(endToTell(inHours(24), near, now)).toBe(1);
  expect(endToTell(inHours(24), { ...near, days: 1 }, now)).toBeNull();
});

test("an end that is known late is told of the day alone, and one that is past of nothing", () => {
  expect(endToTell(inHours(2), null, now)).toBe(1);
  expect(endToTell(inHours(0), null, now)).toBeNull();
  expect(endToTell(inHours(-1), { endsAt: inHours(-1), days: 7 }, now)).toBeNull();
});

test("an end that moved is told anew", () => {
  expect(endToTell(inHours(50), { endsAt: inHours(20), days: 1 }, now)).toBe(7);
});
