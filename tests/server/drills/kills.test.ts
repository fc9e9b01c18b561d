import { expect, test, vi } from "vitest";
import { drillKills } from "./kills.ts";

const KILLS = 8;

test("every article goes out once, whole and on time, whatever is killed while it does", async () => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  const seed = Math.floor(Math.random() * 100_000);
  process.stdout.write(`kill drill: seed ${seed} (npm run drill:kills -- --seed ${seed})\n`);
  const { kills, reader, faults } = await drillKills({ runs: KILLS, seed, web: "stand-in" });
  expect(faults).toEqual([]);
  expect(kills).toEqual({ press: 2, web: 2, worker: 2, postgres: 2 });
  expect(reader.answers).toBeGreaterThan(500);
}, 120_000);
