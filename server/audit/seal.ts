import { createHash } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { system } from "#domain/actor.ts";
import { paths } from "#domain/paths.ts";
import { sealMail } from "#messages/seal-mail.ts";
import { recordEvent } from "../events.ts";
import { queueMail } from "../outbox.ts";
import { absolute } from "../public-url.ts";
import { listSeals, SEAL_TITLE, sealedAt } from "./seal-files.ts";

const BATCH = 5_000;
/** Longer than a transaction may last: what was not yet committed at the last seal is in this one. */
const OVERLAP = "1 hour";

export type Sealed = { readonly day: string; readonly head: string; readonly streams: number };

/**
 * Writes the day's seal: the end of every chain of events that grew since the seal before, and that
 * one's SHA-256. The file's own SHA-256 is the day's head hash; it goes into the record, the log
 * and, if an address is set, into a mailbox where nobody of this machine can change it.
 * @param day as Seoul's clock has it, `2026-02-09`
 * @returns null where the day has its seal already
 */
export async function sealDay(
  db: Db,
  directory: string,
  day: string,
  mailTo?: string,
): Promise<Sealed | null> {
  await mkdir(directory, { recursive: true });
  const seals = await listSeals(directory);
  if (seals.some((seal) => seal.day >= day)) return null;
  const file = join(directory, `${day}.txt`);
  const draft = join(directory, `.${day}.${process.pid}`);
  try {
    const written = await writeHeads(db, draft, seals.at(-1)?.file);
    // A name that is there already is refused: of two workers one seals.
    await link(draft, file);
    await noteSeal(db, { day, ...written }, mailTo);
    return { day, ...written };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return null;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeHeads(
  db: Db,
  file: string,
  before: string | undefined,
): Promise<{ head: string; streams: number }> {
  const earlier = before === undefined ? null : await readFile(before);
  const since = earlier === null ? null : sealedAt(earlier);
  const hash = createHash("sha256");
  const target = await open(file, "wx", 0o644);
  const write = async (text: string) => {
    hash.update(text);
    await target.write(text);
  };
  let streams = 0;
  try {
    const previous = earlier === null ? "none" : sha256(earlier);
    const { rows } = await db.execute<{ now: string }>(sql`select clock_timestamp()::text as now`);
    await write(`${SEAL_TITLE}\nat ${rows[0]?.now}\nprevious ${previous}\n`);
    for (let after = ""; ; ) {
      const heads = await grownHeads(db, since, after);
      if (heads.length === 0) break;
      await write(heads.map(({ stream, seq, hash }) => `${stream} ${seq} ${hash}\n`).join(""));
      streams += heads.length;
      after = heads.at(-1)?.stream ?? "";
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { head: hash.digest("hex"), streams };
}

async function grownHeads(db: Db, since: string | null, after: string) {
  const { rows } = await db.execute<{ stream: string; seq: number; hash: string }>(sql`
    select stream, seq, hash from magam.event_heads
    where stream collate "C" > ${after}
      and (${since}::timestamptz is null or at > ${since}::timestamptz - ${OVERLAP}::interval)
    order by stream collate "C" limit ${BATCH}`);
  return rows;
}

async function noteSeal(db: Db, sealed: Sealed, mailTo: string | undefined): Promise<void> {
  await withTransaction(db, async (tx: Tx) => {
    await recordEvent(tx, system("seal"), { name: "sealEvents", detail: sealed }, "audit");
    if (mailTo)
      await queueMail(tx, { to: mailTo, ...sealMail(sealed, absolute(paths.newsroom.home())) });
  });
}

export function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
