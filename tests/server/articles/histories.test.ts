import { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";
import { type Cast, hireCast, liveHistories } from "./histories.ts";

/** Ten thousand by `npm run drill:histories`. */
const HISTORIES = 12;

let room: TestNewsroom;
let cast: Cast;
let site: Pool;

beforeAll(async () => {
  room = await testNewsroom();
  cast = await hireCast(room);
  site = new Pool({ connectionString: room.database.siteUrl, max: 2 });
});

afterAll(async () => {
  await site.end();
  await room.close();
});

test("whatever is done to an article by whom, readers have the approved text to the letter or nothing", async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  process.stdout.write(`histories: seed ${seed} (npm run drill:histories -- --seed ${seed})\n`);
  const tally = await liveHistories({ room, cast, site }, { runs: HISTORIES, seed, longest: 12 });
  expect(tally.histories).toBe(HISTORIES);
  // A model that refuses everything proves nothing.
  expect(tally.done).toBeGreaterThan(HISTORIES * 3);
  expect(tally.out).toBeGreaterThan(HISTORIES);
}, 300_000);
