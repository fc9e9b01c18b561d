import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { rescheduleArticle } from "#server/articles/reschedule.ts";
import { scheduleArticle, unscheduleArticle } from "#server/articles/schedule.ts";
import { workerPart } from "#server/supervisor/parts.ts";
import { bodyOf } from "../../support/newsroom.ts";
import { randomFrom } from "../../support/random.ts";
import { ask } from "./asking.ts";
import { type DrillHouse, startHouse } from "./house.ts";
import { keepPart } from "./kept-part.ts";
import { type Expected, faultsInRecords } from "./records.ts";
import { hireStaff, type Prepared, prepareArticle, type Staff } from "./staff.ts";

export interface ScheduleOptions {
  readonly publishes: number;
  readonly atOnce: number;
  readonly lastSecond: number;
  readonly seed: number;
  readonly web: "next" | "stand-in";
  readonly log?: (line: string) => void;
}

export interface ScheduleReport {
  /** Milliseconds from the booked instant to the first page that had the text, sorted. */
  readonly lateness: readonly number[];
  readonly atOnce: readonly number[];
  readonly disturbances: Readonly<Record<string, number>>;
  readonly lastSecond: { cancelled: number; moved: number; refused: number };
  /** What must not be: an early page, a text that never came, a cancelled one that did. */
  readonly faults: readonly string[];
}

interface Booked extends Prepared {
  readonly token: string;
  readonly key: string;
  publishAt: number;
}

interface Drill extends ScheduleOptions {
  readonly house: DrillHouse;
  readonly staff: Staff;
  readonly random: () => number;
  readonly faults: string[];
}

/** Ten in three seconds, more than a large paper books in a minute. */
const GAP_MS = 180;
/** Who prepare and book beside each other. */
const AT_WORK = 4;
/** What booking one article may take on a slow machine. */
const BOOKING_MS = 60;
/** Every article is asked for once at some moment of this long before its instant, then from it on. */
const LOOK_FROM_MS = 400;
/** A reader more often than that would measure how the house bears him, not when the text is there. */
const LOOK_EVERY_MS = 50;
const PATIENCE_MS = 20_000;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Books articles and looks as a reader, from before each instant until the text is there. */
export async function drillSchedules(options: ScheduleOptions): Promise<ScheduleReport> {
  const say = options.log ?? (() => undefined);
  const house = await startHouse({ web: options.web });
  const staff = await hireStaff(house.urls.newsroom);
  const faults: string[] = [];
  const drill: Drill = { ...options, house, staff, random: randomFrom(options.seed), faults };
  try {
    say("preparing");
    const spread = await prepare(drill, "흩어진", options.publishes);
    const together = await prepare(drill, "한꺼번", options.atOnce);
    const late = await prepare(drill, "막판", options.lastSecond);
    const first = Date.now() + 10_000 + spread.length * BOOKING_MS;
    await book(drill, spread, (index) => first + index * GAP_MS);
    say(`${spread.length} booked; disturbing until the last is out`);
    const disturbing = disturb(drill, (spread.at(-1)?.publishAt ?? 0) - 2_000);
    const lateness = await Promise.all(spread.map((one) => latenessOf(drill, one)));
    const disturbances = await disturbing;
    await house.settled();
    const instant = Date.now() + 10_000 + together.length * BOOKING_MS;
    await book(drill, together, () => instant);
    say(`${together.length} booked for one instant`);
    const atOnce = await Promise.all(together.map((one) => latenessOf(drill, one)));
    const lastSecond = await drillLastSecond(drill, late);
    await settleRecords(drill, [...spread, ...together]);
    const sorted = (numbers: number[]) => numbers.sort((a, b) => a - b);
    return {
      ...{ lateness: sorted(lateness), atOnce: sorted(atOnce), disturbances, lastSecond, faults },
    };
  } finally {
    await staff.end();
    await house.close();
  }
}

async function prepare(drill: Drill, name: string, count: number): Promise<Booked[]> {
  const made: Booked[] = [];
  const numbers = Array.from({ length: count }, (_, index) => index);
  const work = async () => {
    for (let next = numbers.shift(); next !== undefined; next = numbers.shift()) {
      const token = `${name}${drill.seed}번${next + 1000}`;
      const content = { headline: `${token} 예약`, body: bodyOf(`${token} 본문이다.`) };
      const prepared = await prepareArticle(drill.staff, content);
      made.push({ ...prepared, token, key: `key-${token}`, publishAt: 0 });
    }
  };
  await Promise.all(Array.from({ length: AT_WORK }, work));
  return made;
}

async function book(
  { staff }: Drill,
  articles: readonly Booked[],
  at: (index: number) => number,
): Promise<void> {
  const waiting = [...articles.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, article] = next;
      const { editionId, key } = article;
      article.publishAt = at(index);
      const publishAt = new Date(article.publishAt);
      await scheduleArticle(staff.db, staff.desk, { editionId, key, publishAt });
    }
  };
  await Promise.all(Array.from({ length: AT_WORK }, work));
}

/** Looks at the article's page until it shows the text. */
async function latenessOf({ house, faults, random }: Drill, article: Booked): Promise<number> {
  const { articleId, token, publishAt } = article;
  const look = async () => {
    const answer = await ask(`${house.url}/news/${articleId}`, {}, agent).catch(() => null);
    const isThere = answer?.status === 200 && answer.body.toString().includes(token);
    return isThere ? answer.at : null;
  };
  await pause(Math.max(0, publishAt - random() * LOOK_FROM_MS - Date.now()));
  while (Date.now() < publishAt + PATIENCE_MS) {
    const at = await look();
    if (at !== null) {
      if (at < publishAt) faults.push(`article ${articleId} was there ${publishAt - at} ms early`);
      return Math.max(0, at - publishAt);
    }
    await pause(Math.max(LOOK_EVERY_MS, publishAt - Date.now()));
  }
  faults.push(`article ${articleId} did not come within ${PATIENCE_MS} ms`);
  return PATIENCE_MS;
}

type Disturbance = "killed" | "paused" | "doubled" | "database";

/** One after the other, in an order that follows from the seed; the database once in the whole run. */
async function disturb(drill: Drill, until: number): Promise<Record<Disturbance, number>> {
  const { house, random } = drill;
  const tally = { killed: 0, paused: 0, doubled: 0, database: 0 };
  const wait = (ms: number) => pause(Math.min(ms, Math.max(0, until - Date.now())));
  await wait(drill.publishes * BOOKING_MS);
  let restart = Date.now() + 10_000 + random() * 10_000;
  while (Date.now() < until) {
    const choice = random();
    if (Date.now() > restart) {
      restart = Number.POSITIVE_INFINITY;
      house.parts.postgres.kill();
      tally.database += 1;
    } else if (choice < 0.4) {
      house.parts.worker.kill();
      tally.killed += 1;
    } else if (choice < 0.7) {
      const worker = house.parts.worker.child();
      worker?.kill("SIGSTOP");
      await wait(1_000 + random() * 4_000);
      worker?.kill("SIGCONT");
      tally.paused += 1;
    } else {
      const second = keepPart(workerPart(house.setting));
      await wait(3_000 + random() * 3_000);
      await second.stop();
      tally.doubled += 1;
    }
    drill.log?.(`  ${JSON.stringify(tally)}`);
    await wait(2_000 + random() * 2_000);
  }
  return tally;
}

/** Cancelled or moved within the last two seconds: what the desk was told is what readers get. */
async function drillLastSecond(
  drill: Drill,
  articles: readonly Booked[],
): Promise<{ cancelled: number; moved: number; refused: number }> {
  const tally = { cancelled: 0, moved: 0, refused: 0 };
  const { staff, random } = drill;
  await book(drill, articles, (index) => Date.now() + 6_000 + index * GAP_MS);
  await Promise.all(
    articles.map(async (article, index) => {
      const { editionId } = article;
      await pause(Math.max(0, article.publishAt - random() * 2_000 - Date.now()));
      const later = article.publishAt + 3_000;
      const isMove = index % 2 === 1;
      const order = isMove
        ? rescheduleArticle(staff.db, staff.desk, { editionId, publishAt: new Date(later) })
        : unscheduleArticle(staff.db, staff.desk, { editionId });
      const isDone = await order.then(
        () => true,
        () => false,
      );
      if (!isDone) tally.refused += 1;
      else if (isMove) tally.moved += 1;
      else tally.cancelled += 1;
      if (isDone && isMove) article.publishAt = later;
      if (isDone && !isMove) await assertAbsent(drill, article);
      else await latenessOf(drill, article);
    }),
  );
  return tally;
}

async function assertAbsent({ house, faults }: Drill, article: Booked): Promise<void> {
  while (Date.now() < article.publishAt + 4_000) {
    const answer = await ask(`${house.url}/news/${article.articleId}`, {}, agent).catch(() => null);
    if (answer?.status === 200) {
      faults.push(`article ${article.articleId} was cancelled and came all the same`);
      return;
    }
    await pause(LOOK_EVERY_MS);
  }
}

/** The record of each once it is finalised: once, whole, at its instant. */
async function settleRecords(drill: Drill, articles: readonly Expected[]): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let found = await faultsInRecords(drill.house.ownerUrl, articles);
  while (found.length > 0 && Date.now() < deadline) {
    await pause(500);
    found = await faultsInRecords(drill.house.ownerUrl, articles);
  }
  drill.faults.push(...found);
}

/** Of sorted numbers, the one that so many parts of a hundred do not exceed. */
export function percentile(sorted: readonly number[], percent: number): number {
  const index = Math.ceil((percent / 100) * sorted.length) - 1;
  return sorted[Math.max(0, index)] ?? Number.NaN;
}
