/**
 * `npm run bench:queue -- --articles 1000000 --open 10000 --queues 200 [--folder DIR]
 * [--patience 120]`: the desk's queue on an archive of that size, made once and kept in the folder:
 * when a browser shows it, what scripts it loads, and when all open queues see a change. Always
 * ends with 0: figures inform, tests decide.
 */
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Figure, table } from "../figure.ts";
import { loadNow, machineFacts } from "../machine.ts";
import { paceSoFar, waitAtMost } from "../pace.ts";
import { scratchDatabase } from "../paper/scratch.ts";
import { signInAs } from "../sign-in.ts";
import { firstPaint } from "./first-paint.ts";
import { openHouse } from "./house.ts";
import { DESK, fillQueue } from "./open-rows.ts";
import { changeSeen } from "./streams.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000000" },
    open: { type: "string", default: "10000" },
    queues: { type: "string", default: "200" },
    folder: { type: "string", default: "/var/tmp/magam-bench-queue" },
    patience: { type: "string", default: "120" },
  },
});
const [articles, open, queues] = [values.articles, values.open, values.queues].map(Number) as [
  ...[number, number, number],
];
const facts = machineFacts();
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${facts.cores} × ${facts.model}, Node ${facts.node}, load ${loadNow()}`);
waitAtMost(Number(values.patience) * 1000);
mkdirSync(values.folder, { recursive: true, mode: 0o755 });
const scratch = await scratchDatabase(values.folder, articles, say);
await fillQueue(scratch.ownerUrl, open);
const house = await openHouse(scratch);
const cookie = await signInAs(house.url, DESK);
const figures: Figure[] = [
  ...(await firstPaint(house.url, cookie, open)),
  ...(await changeSeen(house, cookie, scratch.urls.newsroom, queues)),
];
await house.stop();
await scratch.stop();
const { best, now, again } = paceSoFar();
say(`\nqueue, ${articles.toLocaleString("en")} articles, load ${loadNow()}`);
say(`loop ${now.toFixed(0)} ms (best ${best.toFixed(0)}), ${again} again`);
say(table(figures));
process.exit(0);
