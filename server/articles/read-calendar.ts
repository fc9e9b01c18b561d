import { z } from "zod";
import type { Db } from "#db/client.ts";
import { type BookingRow, databaseNow, listBookedOut, listBookings } from "#db/queries/calendar.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import { type Actor, hasRole, type PersonActor } from "#domain/actor.ts";
import { decideAccess, mayRead } from "#domain/article/access.ts";
import { blockingFlag, decide, type EditionFacts } from "#domain/article/permissions.ts";
import {
  type Booking,
  type CalendarView,
  calendarDay,
  calendarDays,
  calendarSpan,
  clash,
  clashSpan,
} from "#domain/calendar.ts";
import { DomainError } from "#domain/errors.ts";
import { LOCK_SECONDS } from "./load-edition.ts";

/** May it be done, or the key under `reason.*` why not. */
export type Choice =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string };

export type CalendarEntry = BookingRow & {
  /** Key under `reason.*` of what will keep it from going out at its hour; null while nothing does. */
  readonly blockedBy: string | null;
  /** Moving it and taking it back: whoever may do one may do the other. */
  readonly change: Choice;
  readonly clashes: readonly { readonly headline: string; readonly at: Date }[];
};

export type Calendar = {
  readonly view: CalendarView;
  readonly day: string;
  readonly days: readonly string[];
  readonly entries: readonly CalendarEntry[];
  readonly now: Date;
};

export function maySeeCalendar(actor: Actor): boolean {
  return hasRole(actor, "desk", "copy_editor", "front_editor", "managing_editor");
}

/** What is booked in the days asked for, as far as the person may read it; null for whom there is no calendar. */
export async function readCalendar(
  db: Db,
  actor: PersonActor,
  asked: { view: string | undefined; day: string | undefined },
): Promise<Calendar | null> {
  if (!maySeeCalendar(actor)) return null;
  const now = await databaseNow(db);
  const view: CalendarView = asked.view === "day" ? "day" : "week";
  const day = calendarDay(asked.day, now);
  const days = calendarDays(view, day);
  const rows = await readable(db, actor, await listBookings(db, calendarSpan(days)));
  const entries = rows.map(({ row, facts }) => ({
    ...row,
    blockedBy: row.kind === "publish" ? blockingFlag(facts, row.at) : null,
    change: changeOf(actor, row, facts),
    clashes: rows
      .filter((other) => clash(booking(row), booking(other.row)))
      .map((other) => ({ headline: other.row.headline, at: other.row.at })),
  }));
  return { view, day, days, entries, now };
}

export type Near = {
  readonly headline: string;
  readonly at: Date;
  readonly section: { readonly name: string; readonly nameEn: string };
};

export const nearAsked = z.strictObject({
  editionId: z.int().positive(),
  at: z.coerce.date("field.publishAt.malformed"),
});

/** What would go out so close to the instant that it gets in the edition's way. */
export async function readNear(
  db: Db,
  actor: PersonActor,
  { editionId, at }: { editionId: number; at: Date },
): Promise<Near[]> {
  const facts = (await listEditionFacts(db, [editionId], LOCK_SECONDS)).get(editionId);
  if (!facts || !mayRead(actor, facts)) throw new DomainError("not_found", "edition.notFound");
  const rows = await readable(db, actor, await listBookedOut(db, clashSpan(at)));
  return rows.flatMap(({ row }) => {
    const { sectionId } = facts;
    const isOther = row.editionId !== editionId;
    // Editions of one article are never booked beside each other, so any other edition is another article.
    const asked: Booking = { kind: "publish", articleId: -1, sectionId, at };
    if (!isOther || !clash(asked, booking(row))) return [];
    return [{ headline: row.headline, at: row.at, section: row.section }];
  });
}

async function readable(db: Db, actor: PersonActor, rows: readonly BookingRow[]) {
  const facts = await listEditionFacts(
    db,
    rows.map(({ editionId }) => editionId),
    LOCK_SECONDS,
  );
  return rows.flatMap((row) => {
    const known = facts.get(row.editionId);
    return known && mayRead(actor, known) ? [{ row, facts: known }] : [];
  });
}

function changeOf(actor: PersonActor, { kind }: BookingRow, facts: EditionFacts): Choice {
  if (kind === "embargo") return { allowed: false, reason: "status" };
  const decided =
    kind === "publish" ? decide(actor, "unschedule", facts) : decideAccess(actor, "bookEnd", facts);
  return decided.allowed ? { allowed: true } : { allowed: false, reason: decided.reason };
}

function booking({ kind, articleId, section, at }: BookingRow): Booking {
  return { kind, articleId, sectionId: section.id, at };
}
