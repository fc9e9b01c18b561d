import { inArray } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { settings } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type Actor, hasRole } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { pageTags } from "#domain/page-tags.ts";
import { PAPER_KEYS, type PaperField } from "#domain/paper.ts";
import { recordEvent } from "../events.ts";
import { dropPages } from "../outbox.ts";

const FIELDS = Object.keys(PAPER_KEYS) as PaperField[];
const LONGEST = 200; // characters
const DAYS: readonly PaperField[] = ["registeredOn", "publishedSince"];

const value = z.string("field.malformed").max(LONGEST * 8, "field.setting.tooLong");

export const settingsInput = z.strictObject(
  Object.fromEntries(FIELDS.map((field) => [field, value])) as Record<PaperField, typeof value>,
);

/** The publisher's legal items. Every page of the paper shows them, so every page dies with a change. */
export async function changeSettings(
  db: Db,
  actor: Actor,
  input: Readonly<Record<PaperField, string>>,
): Promise<{ changed: number }> {
  if (!hasRole(actor, "admin")) throw new DomainError("forbidden", "access.onlyAdmin");
  const wanted = FIELDS.map((field) => ({ field, text: intakeLine(input[field]) }));
  return withTransaction(db, async (tx) => {
    const keys = Object.values(PAPER_KEYS);
    const rows = await tx.select().from(settings).where(inArray(settings.key, keys)).for("update");
    const before = new Map(rows.map((row) => [row.key, row.value]));
    assertSound(wanted, (field) => (before.get(PAPER_KEYS[field]) ?? "") !== "");
    const changed = wanted
      .map(({ field, text }) => ({ key: PAPER_KEYS[field], text }))
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

/** What the law obliges a paper to show may be filled in one by one, and none be emptied again. */
function assertSound(
  wanted: readonly { field: PaperField; text: string }[],
  isFilled: (field: PaperField) => boolean,
): void {
  const fields: Record<string, string> = {};
  for (const { field, text } of wanted) {
    if ([...text].length > LONGEST) fields[field] = "field.setting.tooLong";
    if (field !== "nameEn" && text === "" && isFilled(field)) fields[field] = "field.setting.legal";
    if (field === "name" && text === "") fields[field] = "field.setting.empty";
    if (DAYS.includes(field) && text !== "" && !isDay(text)) fields[field] = "field.setting.day";
    if (field === "email" && text !== "" && !z.email().safeParse(text).success)
      fields[field] = "field.email.malformed";
  }
  if (Object.keys(fields).length > 0)
    throw new DomainError("invalid_input", "input.faults", { fields });
}

function isDay(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}
