/**
 * `npm run bench:paper -- --articles 1000,1000000 [--only queries,searches,pages,breaking,beacons]
 * [--folder DIR] [--patience 120]`: how long the paper's queries, searches and unprinted pages take
 * on archives of those sizes, which are made once and kept in the folder (up to 18 GB), how the
 * house bears breaking news, and what counting readers costs. `--patience` is how many seconds a
 * round waits for a slowed machine; with 0 every round counts as it comes. Always ends with 0: figures inform, tests decide.
 */
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { table } from "../figure.ts";
import { loadNow, machineFacts } from "../machine.ts";
import { paceSoFar, waitAtMost } from "../pace.ts";
import { closeSetting, openSetting } from "../setting.ts";
import { beacons } from "./beacons.ts";
import { breakingNews } from "./breaking.ts";
import { breakingFigures } from "./breaking-figures.ts";
import { growthFigures } from "./growth-figures.ts";
import { indexSize } from "./index-size.ts";
import { timePages } from "./pages.ts";
import { timeQueries } from "./queries.ts";
import { type Scratch, scratchDatabase } from "./scratch.ts";
import { timeSearches } from "./searches.ts";

const PAGE_MS = 60;
const SEARCH_MS = 50;

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000,1000000" },
    only: { type: "string", default: "queries,searches,pages,breaking,beacons" },
    folder: { type: "string", default: "/var/tmp/magam-bench" },
    patience: { type: "string", default: "120" },
    pace: { type: "string", default: "2000" },
    seconds: { type: "string", default: "60" },
  },
});
const facts = machineFacts();
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${facts.cores} × ${facts.model}, Node ${facts.node}, load ${loadNow()}`);
waitAtMost(Number(values.patience) * 1000);
mkdirSync(values.folder, { recursive: true, mode: 0o755 });
const wanted = new Set(values.only.split(","));
if (wanted.has("queries") || wanted.has("searches") || wanted.has("pages")) await measureArchives();
if (wanted.has("breaking") || wanted.has("beacons")) await measureHouse();
process.exit(0);

async function measureArchives(): Promise<void> {
  const scratches: Scratch[] = [];
  for (const count of values.articles.split(",").map(Number)) {
    scratches.push(await scratchDatabase(values.folder, count, say));
  }
  if (wanted.has("queries")) tell("queries", growthFigures(await timeQueries(scratches), PAGE_MS));
  if (wanted.has("searches")) {
    for (const scratch of scratches) tell("index", [await indexSize(scratch)]);
    for (const sort of ["new", "best"] as const) {
      const figures = growthFigures(await timeSearches(scratches, sort), SEARCH_MS);
      tell(`searches, ${sort} first`, figures);
    }
  }
  if (wanted.has("pages")) tell("pages", growthFigures(await timePages(scratches), PAGE_MS));
  for (const scratch of scratches) await scratch.stop();
}

async function measureHouse(): Promise<void> {
  const setting = await openSetting();
  const drill = { perSecond: Number(values.pace), seconds: Number(values.seconds), updates: 10 };
  if (wanted.has("breaking")) {
    const found = await breakingNews(setting, drill);
    tell(`breaking news, ${drill.perSecond} requests a second`, breakingFigures(found));
  }
  if (wanted.has("beacons")) tell("counting readers", await beacons(setting));
  await closeSetting(setting);
}

function tell(what: string, figures: Parameters<typeof table>[0]): void {
  const { best, now, again } = paceSoFar();
  say(
    `\n${what}, load ${loadNow()}, loop ${now.toFixed(0)} ms (best ${best.toFixed(0)}), ${again} again`,
  );
  say(table(figures));
}
