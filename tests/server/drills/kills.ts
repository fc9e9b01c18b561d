import { setTimeout as pause } from "node:timers/promises";
import { bodyOf } from "../../support/newsroom.ts";
import { randomFrom } from "../../support/random.ts";
import { ask } from "./asking.ts";
import { type DrillHouse, type PartName, scriptPart, startHouse } from "./house.ts";
import { type KeptPart, keepPart } from "./kept-part.ts";
import { carryThrough } from "./orders.ts";
import { markOf, Reader, type ReaderTally, type Watched } from "./reader.ts";
import { type Expected, faultsInRecords } from "./records.ts";
import { hireStaff, prepareArticle, type Staff, statusOf } from "./staff.ts";

export interface DrillOptions {
  readonly runs: number;
  readonly seed: number;
  readonly web: "next" | "stand-in";
  readonly log?: (line: string) => void;
}

export interface KillReport {
  readonly kills: Record<PartName, number>;
  /** Orders of which the sender could not know whether they had happened. */
  readonly unknownOutcomes: number;
  readonly reader: ReaderTally;
  /** Empty when every article went out once, whole and on time. */
  readonly faults: readonly string[];
}

interface Drill {
  readonly house: DrillHouse;
  readonly verbs: KeptPart;
  readonly staff: Staff;
  readonly reader: Reader;
  readonly random: () => number;
  readonly report: KillReport & { unknownOutcomes: number; faults: string[] };
  /** Of one undisturbed publish, in milliseconds. */
  usual: number;
}

interface Run extends Watched {
  readonly editionId: number;
  readonly key: string;
  readonly target: PartName | null;
}

const PARAGRAPHS = 3;
const PATIENCE_MS = 20_000;
/** Time for a killed database to come back before the booked instant. */
const BOOKED_AHEAD_MS = 5000;
const DUE_SOON_MS = 700;
const AROUND_DUE_MS = 120;

/** Kills one part of a house in each of `runs` acts, at instants that follow from the seed. */
export async function drillKills(options: DrillOptions): Promise<KillReport> {
  const house = await startHouse({ web: options.web });
  const verbs = keepPart(
    scriptPart("verbs", "verb-process.ts", { NEWSROOM_DATABASE_URL: house.urls.newsroom }),
  );
  const staff = await hireStaff(house.urls.newsroom);
  const reader = new Reader(house.url, ["/", `/${staff.section.slug}`]);
  const drill: Drill = {
    ...{ house, verbs, staff, reader, usual: 250, random: randomFrom(options.seed) },
    report: {
      kills: { press: 0, web: 0, worker: 0, postgres: 0 },
      unknownOutcomes: 0,
      reader: reader.tally,
      faults: [],
    },
  };
  const articles: Expected[] = [];
  try {
    await verbs.ready();
    const warmUp = 3;
    let targets: PartName[] = [];
    for (let index = 0; index < warmUp + options.runs; index += 1) {
      if (targets.length === 0) targets = shuffled(drill.random);
      const target = index < warmUp ? null : (targets.pop() ?? null);
      const run = await prepareRun(drill, `드릴${options.seed}번${index + 1000}`, target);
      const since = performance.now();
      const [act, publishAt] = await carryOut(drill, run);
      if (target === null) drill.usual = Math.min(drill.usual, performance.now() - since);
      articles.push({
        articleId: run.articleId,
        editionId: run.editionId,
        key: run.key,
        publishAt,
      });
      await settle(drill, run);
      if (target !== null) {
        options.log?.(`${String(index - warmUp + 1).padStart(3)}  ${target.padEnd(8)}  ${act}`);
      }
    }
    await reader.stop();
    drill.report.faults.push(...reader.tally.faults);
    drill.report.faults.push(...(await faultsInRecords(house.ownerUrl, articles)));
    return drill.report;
  } finally {
    await reader.stop();
    await staff.end();
    await verbs.stop();
    await house.close();
  }
}

async function prepareRun(drill: Drill, token: string, target: PartName | null): Promise<Run> {
  const marks = Array.from({ length: PARAGRAPHS }, (_, index) => markOf(token, index + 1));
  const content = { headline: `${token} 신호 시간이 늘어난다`, body: bodyOf(...marks) };
  const prepared = await prepareArticle(drill.staff, content);
  const run: Run = {
    ...{ ...prepared, token, paragraphs: PARAGRAPHS, visibleFrom: Number.POSITIVE_INFINITY },
    ...{ seenAt: null, key: `key-${token}`, target },
  };
  drill.reader.watch(run);
  return run;
}

/** One of three acts; returns what happened in words, and the booked instant if there is one. */
async function carryOut(drill: Drill, run: Run): Promise<[string, number | null]> {
  const choice = run.target === null ? 0 : drill.random();
  if (choice < 0.4) {
    run.visibleFrom = Date.now();
    const after = drill.random() * 1.5 * drill.usual;
    return [`publish, killed after ${after.toFixed(0)} ms`, await ordered(drill, run, null, after)];
  }
  if (choice < 0.6) {
    run.visibleFrom = Date.now() + BOOKED_AHEAD_MS;
    const after = drill.random() * 1.5 * drill.usual;
    const booked = await ordered(drill, run, run.visibleFrom, after);
    return [`schedule, killed after ${after.toFixed(0)} ms`, booked];
  }
  run.visibleFrom = Date.now() + DUE_SOON_MS;
  await ordered(drill, run, run.visibleFrom, null);
  const around = (drill.random() * 2 - 1) * AROUND_DUE_MS;
  await pause(Math.max(0, run.visibleFrom + around - Date.now()));
  kill(drill, run.target);
  return [`due, killed ${around.toFixed(0)} ms from the instant`, run.visibleFrom];
}

async function ordered(
  drill: Drill,
  run: Run,
  publishAt: number | null,
  killAfter: number | null,
): Promise<number | null> {
  const { editionId, key } = run;
  const order = { actor: drill.staff.desk, editionId, key, publishAt };
  const carried = carryThrough(drill.verbs, order);
  if (killAfter !== null && run.target !== null) {
    // An order that fails while we pause is told below.
    carried.catch(() => undefined);
    await pause(killAfter);
    kill(drill, run.target);
  }
  drill.report.unknownOutcomes += await carried;
  return publishAt;
}

function kill({ house, verbs, report }: Drill, target: PartName | null): void {
  if (target === null) return;
  // A newsroom page's verbs run in the web process and die with it.
  if (target === "web") verbs.kill();
  if (house.parts[target].kill()) report.kills[target] += 1;
}

/** Waits until everything runs and the article is out everywhere; says what is still missing. */
async function settle({ house, verbs, staff, report }: Drill, run: Run): Promise<void> {
  await house.settled();
  await verbs.ready();
  const published = async () => (await statusOf(staff.db, run.editionId)) === "published";
  const listed = async (path: string) =>
    (await ask(house.url + path)).body.toString().includes(run.token);
  const wanted: [string, () => Promise<boolean>][] = [
    ["published by the record", published],
    ["read by a reader", async () => run.seenAt !== null],
    ["on the home page", () => listed("/")],
    ["on its section page", () => listed(`/${staff.section.slug}`)],
  ];
  const deadline = Date.now() + PATIENCE_MS;
  for (const [words, isSo] of wanted) {
    while (!(await isSo().catch(() => false))) {
      if (Date.now() > deadline) {
        report.faults.push(`article ${run.articleId} is not ${words} after ${PATIENCE_MS} ms`);
        return;
      }
      await pause(20);
    }
  }
}

function shuffled(random: () => number): PartName[] {
  const parts: PartName[] = ["press", "web", "worker", "postgres"];
  return parts
    .map((part) => [random(), part] as const)
    .sort(([a], [b]) => a - b)
    .map(([, part]) => part);
}
