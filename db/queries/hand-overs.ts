import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { events, people, revisions } from "#db/schema/index.ts";

export type HandOverRow = {
  readonly by: string | null;
  readonly at: Date;
  readonly revision: number | null;
  readonly detail: Record<string, unknown>;
};

/** The last time that this person's text passed to another. */
export async function findLastHandOver(
  reader: Reader,
  editionId: number,
  personId: number,
): Promise<HandOverRow | null> {
  const [row] = await reader
    .select({
      by: people.name,
      at: events.at,
      revision: revisions.number,
      detail: events.detail,
    })
    .from(events)
    .leftJoin(people, sql`${people.id} = (${events.detail}->>'to')::bigint`)
    .leftJoin(revisions, eq(revisions.id, events.revisionId))
    .where(
      and(
        eq(events.editionId, editionId),
        // Chain and index are the article's; editions have no index of their own here.
        sql`${events.articleId} = (select article_id from magam.editions where id = ${editionId})`,
        inArray(events.name, ["takeOver", "handOver"]),
        eq(events.outcome, "done"),
        sql`(${events.detail}->>'from')::bigint = ${personId}`,
      ),
    )
    .orderBy(desc(events.id))
    .limit(1);
  return row ?? null;
}

/** The last text that another gave to this person before its time was over. */
export async function findLastGift(
  reader: Reader,
  articleId: number,
  editionId: number,
  personId: number,
): Promise<{ from: number; revisionId: number; characters: number } | null> {
  const [row] = await reader
    .select({ revisionId: events.revisionId, actorId: events.actorId, detail: events.detail })
    .from(events)
    .where(
      and(
        eq(events.articleId, articleId),
        eq(events.editionId, editionId),
        eq(events.name, "handOver"),
        eq(events.outcome, "done"),
        sql`(${events.detail}->>'to')::bigint = ${personId}`,
      ),
    )
    .orderBy(desc(events.id))
    .limit(1);
  if (!row || row.actorId === null || row.revisionId === null) return null;
  const { characters } = row.detail;
  return {
    from: row.actorId,
    revisionId: row.revisionId,
    characters: typeof characters === "number" ? characters : 0,
  };
}
