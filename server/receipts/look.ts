import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { alarms, receipts } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { pageTags } from "#domain/page-tags.ts";
import { isSeen, isShown, type Look, pauseAfter, UNSEEN_ALARM_MS } from "#domain/receipt.ts";
import { dropPages } from "../outbox.ts";
import { raiseAlarm } from "./alarms.ts";
import type { AskAsReader } from "./ask-as-reader.ts";
import { listDueLooks } from "./due-looks.ts";

/** A worker that dies while looking holds a receipt for as long as this. */
const LEASE = "15 seconds";
/** Receipts looked for in one round. Their fronts, lists and feeds are mostly the same pages. */
const IN_A_ROUND = 50;
/** Pages asked for side by side: at this moment readers ask for the same ones, and they come first. */
const AT_ONCE = 4;
/** However long nothing is due, look again: a lost notification costs at most this. Milliseconds. */
const LONGEST_SLEEP = 1_000;

type Receipt = typeof receipts.$inferSelect & {
  /** Since the act, and since it was first looked for, by the database's clock. Milliseconds. */
  readonly ageMs: number;
  readonly soughtMs: number;
};

const clock = sql`clock_timestamp()` as unknown as Date;

/** Looks once for everything whose next look is due; returns how long to sleep then, in milliseconds. */
export async function lookOnce(
  db: Db,
  ask: AskAsReader,
  alarmAfterMs = UNSEEN_ALARM_MS,
): Promise<number> {
  const due = await leaseDue(db);
  const askOnce = eachOnce(ask);
  await Promise.all(due.map((receipt) => lookFor(db, askOnce, receipt, alarmAfterMs)));
  const { rows } = await db.execute<{ pause: string | null }>(sql`
    select extract(epoch from min(next_look_at) - clock_timestamp()) * 1000 as pause
    from magam.receipts where state = 'open'`);
  const pause = rows[0]?.pause;
  return pause === null || pause === undefined
    ? LONGEST_SLEEP
    : Math.min(LONGEST_SLEEP, Math.max(1, Math.ceil(Number(pause))));
}

/**
 * Every page is asked for once, after what the round looks for was leased and therefore done: five
 * hundred articles of one morning have one front page.
 */
function eachOnce(ask: AskAsReader): AskAsReader {
  const answers = new Map<string, ReturnType<AskAsReader>>();
  const lanes: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
  return (path) => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const lane = answers.size % AT_ONCE;
    const answer = (lanes[lane] ?? Promise.resolve()).then(() => ask(path));
    lanes[lane] = answer.catch(() => null);
    answers.set(path, answer);
    return answer;
  };
}

async function leaseDue(db: Db): Promise<Receipt[]> {
  const due = db
    .select({ id: receipts.id })
    .from(receipts)
    .where(and(eq(receipts.state, "open"), sql`${receipts.nextLookAt} <= clock_timestamp()`))
    .orderBy(receipts.id)
    .limit(IN_A_ROUND)
    .for("update", { skipLocked: true });
  const leased = await db
    .update(receipts)
    .set({
      nextLookAt: sql`clock_timestamp() + ${LEASE}::interval` as unknown as Date,
      firstLookAt: sql`coalesce(${receipts.firstLookAt}, clock_timestamp())` as unknown as Date,
    })
    .where(inArray(receipts.id, due))
    .returning({
      receipt: receipts,
      ageMs: sql<string>`extract(epoch from clock_timestamp() - ${receipts.startedAt}) * 1000`,
      soughtMs: sql<string>`extract(epoch from clock_timestamp() - ${receipts.firstLookAt}) * 1000`,
    });
  return leased.map(({ receipt, ageMs, soughtMs }) => ({
    ...receipt,
    ageMs: Number(ageMs),
    soughtMs: Number(soughtMs),
  }));
}

async function lookFor(
  db: Db,
  ask: AskAsReader,
  receipt: Receipt,
  alarmAfterMs: number,
): Promise<void> {
  const began = performance.now();
  const elapsed = () => Math.round(performance.now() - began);
  const wanted = receipt.looks ?? (await listDueLooks(db, receipt.articleId, receipt.act));
  const looked: Look[] = [];
  for (const look of wanted) {
    if (look.seenMs !== null) {
      looked.push(look);
      continue;
    }
    const answer = await ask(look.path);
    const seen = answer !== null && isSeen(look, receipt, answer);
    const seenMs = seen ? Math.round(receipt.ageMs) + elapsed() : null;
    looked.push({ ...look, status: answer?.status ?? null, seenMs });
  }
  if (looked.every(({ seenMs }) => seenMs !== null)) return close(db, receipt, looked, "seen");
  const soughtMs = receipt.soughtMs + elapsed();
  if (soughtMs < alarmAfterMs) return again(db, receipt, looked, pauseAfter(soughtMs));
  const left = await stillDue(db, receipt, looked);
  if (left.every(({ seenMs }) => seenMs !== null)) return close(db, receipt, left, "seen");
  if (receipt.droppedAt === null) return dropAndTell(db, receipt, left);
  const pause = pauseAfter(soughtMs);
  if (pause === null) return close(db, receipt, left, "unseen");
  return again(db, receipt, left, pause);
}

/** What newer articles have pushed off a first page meanwhile is not looked for any more. */
async function stillDue(db: Db, receipt: Receipt, looks: readonly Look[]): Promise<Look[]> {
  if (!isShown(receipt.act)) return [...looks];
  const due = new Set((await listDueLooks(db, receipt.articleId, receipt.act)).map(placeOf));
  return looks.filter((look) => look.seenMs !== null || due.has(placeOf(look)));
}

function placeOf({ surface, path }: Look): string {
  return `${surface} ${path}`;
}

/** Only while the receipt is open: a later act of the article may have closed it meanwhile. */
async function write(
  tx: Db | Tx,
  receipt: Receipt,
  changes: Partial<typeof receipts.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(receipts)
    .set(changes)
    .where(and(eq(receipts.id, receipt.id), eq(receipts.state, "open")))
    .returning({ id: receipts.id });
  return written.length > 0;
}

async function again(
  db: Db,
  receipt: Receipt,
  looks: readonly Look[],
  pause: number | null,
): Promise<void> {
  const nextLookAt =
    sql`clock_timestamp() + make_interval(secs => ${(pause ?? 0) / 1000})` as unknown as Date;
  await write(db, receipt, { looks, nextLookAt });
}

async function close(
  db: Db,
  receipt: Receipt,
  looks: readonly Look[],
  state: "seen" | "unseen",
): Promise<void> {
  await withTransaction(db, async (tx) => {
    if (!(await write(tx, receipt, { looks, state, closedAt: clock }))) return;
    await tx
      .update(alarms)
      .set({ clearedAt: clock })
      .where(and(eq(alarms.receiptId, receipt.id), sql`${alarms.clearedAt} is null`));
  });
}

/** Readers were not given what was decided: the pages are printed anew, and the desk is told. */
async function dropAndTell(db: Db, receipt: Receipt, looks: readonly Look[]): Promise<void> {
  await withTransaction(db, async (tx) => {
    if (!(await write(tx, receipt, { looks, droppedAt: clock, nextLookAt: clock }))) return;
    const gone = isShown(receipt.act) ? [] : [pageTags.article(receipt.articleId)];
    await dropPages(tx, receipt.pageTags, gone);
    await raiseAlarm(tx, { kind: "unseen", ...receipt, receiptId: receipt.id });
  });
}
