import { afterAll, beforeAll, expect, test } from "vitest";
import { breakingNews } from "../../../bench/paper/breaking.ts";
import { within } from "../../support/pace.ts";
import { type DrillHouse, startHouse } from "./house.ts";
import { hireStaff, type Staff } from "./staff.ts";

let house: DrillHouse;
let staff: Staff;

beforeAll(async () => {
  house = await startHouse({ web: "stand-in" });
  staff = await hireStaff(house.urls.newsroom);
});

afterAll(async () => {
  await staff?.end();
  await house?.close();
});

test("a crowd on breaking news costs one render per change and sees each at once", async () => {
  const drill = { perSecond: 400, seconds: 10, updates: 5 };
  const found = await breakingNews({ house, staff }, drill);
  expect(found.asked).toBeGreaterThan(3000);
  expect(found.faults).toEqual({});
  expect(found.renders).toBeGreaterThanOrEqual(1 + drill.updates);
  expect(found.renders).toBeLessThanOrEqual(found.told);
  for (const wait of [...found.seen, ...found.outdated, ...found.saves])
    expect(within(wait, 1000), `${wait} ms`).toBe(true);
});
