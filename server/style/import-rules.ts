import { eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { styleRules } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { canonical } from "#domain/article/content.ts";
import { DomainError } from "#domain/errors.ts";
import { type RuleWords, wordsOf } from "#domain/style/rule.ts";
import { readRules } from "#domain/style/rule-csv.ts";
import { recordEvent } from "../events.ts";
import { assertKeeper, assertRoom } from "./keep-rules.ts";

const LONGEST_FILE = 1_000_000; // UTF-16 units

export const importedRules = z.strictObject({
  text: z.string("field.malformed").max(LONGEST_FILE, "field.styleRule.file"),
});

export type Imported = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
};

const MOST_FAULTS = 50;

/**
 * Takes in a table of rules: all of it, or nothing and every fault with its line. A wording that is
 * there is changed, another is added; what the table does not name stays as it is.
 */
export async function importStyleRules(
  db: Db,
  actor: PersonActor,
  { text }: { readonly text: string },
): Promise<Imported> {
  assertKeeper(actor);
  const { rules, faults } = readRules(text);
  if (faults.length > 0)
    throw new DomainError("invalid_input", "styleRule.csv.faults", {
      values: { count: faults.length },
      detail: { faults: faults.slice(0, MOST_FAULTS) },
    });
  return withTransaction(db, async (tx) => {
    // One import after the other, and none beside a change by hand.
    await tx.execute(sql`lock table magam.style_rules in share row exclusive mode`);
    const kept = await tx.select().from(styleRules).where(isNull(styleRules.retiredAt));
    const byWording = new Map(kept.map((rule) => [keyOf(rule), rule]));
    const fresh = rules.filter((rule) => !byWording.has(keyOf(rule)));
    const changes = rules.flatMap((rule) => {
      const before = byWording.get(keyOf(rule));
      if (!before || canonical(wordsOf(before)) === canonical(rule)) return [];
      return [{ id: before.id, from: wordsOf(before), to: rule }];
    });
    await assertRoom(tx, fresh.length);
    const added =
      fresh.length === 0
        ? []
        : await tx
            .insert(styleRules)
            .values(fresh.map((rule) => ({ ...wordsOf(rule), changedBy: actor.id })))
            .returning({ id: styleRules.id });
    for (const { id, to } of changes)
      await tx
        .update(styleRules)
        .set({
          ...wordsOf(to),
          version: sql`${styleRules.version} + 1`,
          changedBy: actor.id,
          changedAt: sql`clock_timestamp()`,
        })
        .where(eq(styleRules.id, id));
    if (added.length + changes.length > 0)
      await recordEvent(
        tx,
        actor,
        {
          name: "importStyleRules",
          detail: { added: added.map(({ id }) => id), changed: changes },
        },
        "settings",
      );
    return {
      added: added.length,
      changed: changes.length,
      same: rules.length - added.length - changes.length,
    };
  });
}

function keyOf({ form, wording }: Pick<RuleWords, "form" | "wording">): string {
  return `${form}:${wording}`;
}
