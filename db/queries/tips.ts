import { and, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Db, Reader } from "#db/client.ts";
import { people, tips } from "#db/schema/index.ts";
import type { Tip } from "#domain/tip.ts";

export type ReceivedTip = Tip & {
  readonly id: number;
  /** The full hour in which it came. */
  readonly receivedAt: Date;
  readonly readAt: Date | null;
  readonly readBy: string | null;
};

export const TIPS_PER_PAGE = 30;
const MOST_UNREAD = 200;

/** As the readers' role, which may add a row and read none. */
export async function insertTip(siteDb: Db, { text, contact }: Tip): Promise<void> {
  // Named columns: the role may fill no others, not even with their defaults.
  await siteDb.execute(sql`insert into magam.tips (text, contact) values (${text}, ${contact})`);
}

/** What nobody has read yet, newest first. */
export async function listUnreadTips(reader: Reader): Promise<ReceivedTip[]> {
  return select(reader).where(isNull(tips.readAt)).orderBy(desc(tips.id)).limit(MOST_UNREAD);
}

/** What was read, newest first, from before the given tip on; one more than a page tells that more follow. */
export async function listReadTips(
  reader: Reader,
  before: number | undefined,
): Promise<ReceivedTip[]> {
  return select(reader)
    .where(and(isNotNull(tips.readAt), before === undefined ? undefined : lt(tips.id, before)))
    .orderBy(desc(tips.id))
    .limit(TIPS_PER_PAGE + 1);
}

function select(reader: Reader) {
  return reader
    .select({
      id: tips.id,
      text: tips.text,
      contact: tips.contact,
      receivedAt: tips.receivedAt,
      readAt: tips.readAt,
      readBy: people.name,
    })
    .from(tips)
    .leftJoin(people, eq(people.id, tips.readBy));
}
