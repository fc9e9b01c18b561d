import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { listReadTips, listUnreadTips, type ReceivedTip, TIPS_PER_PAGE } from "#db/queries/tips.ts";
import { tips } from "#db/schema/index.ts";
import { type Actor, hasRole, type PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";

export const tipInput = z.strictObject({ id: z.int().positive() });

/** Who may read what readers told: those who decide what is looked into, and nobody else. */
export function mayReadTips(actor: Actor): boolean {
  return hasRole(actor, "desk", "managing_editor");
}

export type TipList = {
  readonly unread: readonly ReceivedTip[];
  readonly read: readonly ReceivedTip[];
  /** From where the next page of read tips goes on; null if none follow. */
  readonly nextBefore: number | null;
};

/** Unread tips, then a page of read ones. Throws `forbidden`. */
export async function readTips(
  db: Db,
  actor: PersonActor,
  before: number | undefined,
): Promise<TipList> {
  assertMayRead(actor);
  const [unread, read] = await Promise.all([
    before === undefined ? listUnreadTips(db) : [],
    listReadTips(db, before),
  ]);
  const shown = read.slice(0, TIPS_PER_PAGE);
  const nextBefore = read.length > TIPS_PER_PAGE ? (shown.at(-1)?.id ?? null) : null;
  return { unread, read: shown, nextBefore };
}

/** 읽음: one of those who may has read it; who came first stays noted. */
export async function markTipRead(
  db: Db,
  actor: PersonActor,
  { id }: { readonly id: number },
): Promise<{ id: number }> {
  assertMayRead(actor);
  await db
    .update(tips)
    .set({ readAt: sql`now()` as unknown as Date, readBy: actor.id })
    .where(and(eq(tips.id, id), isNull(tips.readAt)));
  return { id };
}

function assertMayRead(actor: Actor): void {
  if (!mayReadTips(actor)) throw new DomainError("forbidden", "access.onlyDesks");
}
