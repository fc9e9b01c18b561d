/**
 * `npm run drill:histories -- --histories 10000 --seed 7`: random lives of articles against the model
 * of the lifecycle table, on a database of their own. The tests run a hundred of them.
 */
import { parseArgs } from "node:util";
import pg from "pg";
import { setup } from "../../support/database.ts";
import { testNewsroom } from "../../support/newsroom.ts";
import { type HistoryTally, hireCast, liveHistories } from "../articles/histories.ts";

const { values } = parseArgs({
  options: {
    histories: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Date.now() % 100_000) },
    /** Lives that go on beside each other, each with a seed of its own. */
    beside: { type: "string", default: "4" },
  },
});
const wanted = Number(values.histories);
const seed = Number(values.seed);
const beside = Math.max(1, Number(values.beside));
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${wanted} histories, seed ${seed}, ${beside} beside each other`);

const stop = await setup();
const room = await testNewsroom();
const site = new pg.Pool({ connectionString: room.database.siteUrl, max: beside });
const since = performance.now();
let lived = 0;
const note = () => {
  lived += 1;
  if (lived % 500 === 0) say(`  ${lived} as approved`);
};
try {
  const cast = await hireCast(room);
  const tallies = await Promise.all(
    Array.from({ length: beside }, (_, number) =>
      liveHistories(
        { room, cast, site },
        { runs: Math.ceil(wanted / beside), seed: seed + number, longest: 24 },
        note,
      ),
    ),
  );
  const all = (name: keyof HistoryTally) => tallies.reduce((sum, tally) => sum + tally[name], 0);
  const seconds = ((performance.now() - since) / 1000).toFixed(0);
  say(
    `${all("histories")} histories, ${all("steps")} steps (${all("done")} done, ${all("refused")} refused), ` +
      `${all("out")} looks at what was out: every one as approved (${seconds} s)`,
  );
} catch (error) {
  for (let at: unknown = error; at instanceof Error; at = at.cause) say(at.message.slice(0, 2_000));
  process.exitCode = 1;
} finally {
  await site.end();
  await room.close();
  await stop();
}
