import { inArray } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { settings } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type Actor, hasRole } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { pageTags } from "#domain/page-tags.ts";
import {
  KAKAO_KEY,
  READER_KEYS,
  type ReaderField,
  type ReaderSettings,
} from "#domain/reader-settings.ts";
import { recordEvent } from "../events.ts";
import { dropPages } from "../outbox.ts";

const FIELDS = Object.keys(READER_KEYS) as ReaderField[];

const value = z.string("field.malformed").max(200, "field.setting.tooLong");

export const readerInput = z.strictObject(
  Object.fromEntries(FIELDS.map((field) => [field, value])) as Record<ReaderField, typeof value>,
);

/** How readers' pages look and whom they name. Every page dies with a change. */
export async function changeReaderSettings(
  db: Db,
  actor: Actor,
  input: ReaderSettings,
): Promise<{ changed: number }> {
  if (!hasRole(actor, "admin")) throw new DomainError("forbidden", "access.onlyAdmin");
  const wanted = FIELDS.map((field) => ({ field, text: intakeLine(input[field]) }));
  assertSound(wanted);
  return withTransaction(db, async (tx) => {
    const keys = Object.values(READER_KEYS);
    const rows = await tx.select().from(settings).where(inArray(settings.key, keys)).for("update");
    const before = new Map(rows.map((row) => [row.key, row.value]));
    const changed = wanted
      .map(({ field, text }) => ({ key: READER_KEYS[field], text }))
      .filter(({ key, text }) => (before.get(key) ?? "") !== text);
    for (const { key, text } of changed)
      await tx
        .insert(settings)
        .values({ key, value: text })
        .onConflictDoUpdate({ target: settings.key, set: { value: text } });
    if (changed.length > 0) {
      const detail = Object.fromEntries(
        changed.map(({ key, text }) => [key, { from: before.get(key) ?? "", to: text }]),
      );
      await recordEvent(tx, actor, { name: "changeSettings", detail }, "settings");
      await dropPages(tx, [pageTags.settings]);
    }
    return { changed: changed.length };
  });
}

const RULES: Record<ReaderField, { sound: (text: string) => boolean; reason: string }> = {
  headlineFace: { sound: (text) => text === "serif", reason: "field.malformed" },
  correctionsEmail: {
    sound: (text) => z.email().safeParse(text).success,
    reason: "field.email.malformed",
  },
  correctionsPhone: {
    sound: (text) => /^\+?\d[\d -]{5,20}\d$/.test(text),
    reason: "field.reader.phone",
  },
  kakaoKey: { sound: (text) => KAKAO_KEY.test(text), reason: "field.reader.kakaoKey" },
};

function assertSound(wanted: readonly { field: ReaderField; text: string }[]): void {
  const faulty = wanted.filter(({ field, text }) => text !== "" && !RULES[field].sound(text));
  if (faulty.length > 0)
    throw new DomainError("invalid_input", "input.faults", {
      fields: Object.fromEntries(faulty.map(({ field }) => [field, RULES[field].reason])),
    });
}
