import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { outbox } from "#db/schema/index.ts";
import { MACHINE_KEYS } from "#domain/machines.ts";

const NOTIFY_LIMIT = 7_500; // bytes; PostgreSQL refuses payloads of 8,000 and more

/**
 * Tells every press, at commit, which printed pages died. `gone` names those
 * that must not be served even as a stale fallback. `follows` names the booking that brought the
 * change: what a press printed after its instant has it already.
 */
export async function dropPages(
  tx: Tx,
  tags: readonly string[],
  gone: readonly string[] = [],
  follows?: string,
): Promise<void> {
  const drop = { tags: [...new Set(tags)], gone: [...gone] };
  const payload = follows === undefined ? {} : { follows };
  const [row] = await tx
    .insert(outbox)
    .values({ topic: "press", ...drop, payload })
    .returning({ id: outbox.id });
  const said = { id: String(row?.id), ...payload };
  const whole = JSON.stringify({ ...said, ...drop });
  const told =
    Buffer.byteLength(whole) < NOTIFY_LIMIT
      ? whole
      : JSON.stringify({ ...drop, ...said, tags: ["*"] });
  await tx.execute(sql`select pg_notify('magam_press', ${told})`);
}

/**
 * Lets every press know which printed pages will die at the instant; its pulse tells it in time. A
 * booking that is taken back leaves this behind: to print a page anew harms nobody.
 */
export async function bookDrop(
  tx: Tx,
  booking: string,
  at: Date,
  drop: { tags: readonly string[]; gone?: readonly string[] },
): Promise<void> {
  const { tags, gone = [] } = drop;
  await tx
    .insert(outbox)
    .values({ topic: "press", tags: [...tags], gone: [...gone], at, payload: { booking } });
}

/** Wakes the worker at commit: a due instant changed, or a mail waits. */
export async function wakeWorker(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_notify('magam_worker', '')`);
}

/** A mail that leaves after the commit, once. Never text of an article. */
export async function queueMail(
  tx: Tx,
  mail: { to: string; subject: string; text: string },
): Promise<void> {
  await tx.insert(outbox).values({ topic: "mail", payload: mail });
  await wakeWorker(tx);
}

/** Paths whose addresses are told to others: search engines, and the hub of the feeds. */
export type Telling = {
  /** Empty where nothing of substance changed. */
  readonly pages: readonly string[];
  readonly feeds: readonly string[];
};

/** Tells machines outside after the commit; does nothing while the paper tells none. */
export async function queueTelling(tx: Tx, telling: Telling): Promise<void> {
  const hearers = [MACHINE_KEYS.indexNowKey, MACHINE_KEYS.webSubHub];
  await tx.execute(sql`
    insert into magam.outbox (topic, payload)
    select 'tell', ${JSON.stringify(telling)}::jsonb
    where exists (select 1 from magam.settings where key in ${hearers} and value <> '')`);
}
