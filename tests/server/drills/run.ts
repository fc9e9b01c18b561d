/** `npm run drill:kills -- --runs 50 --seed 7`: kills parts of a house until something breaks. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkout } from "#server/supervisor/parts.ts";
import { drillKills } from "./kills.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "50" },
    seed: { type: "string", default: String(Date.now() % 100_000) },
    web: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
// What dying parts complain about is part of the drill.
if (!values.verbose) console.log = () => undefined;

const hasPages = existsSync(join(checkout, ".next/BUILD_ID"));
const web = (values.web ?? (hasPages ? "next" : "stand-in")) === "next" ? "next" : "stand-in";
const runs = Number(values.runs);
const seed = Number(values.seed);
say(`${runs} kills, seed ${seed}, pages by ${web === "next" ? "Next" : "a stand-in"}`);

const report = await drillKills({ runs, seed, web, log: say });
const { kills, unknownOutcomes, reader, faults } = report;
say(
  `\nkilled: ${Object.entries(kills)
    .map(([part, times]) => `${part} ${times}`)
    .join(", ")}`,
);
say(`orders with an unknown outcome, sent again: ${unknownOutcomes}`);
say(`readers: ${reader.answers} answers, ${reader.unanswered} without one`);
say(faults.length === 0 ? "every article once, whole and on time" : faults.slice(0, 40).join("\n"));
process.exit(faults.length === 0 ? 0 : 1);
