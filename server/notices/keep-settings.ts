import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { noticeSettings } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import {
  CHANNELS,
  clockOf,
  minutesOf,
  NOTICE_KINDS,
  type NoticeChoices,
  readChoices,
} from "#domain/notice.ts";
import { recordEvent } from "../events.ts";

export const noticeSettingsInput = z.strictObject({
  choices: z.record(z.enum(NOTICE_KINDS), z.array(z.enum(CHANNELS)).max(CHANNELS.length)),
  /** Clock times in Seoul, both or neither. */
  quietFrom: z.string().max(5),
  quietUntil: z.string().max(5),
});

export type NoticeSettingsForm = {
  readonly choices: NoticeChoices;
  readonly quietFrom: string;
  readonly quietUntil: string;
};

/** What one chose, or what is usual. */
export async function readNoticeSettings(db: Db, actor: PersonActor): Promise<NoticeSettingsForm> {
  const [row] = await db.select().from(noticeSettings).where(eq(noticeSettings.personId, actor.id));
  const clock = (minutes: number | null | undefined) =>
    minutes === null || minutes === undefined ? "" : clockOf(minutes);
  return {
    choices: readChoices(row?.choices),
    quietFrom: clock(row?.quietFrom),
    quietUntil: clock(row?.quietUntil),
  };
}

/** One's own choice of what to be told, how, and when not. Holds for notices from now on. */
export async function changeNoticeSettings(
  db: Db,
  actor: PersonActor,
  input: z.output<typeof noticeSettingsInput>,
): Promise<{ changed: true }> {
  const from = minutesOf(input.quietFrom);
  const until = minutesOf(input.quietUntil);
  const isNone = input.quietFrom === "" && input.quietUntil === "";
  if (!isNone && (from === null || until === null || from === until))
    throw new DomainError("invalid_input", "input.faults", {
      fields: { quietUntil: "field.quiet.both" },
    });
  const values = { choices: input.choices, quietFrom: from, quietUntil: until };
  return withTransaction(db, async (tx) => {
    await tx
      .insert(noticeSettings)
      .values({ personId: actor.id, ...values })
      .onConflictDoUpdate({ target: noticeSettings.personId, set: values });
    await recordEvent(
      tx,
      actor,
      { name: "changeNotices", detail: { personId: actor.id } },
      "people",
    );
    return { changed: true };
  });
}
