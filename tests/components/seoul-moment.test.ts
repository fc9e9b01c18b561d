import { expect, test } from "vitest";
import { faultyPart } from "#components/newsroom/use-seoul-moment.ts";

/** Half past midnight in Seoul, still the day before in London. */
const now = new Date("2026-02-08T15:30:00Z");

test.each([
  ["", "day"],
  ["2026-02-08", "day"],
  ["2026-02-09", "time"],
  ["2026-02-10", "time"],
])("a moment that will not do on %j is the fault of its %s", (day, part) => {
  expect(faultyPart(day, now)).toBe(part);
});
