/** `npm run drill:embargo -- --probes 5000`: nothing under embargo is seen before its time, all after. */
import { parseArgs } from "node:util";
import { drillEmbargo } from "./embargo.ts";

const { values } = parseArgs({
  options: {
    probes: { type: "string", default: "5000" },
    verbose: { type: "boolean", default: false },
  },
});
const LATEST_MS = 2_000;
const say = (line: string) => process.stdout.write(`${line}\n`);
if (!values.verbose) console.log = () => undefined;

const wanted = Number(values.probes);
const { surfaces, probes, leaks, shownAfter, leaksAfter } = await drillEmbargo({
  probes: wanted,
  log: say,
});
say(`\n${surfaces} surfaces, ${probes} probes before the instant, ${leaks.length} saw something`);
for (const leak of leaks.slice(0, 20)) say(`  ${leak}`);
for (const [path, late] of Object.entries(shownAfter))
  say(`  ${String(late).padStart(6)} ms  ${path}`);
for (const path of leaksAfter) say(`  ${path} shows what is still under embargo`);
const isLate = Object.values(shownAfter).some((late) => late > LATEST_MS);
const isSound = leaks.length === 0 && leaksAfter.length === 0 && probes >= wanted && !isLate;
say(isSound ? "nothing before, everything within two seconds" : "not so");
process.exit(isSound ? 0 : 1);
