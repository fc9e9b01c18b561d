import { expect, test, vi } from "vitest";
import { drillKills } from "./kills.ts";

/** One of each part; `npm run drill:kills` does fifty. */
const KILLS = 4;

test("every article goes out once, whole and on time, whatever is killed while it does", async () => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  const seed = Math.floor(Math.random() * 100_000);
  process.stdout.write(`kill drill: seed ${seed} (npm run drill:kills -- --seed ${seed})\n`);
  const { kills, reader, faults } = await drillKills({ runs: KILLS, seed, web: "stand-in" });
  expect(faults).toEqual([]);
  expect(kills).toEqual({ press: 1, web: 1, worker: 1, postgres: 1 });
  expect(reader.answers).toBeGreaterThan(250);
}, 120_000);
