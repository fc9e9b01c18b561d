import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import { countUnread, listNotices, type NoticeEntry } from "#db/queries/notices.ts";
import { listPlansOf, type PlanRow } from "#db/queries/planning.ts";
import { noticeReceivers } from "#db/schema/index.ts";
import { hasRoleIn, isDeskOf, type PersonActor } from "#domain/actor.ts";
import { mayRead } from "#domain/article/access.ts";
import type { EditionFacts } from "#domain/article/permissions.ts";
import { paths } from "#domain/paths.ts";
import { decidePicture } from "#domain/picture/permissions.ts";
import { mayReadPlan } from "#domain/planning/assignment.ts";
import { LOCK_SECONDS } from "../articles/load-edition.ts";
import { tellLive } from "../live/tell.ts";
import { factsOfPlan } from "../planning/plan-view.ts";

const ON_A_PAGE = 30;

export type ShownNotice = Omit<NoticeEntry, "headline" | "editionId" | "assignmentId"> & {
  /** Null where the reader may not see the text now, be it for an embargo that came later. */
  readonly headline: string | null;
  /** Where the matter lies; null where there is nothing the reader may open. */
  readonly href: string | null;
};

export type NoticeList = {
  readonly notices: readonly ShownNotice[];
  readonly unread: number;
  /** For the next page; null on the last. */
  readonly nextBefore: number | null;
  readonly now: Date;
};

/** One's own notices, with as much of each article as one may read at this moment. */
export async function readNotices(
  db: Db,
  actor: PersonActor,
  { before, unreadOnly = false }: { before?: number; unreadOnly?: boolean } = {},
): Promise<NoticeList> {
  const asked = { before, unreadOnly, most: ON_A_PAGE + 1 };
  const [rows, unread] = await Promise.all([
    listNotices(db, actor.id, asked),
    countUnread(db, actor.id),
  ]);
  const shown = rows.slice(0, ON_A_PAGE);
  const editionIds = shown.flatMap(({ editionId }) => editionId ?? []);
  const [facts, plans] = await Promise.all([
    listEditionFacts(db, [...new Set(editionIds)], LOCK_SECONDS),
    listPlansOf(db, [...new Set(shown.flatMap(({ assignmentId }) => assignmentId ?? []))]),
  ]);
  const planOf = (id: number | null) => plans.find(({ plan }) => plan.id === id);
  return {
    notices: shown.map((row) =>
      row.assignmentId === null
        ? shownTo(actor, row, facts.get(row.editionId ?? 0))
        : planShownTo(actor, row, planOf(row.assignmentId)),
    ),
    unread,
    nextBefore: rows.length > ON_A_PAGE ? (shown.at(-1)?.id ?? null) : null,
    now: [...facts.values()][0]?.now ?? new Date(),
  };
}

function planShownTo(
  actor: PersonActor,
  { editionId: _, assignmentId, ...notice }: NoticeEntry,
  row: PlanRow | undefined,
): ShownNotice {
  if (!row || !mayReadPlan(actor, factsOfPlan(row)))
    return { ...notice, headline: null, href: null };
  return { ...notice, headline: row.plan.title, href: paths.newsroom.plan(row.plan.id) };
}

function pictureShownTo(actor: PersonActor, id: string | number | undefined): string | null {
  return decidePicture(actor, "see").allowed ? paths.newsroom.picture(Number(id)) : null;
}

function shownTo(
  actor: PersonActor,
  { headline, editionId, assignmentId: _, ...notice }: NoticeEntry,
  edition: EditionFacts | undefined,
): ShownNotice {
  if (notice.kind === "pictureEnds")
    return { ...notice, headline: null, href: pictureShownTo(actor, notice.detail.picture) };
  if (editionId === null || !edition || !mayRead(actor, edition))
    return { ...notice, headline: null, href: null };
  const isReviewer =
    isDeskOf(actor, edition.sectionId) || hasRoleIn(actor, edition.sectionId, "copy_editor");
  const href =
    notice.kind === "alarm" && notice.detail.alarm !== "stopped"
      ? paths.newsroom.history(editionId)
      : isReviewer && !edition.authorIds.includes(actor.id)
        ? paths.newsroom.review(editionId)
        : paths.newsroom.write(editionId);
  return { ...notice, headline, href };
}

/** Named ones, or all up to the newest that the page showed: what came since stays unread. */
export const markReadInput = z.union([
  z.strictObject({ ids: z.array(z.int().positive()).min(1).max(100) }),
  z.strictObject({ upTo: z.int().positive() }),
]);

/** Marks one's own notices as read; those of others are out of reach. */
export async function markNoticesRead(
  db: Db,
  actor: PersonActor,
  input: z.output<typeof markReadInput>,
): Promise<{ unread: number }> {
  await db
    .update(noticeReceivers)
    .set({ readAt: sql`clock_timestamp()` as unknown as Date })
    .where(
      and(
        eq(noticeReceivers.personId, actor.id),
        isNull(noticeReceivers.readAt),
        "ids" in input
          ? inArray(noticeReceivers.noticeId, input.ids)
          : lte(noticeReceivers.noticeId, input.upTo),
      ),
    );
  // The same person's other pages.
  await tellLive(db, "notice", actor.id);
  return { unread: await countUnread(db, actor.id) };
}

export async function readUnread(db: Db, actor: PersonActor): Promise<{ unread: number }> {
  return { unread: await countUnread(db, actor.id) };
}
