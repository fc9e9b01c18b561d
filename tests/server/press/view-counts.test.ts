import { expect, test } from "vitest";
import { HeldKeys } from "#server/press/held-keys.ts";
import { ViewCounts } from "#server/press/view-counts.ts";

const DAY_MS = 86_400_000;

function counts() {
  let now = 0;
  const held = new ViewCounts(() => now);
  return {
    held,
    pass: (ms: number) => {
      now += ms;
    },
    taken: () => Object.fromEntries(held.take()),
  };
}

test("100,000 beacons of one address in many names are ten readings a day", () => {
  const { held, taken, pass } = counts();
  let total = 0;
  for (let n = 0; n < 100_000; n += 1) {
    held.note(7, "203.0.113.1", `agent ${n}`);
    if (n % 100 === 0) {
      total += taken()[7] ?? 0;
      pass(1000);
    }
  }
  total += taken()[7] ?? 0;
  expect(total).toBe(10);
});

test("one address cannot fill the batch with made-up articles", () => {
  const { held, taken } = counts();
  for (let id = 1; id <= 50_000; id += 1) held.note(id, "203.0.113.1", "agent");
  expect(Object.keys(taken()).length).toBeLessThanOrEqual(20);
});

test("what is given back is bounded, and adds to what came meanwhile", () => {
  const { held, taken } = counts();
  held.note(1, "203.0.113.1", "agent");
  held.putBack(new Map([[1, 4]]));
  expect(taken()).toEqual({ 1: 5 });
  for (let round = 0; round < 3; round += 1)
    held.putBack(new Map(Array.from({ length: 9000 }, (_, n) => [round * 9000 + n + 1, 1])));
  expect(Object.keys(taken())).toHaveLength(10_000);
});

test("10,000 readers of one article are 10,000", () => {
  const { held, taken } = counts();
  for (let n = 0; n < 10_000; n += 1) held.note(7, `10.${n >> 8}.${n & 255}.1`, "agent");
  expect(taken()).toEqual({ 7: 10_000 });
});

test("after a day nothing is remembered of anybody", () => {
  const { held, taken, pass } = counts();
  for (let n = 0; n < 12; n += 1) held.note(7, "203.0.113.1", `agent ${n}`);
  expect(taken()).toEqual({ 7: 10 });
  pass(DAY_MS - 1000);
  held.note(7, "203.0.113.1", "another");
  expect(taken()).toEqual({});
  pass(1000);
  held.note(7, "203.0.113.1", "another");
  expect(taken()).toEqual({ 7: 1 });
});

test("held keys end at their instant, and make room for newer ones when all places are taken", () => {
  const keys = new HeldKeys(8);
  expect(keys.hold(0, 1, 0, 10)).toBe(true);
  expect(keys.hold(0, 1, 9, 20)).toBe(false);
  expect(keys.hold(0, 1, 10, 20)).toBe(true);
  for (let mark = 2; mark <= 9; mark += 1)
    expect(keys.hold(mark << 8, mark, 10, 20 + mark)).toBe(true);
  expect(keys.hold(0, 1, 10, 20)).toBe(true);
  expect(keys.hold(9 << 8, 9, 10, 99)).toBe(false);
});
