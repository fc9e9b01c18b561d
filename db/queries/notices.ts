import { and, count, desc, eq, isNull, lt, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editions, noticeReceivers, notices, people, workingTexts } from "#db/schema/index.ts";
import type { NoticeKind } from "#domain/notice.ts";

export type NoticeEntry = {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly at: Date;
  readonly readAt: Date | null;
  readonly articleId: number | null;
  readonly editionId: number | null;
  readonly detail: Record<string, string | number>;
  /** Null for the house itself. */
  readonly by: string | null;
  /** Who else was told. */
  readonly others: readonly string[];
  readonly assignmentId: number | null;
  /** Of the text as it is now; whether the asker may read it is for the caller to look at. */
  readonly headline: string | null;
};

/** A person's notices, newest first, from below the number `before`. */
export async function listNotices(
  reader: Reader,
  personId: number,
  { before, most, unreadOnly }: { before?: number; most: number; unreadOnly: boolean },
): Promise<NoticeEntry[]> {
  return reader
    .select({
      id: notices.id,
      kind: notices.kind,
      at: notices.at,
      readAt: noticeReceivers.readAt,
      articleId: notices.articleId,
      editionId: notices.editionId,
      assignmentId: notices.assignmentId,
      detail: notices.detail,
      by: people.name,
      others: sql<string[]>`(select coalesce(json_agg(o.name order by o.name), '[]')
        from magam.notice_receivers t join magam.people o on o.id = t.person_id
        where t.notice_id = ${notices.id} and t.person_id <> ${personId})`,
      headline: sql<string | null>`${workingTexts.content} ->> 'headline'`,
    })
    .from(noticeReceivers)
    .innerJoin(notices, eq(notices.id, noticeReceivers.noticeId))
    .leftJoin(people, eq(people.id, notices.actorId))
    .leftJoin(editions, eq(editions.id, notices.editionId))
    .leftJoin(workingTexts, eq(workingTexts.editionId, editions.id))
    .where(
      and(
        eq(noticeReceivers.personId, personId),
        eq(noticeReceivers.shown, true),
        unreadOnly ? isNull(noticeReceivers.readAt) : undefined,
        before === undefined ? undefined : lt(noticeReceivers.noticeId, before),
      ),
    )
    .orderBy(desc(noticeReceivers.noticeId))
    .limit(most);
}

export async function countUnread(reader: Reader, personId: number): Promise<number> {
  const [row] = await reader
    .select({ unread: count() })
    .from(noticeReceivers)
    .where(
      and(
        eq(noticeReceivers.personId, personId),
        eq(noticeReceivers.shown, true),
        isNull(noticeReceivers.readAt),
      ),
    );
  return row?.unread ?? 0;
}
