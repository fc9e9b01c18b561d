/**
 * `npm run drill:schedules -- --publishes 1000 --seed 7`: booked articles come to a reader's page on
 * time whatever becomes of the worker and the database. `--clock moved` sets the clocks of all parts
 * but the database forwards and back by five minutes meanwhile.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkout } from "#server/supervisor/parts.ts";
import { drillSchedules, percentile } from "./schedules.ts";

const { values } = parseArgs({
  options: {
    publishes: { type: "string", default: "1000" },
    "at-once": { type: "string", default: "500" },
    "last-second": { type: "string", default: "60" },
    seed: { type: "string", default: String(Date.now() % 100_000) },
    web: { type: "string" },
    clock: { type: "string", default: "right" },
    verbose: { type: "boolean", default: false },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
if (!values.verbose) console.log = () => undefined;
if (values.clock === "moved")
  process.env.NODE_OPTIONS = `--import=${join(import.meta.dirname, "clock-shift.ts")}`;

const hasPages = existsSync(join(checkout, ".next/BUILD_ID"));
const web = (values.web ?? (hasPages ? "next" : "stand-in")) === "next" ? "next" : "stand-in";
const seed = Number(values.seed);
say(`seed ${seed}, pages by ${web === "next" ? "Next" : "a stand-in"}, clocks ${values.clock}`);

const report = await drillSchedules({
  publishes: Number(values.publishes),
  atOnce: Number(values["at-once"]),
  lastSecond: Number(values["last-second"]),
  ...{ seed, web, log: say },
});
const { lateness, atOnce, disturbances, lastSecond, faults } = report;
const line = (sorted: readonly number[]) =>
  [50, 95, 99, 100].map((part) => `p${part} ${percentile(sorted, part)} ms`).join(", ");
say(`\ndisturbed: ${JSON.stringify(disturbances)}`);
say(`${lateness.length} booked one by one, lateness to a reader's page: ${line(lateness)}`);
say(`${atOnce.length} booked for one instant: ${line(atOnce)}`);
say(`in the last two seconds: ${JSON.stringify(lastSecond)}`);
say(faults.length === 0 ? "none early, none lost, none twice" : faults.slice(0, 40).join("\n"));
const isLate = percentile(lateness, 99) > 1_000 || percentile(atOnce, 100) > 5_000;
if (isLate) say("too late");
process.exit(faults.length === 0 && !isLate ? 0 : 1);
