import { inArray } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { settings } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type Actor, hasRole } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { intake } from "#domain/korean/intake.ts";
import { MACHINE_KEY, MACHINE_KEYS, type MachineField, type Machines } from "#domain/machines.ts";
import { pageTags } from "#domain/page-tags.ts";
import { recordEvent } from "../events.ts";
import { dropPages } from "../outbox.ts";

const FIELDS = Object.keys(MACHINE_KEYS) as MachineField[];
const LONGEST = 20_000; // characters; an ads.txt of a few hundred sellers

const value = z.string("field.malformed").max(LONGEST * 2, "field.machines.tooLong");

export const machinesInput = z.strictObject(
  Object.fromEntries(FIELDS.map((field) => [field, value])) as Record<MachineField, typeof value>,
);

/** What the paper tells machines. Its files, feeds and pages are printed anew. */
export async function changeMachines(
  db: Db,
  actor: Actor,
  input: Machines,
): Promise<{ changed: number }> {
  if (!hasRole(actor, "admin")) throw new DomainError("forbidden", "access.onlyAdmin");
  const wanted = FIELDS.map((field) => ({ field, text: intake(input[field]).trim() }));
  assertSound(wanted);
  return withTransaction(db, async (tx) => {
    const keys = Object.values(MACHINE_KEYS);
    const rows = await tx.select().from(settings).where(inArray(settings.key, keys)).for("update");
    const before = new Map(rows.map((row) => [row.key, row.value]));
    const changed = wanted
      .map(({ field, text }) => ({ key: MACHINE_KEYS[field], text }))
      .filter(({ key, text }) => (before.get(key) ?? "") !== text);
    for (const { key, text } of changed)
      await tx
        .insert(settings)
        .values({ key, value: text })
        .onConflictDoUpdate({ target: settings.key, set: { value: text } });
    if (changed.length > 0) {
      // History is read by more people than may know the key.
      const told = (key: string, text: string) =>
        key === MACHINE_KEYS.feedKey ? text !== "" : text;
      const detail = Object.fromEntries(
        changed.map(({ key, text }) => [
          key,
          { from: told(key, before.get(key) ?? ""), to: told(key, text) },
        ]),
      );
      await recordEvent(tx, actor, { name: "changeSettings", detail }, "settings");
      await dropPages(tx, [pageTags.settings]);
    }
    return { changed: changed.length };
  });
}

const RULES: Partial<Record<MachineField, { sound: (text: string) => boolean; reason: string }>> = {
  trainingCrawlers: { sound: (text) => text === "allow", reason: "field.malformed" },
  indexNowKey: { sound: (text) => MACHINE_KEY.test(text), reason: "field.machines.key" },
  feedKey: {
    sound: (text) => MACHINE_KEY.test(text) && text.length >= 20,
    reason: "field.machines.feedKey",
  },
  webSubHub: { sound: isWebAddress, reason: "field.machines.hub" },
  securityContact: {
    sound: (text) => isWebAddress(text) || /^mailto:[^\s@]+@[^\s@]+$/.test(text),
    reason: "field.machines.contact",
  },
};

function assertSound(wanted: readonly { field: MachineField; text: string }[]): void {
  const fields: Record<string, string> = {};
  for (const { field, text } of wanted) {
    const rule = RULES[field];
    if (text !== "" && rule && !rule.sound(text)) fields[field] = rule.reason;
    if ([...text].length > LONGEST) fields[field] = "field.machines.tooLong";
  }
  if (Object.keys(fields).length > 0)
    throw new DomainError("invalid_input", "input.faults", { fields });
}

function isWebAddress(text: string): boolean {
  return /^https:\/\/\S+$/.test(text) && URL.canParse(text);
}
