import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { listSections } from "#db/queries/desk.ts";
import { listFeeds } from "#db/queries/planning.ts";
import { calendarFeeds } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { hasRoleIn, isDeskOf, type PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { paths } from "#domain/paths.ts";
import { maySeePlans } from "#domain/planning/assignment.ts";
import { hashToken, newToken } from "../auth/tokens.ts";
import { recordEvent } from "../events.ts";
import { absolute } from "../public-url.ts";

const MOST_FEEDS = 20;

/** Null section: what the person does. */
export const feedInput = z.strictObject({ sectionId: z.int().positive().nullable() });
export const revokeInput = z.strictObject({ feedId: z.int().positive() });

/** Whoever works in a section may have its desk's calendar. */
export function mayFollowDesk(actor: PersonActor, sectionId: number): boolean {
  return isDeskOf(actor, sectionId) || hasRoleIn(actor, sectionId, "reporter", "copy_editor");
}

/** One's addresses, and the desks one may follow. */
export async function readFeeds(db: Db, actor: PersonActor) {
  if (!maySeePlans(actor)) return null;
  const [feeds, sections] = await Promise.all([listFeeds(db, actor.id), listSections(db)]);
  return { feeds, sections: sections.filter(({ id }) => mayFollowDesk(actor, id)) };
}

/** A new secret address, told once: only its hash is kept. */
export async function makeFeed(
  db: Db,
  actor: PersonActor,
  { sectionId }: z.output<typeof feedInput>,
): Promise<{ address: string }> {
  if (!maySeePlans(actor)) throw new DomainError("forbidden", "part.anyReporter");
  if (sectionId !== null && !mayFollowDesk(actor, sectionId))
    throw new DomainError("forbidden", "part.anyReporter");
  const token = newToken();
  return withTransaction(db, async (tx) => {
    const open = await tx.$count(
      calendarFeeds,
      and(eq(calendarFeeds.personId, actor.id), isNull(calendarFeeds.revokedAt)),
    );
    if (open >= MOST_FEEDS) throw new DomainError("rate_limited", "feed.tooMany");
    const [feed] = await tx
      .insert(calendarFeeds)
      .values({ tokenHash: hashToken(token), personId: actor.id, sectionId })
      .returning({ id: calendarFeeds.id });
    const detail = { feedId: feed?.id, sectionId };
    await recordEvent(tx, actor, { name: "makeFeed", detail }, "planning");
    return { address: absolute(paths.api.calendar(token)) };
  });
}

/** From now on the address answers nobody. */
export async function revokeFeed(
  db: Db,
  actor: PersonActor,
  { feedId }: z.output<typeof revokeInput>,
): Promise<{ revoked: true }> {
  return withTransaction(db, async (tx) => {
    const [feed] = await tx
      .update(calendarFeeds)
      .set({ revokedAt: sql`clock_timestamp()` as unknown as Date })
      .where(
        and(
          eq(calendarFeeds.id, feedId),
          eq(calendarFeeds.personId, actor.id),
          isNull(calendarFeeds.revokedAt),
        ),
      )
      .returning({ id: calendarFeeds.id });
    if (!feed) throw new DomainError("not_found", "feed.notFound");
    await recordEvent(tx, actor, { name: "revokeFeed", detail: { feedId } }, "planning");
    return { revoked: true };
  });
}
