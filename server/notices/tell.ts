import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  noticeDeliveries,
  noticeReceivers,
  noticeSettings,
  notices,
  people,
} from "#db/schema/index.ts";
import type { Actor } from "#domain/actor.ts";
import { type Channel, leavesAt, type NoticeKind, readChoices } from "#domain/notice.ts";
import { tellLive } from "../live/tell.ts";
import { wakeWorker } from "../outbox.ts";

export type NewNotice = {
  readonly kind: NoticeKind;
  readonly articleId?: number | null;
  readonly editionId?: number | null;
  readonly assignmentId?: number | null;
  readonly detail?: Record<string, string | number>;
  /** Of a practice article: stays inside the house. */
  readonly practice?: boolean;
};

type Receiver = {
  readonly id: number;
  readonly channels: readonly Channel[];
  readonly leavesAt: Date;
};

/**
 * Tells people of an act, inside its transaction: undone with it, and never told twice. Nobody is
 * told of what they did themselves; who chose no channel for the kind is not told.
 */
export async function tell(
  tx: Tx,
  actor: Actor,
  notice: NewNotice,
  personIds: readonly number[],
): Promise<void> {
  const others = [...new Set(personIds)].filter((id) => actor.kind === "system" || id !== actor.id);
  if (others.length === 0) return;
  const receivers = await choicesOf(tx, notice, others);
  if (receivers.length === 0) return;
  const [written] = await tx
    .insert(notices)
    .values({
      kind: notice.kind,
      articleId: notice.articleId ?? null,
      editionId: notice.editionId ?? null,
      assignmentId: notice.assignmentId ?? null,
      actorId: actor.kind === "person" ? actor.id : null,
      detail: notice.detail ?? {},
    })
    .returning({ id: notices.id });
  const noticeId = written?.id as number;
  await tx.insert(noticeReceivers).values(
    receivers.map(({ id, channels }) => ({
      noticeId,
      personId: id,
      shown: channels.includes("screen"),
    })),
  );
  for (const { id, channels } of receivers)
    if (channels.includes("screen")) await tellLive(tx, "notice", id);
  const leaving = receivers.flatMap(({ id, channels, leavesAt: dueAt }) =>
    channels.flatMap((channel) =>
      channel === "screen" ? [] : [{ noticeId, personId: id, channel, dueAt }],
    ),
  );
  if (leaving.length === 0) return;
  await tx.insert(noticeDeliveries).values(leaving);
  await wakeWorker(tx);
}

async function choicesOf(
  tx: Tx,
  { kind, practice }: NewNotice,
  personIds: readonly number[],
): Promise<Receiver[]> {
  const rows = await tx
    .select({
      id: people.id,
      choices: noticeSettings.choices,
      from: noticeSettings.quietFrom,
      until: noticeSettings.quietUntil,
      now: sql<string>`clock_timestamp()`,
    })
    .from(people)
    .leftJoin(noticeSettings, eq(noticeSettings.personId, people.id))
    .where(sql`${inArray(people.id, [...personIds])} and ${people.disabledAt} is null`);
  return rows
    .map(({ id, choices, from, until, now }) => ({
      id,
      channels: readChoices(choices)[kind].filter((channel) => channel === "screen" || !practice),
      leavesAt: leavesAt(
        kind,
        from === null || until === null ? null : { from, until },
        new Date(now),
      ),
    }))
    .filter(({ channels }) => channels.length > 0);
}
