/**
 * `npm run bench:paper -- --articles 1000,1000000 [--only queries,pages,breaking] [--folder DIR]`:
 * how long the paper's queries and unprinted pages take on archives of those sizes, which are made
 * once and kept in the folder (up to 12 GB), and how the house bears breaking news. Always ends
 * with 0: figures inform, tests decide.
 */
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Figure, table } from "../figure.ts";
import { loadNow, machineFacts } from "../machine.ts";
import { closeSetting, openSetting } from "../setting.ts";
import { breakingNews } from "./breaking.ts";
import { breakingFigures } from "./breaking-figures.ts";
import { timePages } from "./pages.ts";
import { timeQueries } from "./queries.ts";
import { scratchDatabase } from "./scratch.ts";
import type { Timed } from "./timed.ts";

const PAGE_MS = 60;
/** Of the time on the smallest archive measured in this run. */
const GROWTH = 1.5;

const BREAKING = { perSecond: 2000, seconds: 60, updates: 10 };

const measurements = { queries: timeQueries, pages: timePages };

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000,1000000" },
    only: { type: "string", default: "queries,pages,breaking" },
    folder: { type: "string", default: "/var/tmp/magam-bench" },
  },
});
const facts = machineFacts();
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${facts.cores} × ${facts.model}, Node ${facts.node}, load ${loadNow()}`);
mkdirSync(values.folder, { recursive: true, mode: 0o755 });
const wanted = values.only.split(",");
const smallest = new Map<string, Timed>();
for (const count of values.articles.split(",").map(Number)) {
  if (!wanted.includes("queries") && !wanted.includes("pages")) break;
  const scratch = await scratchDatabase(values.folder, count, say);
  for (const name of ["queries", "pages"] as const) {
    if (!wanted.includes(name)) continue;
    const timings = await measurements[name](scratch, count);
    say(`\n${name} of ${count.toLocaleString("en")} articles, load ${loadNow()}`);
    say(table(timings.map((timing) => figureOf(name, timing))));
  }
  await scratch.stop();
}
if (wanted.includes("breaking")) {
  const setting = await openSetting();
  const figures = breakingFigures(await breakingNews(setting, BREAKING));
  await closeSetting(setting);
  say(`\nbreaking news, ${BREAKING.perSecond} requests a second, load ${loadNow()}`);
  say(table(figures));
}
process.exit(0);

function figureOf(kind: string, timing: Timed): Figure {
  const key = `${kind} ${timing.name}`;
  const first = smallest.get(key) ?? timing;
  smallest.set(key, first);
  const growth = timing.median / first.median;
  return {
    name: `${timing.name}, p95`,
    measured: timing.p95,
    unit: "ms",
    target: { at: "most", value: PAGE_MS },
    note: `median ${timing.median.toFixed(1)} ms, ${growth.toFixed(2)} × of the smallest (≤ ${GROWTH})`,
  };
}
