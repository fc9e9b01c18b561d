import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listActors } from "#db/queries/actors.ts";
import { listSections } from "#db/queries/desk.ts";
import { listCoverage, listDuties, listPlansDue } from "#db/queries/planning.ts";
import { calendarFeeds } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { isEmbargoed, mayReadPlan } from "#domain/planning/assignment.ts";
import { mayReadCoverage } from "#domain/planning/coverage.ts";
import { type FeedEntry, icalendar } from "#domain/planning/icalendar.ts";
import { withParts } from "#domain/section.ts";
import { calendarWords } from "#messages/calendar-feed.ts";
import { hashToken } from "../auth/tokens.ts";
import { publicUrl } from "../public-url.ts";
import { mayFollowDesk } from "./keep-feeds.ts";
import { factsOfPlan } from "./plan-view.ts";

const DAY_MS = 86_400_000;
const BACK_MS = 7 * DAY_MS;
const AHEAD_MS = 60 * DAY_MS;

/**
 * The calendar behind a secret address, as its owner may see it at this moment; null for an address
 * that is not one, or no more. Words under embargo are left out: the file lies on others' servers.
 */
export async function answerFeed(db: Db, token: string, now: Date): Promise<string | null> {
  const [feed] = await db
    .update(calendarFeeds)
    .set({ readAt: sql`clock_timestamp()` as unknown as Date })
    .where(and(eq(calendarFeeds.tokenHash, hashToken(token)), isNull(calendarFeeds.revokedAt)))
    .returning();
  const [owner] = feed ? await listActors(db, [feed.personId]) : [];
  if (!feed || !owner) return null;
  const { sectionId } = feed;
  if (sectionId !== null && !mayFollowDesk(owner, sectionId)) return null;
  const sections = await listSections(db);
  const section = sections.find(({ id }) => id === sectionId);
  const ids = section ? withParts(sections, section).map(({ id }) => id) : null;
  return icalendar({
    name: calendarWords.name(section?.name ?? owner.name),
    host: new URL(publicUrl()).hostname,
    entries: await entriesOf(db, owner, ids, now),
    now,
  });
}

/** `ids`: the sections of a desk's calendar; null for what the owner does. */
async function entriesOf(
  db: Db,
  owner: PersonActor,
  ids: readonly number[] | null,
  now: Date,
): Promise<FeedEntry[]> {
  const span = [new Date(now.getTime() - BACK_MS), new Date(now.getTime() + AHEAD_MS)] as const;
  const [plans, coverage, duties] = await Promise.all([
    listPlansDue(db, ...span),
    listCoverage(db, ...span),
    listDuties(db, ...span),
  ]);
  const due = plans
    .filter((row) => mayReadPlan(owner, factsOfPlan(row)))
    .filter(({ plan }) =>
      ids === null ? plan.assigneeId === owner.id : ids.includes(plan.sectionId),
    );
  const covered = new Set(due.flatMap(({ plan }) => plan.coverageEventId ?? []));
  return [
    ...due.map((row): FeedEntry => {
      const isSecret = isEmbargoed(factsOfPlan(row));
      return {
        uid: `assignment-${row.plan.id}`,
        at: row.plan.dueAt as Date,
        until: null,
        summary: isSecret
          ? calendarWords.embargoed
          : calendarWords.due(row.plan.title, row.assigneeName),
        place: "",
        version: row.plan.version,
        changedAt: row.plan.changedAt,
      };
    }),
    ...coverage
      .filter(({ event }) => mayReadCoverage(owner, { ...event, now }))
      .filter(({ event }) => (ids ? ids.includes(event.sectionId) : covered.has(event.id)))
      .map(({ event }): FeedEntry => {
        const isSecret = isEmbargoed({ ...event, now });
        return {
          uid: `coverage-${event.id}`,
          at: event.startsAt,
          until: event.endsAt,
          summary: isSecret
            ? calendarWords.embargoed
            : calendarWords.coverage(event.kind, event.title),
          place: isSecret ? "" : event.place,
          version: event.version,
          changedAt: event.changedAt,
        };
      }),
    ...duties
      .filter(({ personId, sectionId }) =>
        ids ? sectionId === null || ids.includes(sectionId) : personId === owner.id,
      )
      .map(
        ({ id, name, section, sectionId, startsAt, endsAt }): FeedEntry => ({
          uid: `duty-${id}`,
          at: startsAt,
          until: endsAt,
          summary: calendarWords.duty(name, sectionId === null ? null : (section?.name ?? null)),
          place: "",
          version: 1,
          changedAt: startsAt,
        }),
      ),
  ];
}
