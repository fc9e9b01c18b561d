/**
 * `npm run bench`: starts a whole house of its own, measures it and prints what should be and what
 * is. Always ends with 0: figures inform, tests decide.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Figure, table, verdict } from "./figure.ts";
import { firstByte } from "./first-byte.ts";
import { loadNow, machineFacts } from "./machine.ts";
import { paceSoFar, steady } from "./pace.ts";
import { pageWeight } from "./page-weight.ts";
import { publishLatency } from "./publish-latency.ts";
import { renderCpu } from "./render-cpu.ts";
import { rendersPerPage } from "./renders.ts";
import { saveLatency } from "./save-latency.ts";
import { closeSetting, openSetting, type Setting } from "./setting.ts";
import { throughput } from "./throughput.ts";

/** The quiet ones first: after the heavy load the machine may be throttled. */
const measurements: readonly ((setting: Setting) => Promise<Figure[]>)[] = [
  pageWeight,
  rendersPerPage,
  firstByte,
  publishLatency,
  saveLatency,
  renderCpu,
  throughput,
];

const facts = machineFacts();
const loadBefore = loadNow();
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${facts.cores} × ${facts.model}, Node ${facts.node}, load ${loadBefore}`);
try {
  const setting = await openSetting();
  const figures: Figure[] = [];
  for (const measure of measurements) figures.push(...(await attempt(measure, setting)));
  await closeSetting(setting);
  say(`\n${table(figures)}\n`);
  const { best, now, again } = paceSoFar();
  say(
    `a fixed piece of work: ${best.toFixed(1)} ms at best, ${now.toFixed(1)} ms now; ${again} rounds taken anew`,
  );
  say(`load ${loadBefore} before, ${loadNow()} after; written to ${write(figures)}`);
} catch (error) {
  say(`The house did not start: ${String(error)}`);
}
process.exit(0);

/** One figure that fails must not hide the others. */
async function attempt(
  measure: (typeof measurements)[number],
  setting: Setting,
): Promise<Figure[]> {
  say(`measuring: ${measure.name} …`);
  try {
    await steady();
    return await measure(setting);
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    return [{ name: measure.name, measured: null, unit: "ms", target: null, note }];
  }
}

function write(figures: readonly Figure[]): string {
  const at = new Date().toISOString();
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${at.slice(0, 19).replaceAll(":", "-")}.json`);
  const judged = figures.map((figure) => ({ ...figure, verdict: verdict(figure) }));
  const load = { before: loadBefore, after: loadNow() };
  const pace = paceSoFar();
  writeFileSync(
    file,
    `${JSON.stringify({ at, machine: facts, load, pace, figures: judged }, null, 2)}\n`,
  );
  return file;
}
