/**
 * `npm run bench:lighthouse [-- --runs 5] [--patience 120]`: what Lighthouse says of an article's page
 * and of the home page, as the house of the bench serves them. A simulated phone is computed from how
 * fast this machine was, so every run waits for full pace, `--patience` seconds at most (0: not at
 * all). Always ends with 0: figures inform, tests decide.
 */
import { parseArgs } from "node:util";
import { type Figure, table } from "../figure.ts";
import { loadNow, machineFacts } from "../machine.ts";
import { atPace, paceSoFar, waitAtMost } from "../pace.ts";
import { closeSetting, openSetting } from "../setting.ts";
import { type Audited, audit } from "./audit.ts";
import { openChrome } from "./browser.ts";

const LARGEST_PAINT_MS = 1000;

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    patience: { type: "string", default: "120" },
  },
});
waitAtMost(Number(values.patience) * 1000);
const facts = machineFacts();
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${facts.cores} × ${facts.model}, Node ${facts.node}, load ${loadNow()}`);
const setting = await openSetting();
const chrome = await openChrome();
const figures: Figure[] = [];
for (const [name, path] of [
  ["article", setting.article],
  ["home", "/"],
] as const) {
  const url = new URL(path, setting.house.setting.env.PUBLIC_URL).href;
  const runs: Audited[] = [];
  // The first opens the page cold in the press and the browser alike, and is not told.
  for (let run = 0; run <= Number(values.runs); run += 1) {
    const audited = await atPace(() => audit(url, chrome.port));
    if (run > 0) runs.push(audited);
  }
  figures.push(...figuresOf(name, runs));
}
await chrome.close();
await closeSetting(setting);
say(`\n${table(figures)}\n`);
const { best, now, again } = paceSoFar();
say(
  `a fixed piece of work: ${best.toFixed(1)} ms at best, ${now.toFixed(1)} ms now; ${again} runs taken anew`,
);
process.exit(0);

function figuresOf(name: string, runs: readonly Audited[]): Figure[] {
  const faults = [...new Set(runs.flatMap((run) => run.faults))];
  const least = (category: keyof Audited["scores"]): Figure => ({
    name: `${name}: ${category}, least of ${runs.length}`,
    measured: Math.min(...runs.map(({ scores }) => scores[category])),
    unit: "",
    target: { at: "least", value: 100 },
  });
  const most = (
    what: string,
    of: (run: Audited) => number,
    unit: Figure["unit"],
    value: number,
  ): Figure => ({
    ...{ name: `${name}: ${what}, most of ${runs.length}`, measured: Math.max(...runs.map(of)) },
    ...{ unit, target: { at: "most", value } },
  });
  return [
    { ...least("performance"), note: faults.join(", ") },
    least("accessibility"),
    least("best-practices"),
    least("seo"),
    most("largest paint", ({ largestPaint }) => largestPaint, "ms", LARGEST_PAINT_MS),
    most("blocked", ({ blocked }) => blocked, "ms", 0),
    // Thousandths: Lighthouse tells layout shift as a share of the screen.
    most("layout shift in thousandths", ({ shift }) => shift * 1000, "", 0),
  ];
}
