import { and, asc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import {
  articles,
  bookedEnds,
  editions,
  events,
  people,
  sections,
  workingTexts,
} from "#db/schema/index.ts";
import type { ChangeKind, Kicker } from "#domain/article/kind.ts";
import { OPEN_STATUSES } from "#domain/article/status.ts";
import type { BookingKind } from "#domain/calendar.ts";

export type BookingRow = {
  readonly kind: BookingKind;
  readonly editionId: number;
  readonly articleId: number;
  readonly version: number;
  readonly number: number;
  readonly changeKind: ChangeKind | null;
  readonly practice: boolean;
  readonly section: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly kicker: Kicker | null;
  readonly headline: string;
  readonly at: Date;
  /** Why it ends; empty for everything else. */
  readonly reason: string;
};

type Span = { readonly from: Date; readonly until: Date };

/** More on one page could not be read; the earliest are shown. */
const MOST = 1_000;

/** What is booked to happen in the span, of every kind, the earliest first. */
export async function listBookings(reader: Reader, span: Span): Promise<BookingRow[]> {
  const [out, ends, embargoes] = await Promise.all([
    listBookedOut(reader, span),
    rowsOf(reader, "end", sql<Date>`${bookedEnds.endsAt}`, sql<string>`${bookedEnds.reason}`)
      .innerJoin(bookedEnds, eq(bookedEnds.articleId, editions.articleId))
      .where(
        and(
          inArray(editions.status, ["published"]),
          gte(bookedEnds.endsAt, span.from),
          lt(bookedEnds.endsAt, span.until),
        ),
      )
      .orderBy(asc(bookedEnds.endsAt))
      .limit(MOST),
    rowsOf(reader, "embargo", sql<Date>`${editions.embargoUntil}`)
      .where(
        and(
          inArray(editions.status, [...OPEN_STATUSES]),
          gte(editions.embargoUntil, span.from),
          lt(editions.embargoUntil, span.until),
        ),
      )
      .orderBy(asc(editions.embargoUntil))
      .limit(MOST),
  ]);
  return [...out, ...ends, ...embargoes].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** What readers are booked to get in the span. */
export async function listBookedOut(reader: Reader, span: Span): Promise<BookingRow[]> {
  return rowsOf(reader, "publish", sql<Date>`${editions.publishAt}`)
    .where(
      and(
        inArray(editions.status, ["scheduled"]),
        gte(editions.publishAt, span.from),
        lt(editions.publishAt, span.until),
      ),
    )
    .orderBy(asc(editions.publishAt))
    .limit(MOST);
}

export type BookedEnd = {
  readonly endsAt: Date;
  readonly reason: string;
  readonly by: string;
};

export async function findBookedEnd(reader: Reader, articleId: number): Promise<BookedEnd | null> {
  const [row] = await reader
    .select({ endsAt: bookedEnds.endsAt, reason: bookedEnds.reason, by: people.name })
    .from(bookedEnds)
    .innerJoin(people, eq(people.id, bookedEnds.bookedBy))
    .where(eq(bookedEnds.articleId, articleId));
  return row ?? null;
}

export type FlagSet = {
  readonly flag: string;
  readonly by: string | null;
  readonly at: Date;
  readonly reason: string;
};

/** Who set each flag of an edition last, when and why. Whether it still stands the edition says. */
export async function listFlagsSet(reader: Reader, editionId: number): Promise<FlagSet[]> {
  const flag = sql<string>`${events.detail} ->> 'flag'`;
  return reader
    .selectDistinctOn([flag], {
      flag,
      by: people.name,
      at: events.at,
      reason: sql<string>`coalesce(${events.detail} ->> 'reason', '')`,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .where(
      and(eq(events.editionId, editionId), eq(events.name, "setFlag"), eq(events.outcome, "done")),
    )
    .orderBy(flag, sql`${events.id} desc`);
}

export type StoppedRow = {
  readonly editionId: number;
  readonly headline: string;
  readonly at: Date;
  /** `flag.embargo`, `flag.legalHold`, `flag.onHold`. */
  readonly flag: string;
};

/** Bookings that a flag stopped at their hour and about which nobody has decided anew. */
export async function listLapsed(reader: Reader): Promise<StoppedRow[]> {
  const { rows } = await reader.execute<Record<"id" | "headline" | "at" | "flag", string>>(sql`
    select e.id, w.content ->> 'headline' as headline, v.detail ->> 'publishAt' as at,
      coalesce(v.detail ->> 'flag', '') as flag
    from magam.editions e
    join magam.working_texts w on w.edition_id = e.id
    join magam.events v on v.article_id = e.article_id and v.edition_id = e.id
      and v.name = 'lapse' and v.outcome = 'done' and v.at >= e.changed_at
    where e.status = 'approved' limit 100`);
  return rows.map(({ id, headline, at, flag }) => ({
    editionId: Number(id),
    headline,
    at: new Date(at),
    flag,
  }));
}

/** Ends whose instant has passed without their being written down. Readers have nothing all the same. */
export async function listMissedEnds(reader: Reader, afterSeconds: number): Promise<BookingRow[]> {
  return rowsOf(reader, "end", sql<Date>`${bookedEnds.endsAt}`)
    .innerJoin(bookedEnds, eq(bookedEnds.articleId, editions.articleId))
    .where(
      and(
        inArray(editions.status, ["published"]),
        sql`${bookedEnds.endsAt} < clock_timestamp() - make_interval(secs => ${afterSeconds})`,
      ),
    )
    .limit(100);
}

/** The only clock that decides. */
export async function databaseNow(reader: Reader): Promise<Date> {
  const { rows } = await reader.execute<{ now: string }>(sql`select clock_timestamp() as now`);
  return new Date(rows[0]?.now ?? Number.NaN);
}

function rowsOf(
  reader: Reader,
  kind: BookingKind,
  at: SQL<Date>,
  reason: SQL<string> = sql<string>`''`,
) {
  return reader
    .select({
      kind: sql<BookingKind>`${kind}::text`,
      editionId: editions.id,
      articleId: editions.articleId,
      version: editions.version,
      number: editions.number,
      changeKind: editions.changeKind,
      practice: articles.practice,
      section: { id: sections.id, name: sections.name, nameEn: sections.nameEn },
      kicker: sql<Kicker | null>`${workingTexts.content} ->> 'kicker'`,
      headline: sql<string>`${workingTexts.content} ->> 'headline'`,
      at: at.mapWith(editions.publishAt),
      reason,
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id));
}
