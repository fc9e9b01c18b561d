import { count, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { styleRules } from "#db/schema/index.ts";
import { brokenConstraint, withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { mayKeepStyle } from "#domain/style/rights.ts";
import {
  FORMS,
  RULE_LIMITS,
  type RuleWords,
  SEVERITIES,
  soundRule,
  wordsOf,
} from "#domain/style/rule.ts";
import { recordEvent } from "../events.ts";

const line = z.string("field.malformed").max(4_000, "field.malformed");
const words = {
  form: z.enum(FORMS),
  wording: line,
  suggestion: line,
  explanation: line,
  severity: z.enum(SEVERITIES),
  exceptions: z.array(line).max(100, "field.styleRule.exceptions.tooMany"),
};
const seen = { id: z.int().positive(), seenVersion: z.int().positive() };
export const newRule = z.strictObject(words);
export const changedRule = z.strictObject({ ...words, ...seen });
export const retiredRule = z.strictObject({ ...seen, isRetired: z.boolean() });

type Seen = { readonly id: number; readonly seenVersion: number };

export async function addStyleRule(
  db: Db,
  actor: PersonActor,
  input: RuleWords,
): Promise<{ id: number }> {
  assertKeeper(actor);
  const rule = soundWords(input);
  return once(() =>
    withTransaction(db, async (tx) => {
      await assertRoom(tx, 1);
      const [added] = await tx
        .insert(styleRules)
        .values({ ...wordsOf(rule), changedBy: actor.id })
        .returning({ id: styleRules.id });
      if (!added) throw new DomainError("unavailable", "database.noRow");
      await recordEvent(
        tx,
        actor,
        { name: "addStyleRule", detail: { rule: added.id, ...rule } },
        "settings",
      );
      return added;
    }),
  );
}

/** Whoever changes what another has changed meanwhile is told, and nothing is overwritten. */
export async function changeStyleRule(
  db: Db,
  actor: PersonActor,
  input: RuleWords & Seen,
): Promise<{ version: number }> {
  assertKeeper(actor);
  const rule = soundWords(input);
  return once(() =>
    withTransaction(db, async (tx) => {
      const before = await lockRule(tx, input);
      const version = await writeRule(tx, actor, input.id, wordsOf(rule));
      await recordEvent(
        tx,
        actor,
        { name: "changeStyleRule", detail: { rule: input.id, from: wordsOf(before), to: rule } },
        "settings",
      );
      return { version };
    }),
  );
}

/** Not looked for any more, or again. */
export async function retireStyleRule(
  db: Db,
  actor: PersonActor,
  input: Seen & { readonly isRetired: boolean },
): Promise<{ version: number }> {
  assertKeeper(actor);
  const { id, isRetired } = input;
  return once(() =>
    withTransaction(db, async (tx) => {
      await lockRule(tx, input);
      if (!isRetired) await assertRoom(tx, 1);
      const retiredAt = isRetired
        ? sql<Date>`coalesce(${styleRules.retiredAt}, clock_timestamp())`
        : null;
      const version = await writeRule(tx, actor, id, { retiredAt: retiredAt as Date | null });
      await recordEvent(
        tx,
        actor,
        { name: "retireStyleRule", detail: { rule: id, isRetired } },
        "settings",
      );
      return { version };
    }),
  );
}

export function assertKeeper(actor: PersonActor): void {
  if (!mayKeepStyle(actor)) throw new DomainError("forbidden", "styleRule.onlyKeepers");
}

export async function assertRoom(tx: Tx, more: number): Promise<void> {
  const [inForce] = await tx
    .select({ count: count() })
    .from(styleRules)
    .where(isNull(styleRules.retiredAt));
  if ((inForce?.count ?? 0) + more > RULE_LIMITS.rules)
    throw new DomainError("invalid_input", "styleRule.tooMany");
}

function soundWords(input: RuleWords): RuleWords {
  const sound = soundRule(input);
  if (!sound.ok) throw new DomainError("invalid_input", "input.faults", { fields: sound.fields });
  return sound.rule;
}

async function lockRule(tx: Tx, { id, seenVersion }: Seen) {
  const [rule] = await tx.select().from(styleRules).where(eq(styleRules.id, id)).for("update");
  if (!rule) throw new DomainError("not_found", "styleRule.notFound");
  if (rule.version !== seenVersion) throw new DomainError("conflict", "styleRule.moved");
  return rule;
}

async function writeRule(
  tx: Tx,
  actor: PersonActor,
  id: number,
  change: Partial<typeof styleRules.$inferInsert>,
): Promise<number> {
  const [row] = await tx
    .update(styleRules)
    .set({
      ...change,
      version: sql`${styleRules.version} + 1`,
      changedBy: actor.id,
      changedAt: sql`clock_timestamp()`,
    })
    .where(eq(styleRules.id, id))
    .returning({ version: styleRules.version });
  if (!row) throw new DomainError("unavailable", "database.noRow");
  return row.version;
}

/** Two rules in force for one wording would offer two things: the second is refused, also in a race. */
async function once<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (brokenConstraint(error) !== "style_rules_one_in_force") throw error;
    throw new DomainError("invalid_input", "input.faults", {
      fields: { wording: "field.styleRule.wording.taken" },
    });
  }
}
