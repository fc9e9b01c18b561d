import type { Db } from "#db/client.ts";
import { databaseNow } from "#db/queries/calendar.ts";
import {
  type HouseReturns,
  listOwnReturns,
  type OwnReturn,
  sumReturns,
} from "#db/queries/returns.ts";
import { hasRole, type PersonActor } from "#domain/actor.ts";
import { type ReturnReason, recurring } from "#domain/article/returns.ts";

/** How far back reasons are counted. */
export const RETURN_DAYS = [30, 90, 365] as const;

export type ReturnDays = (typeof RETURN_DAYS)[number];

const DAY_MS = 86_400_000;

export type Returns = {
  readonly days: ReturnDays;
  /** The person's own, told to nobody else. */
  readonly own: readonly {
    readonly reason: ReturnReason;
    readonly returns: readonly OwnReturn[];
  }[];
  /** Of everybody together; null for all but the managing editor. */
  readonly house: readonly HouseReturns[] | null;
};

export async function readReturns(
  db: Db,
  actor: PersonActor,
  asked: string | undefined,
): Promise<Returns> {
  const days = RETURN_DAYS.find((known) => String(known) === asked) ?? 90;
  const since = new Date((await databaseNow(db)).getTime() - days * DAY_MS);
  const [own, house] = await Promise.all([
    listOwnReturns(db, actor.id, since),
    hasRole(actor, "managing_editor") ? sumReturns(db, since) : null,
  ]);
  return { days, own: recurring(own), house };
}
