import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { kindRules } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type Actor, hasRole, type PersonActor } from "#domain/actor.ts";
import { canonical } from "#domain/article/content.ts";
import { KINDS, type Kind } from "#domain/article/kind.ts";
import { type KindRules, kindRulesSchema, usualRules } from "#domain/article/kind-rules.ts";
import { DomainError } from "#domain/errors.ts";
import { recordEvent } from "../events.ts";

export const kindRulesInput = z.strictObject({
  kind: z.enum(KINDS, "field.kind.unknown"),
  rules: kindRulesSchema,
});

/** What is asked of a kind from now on. Texts under way are checked by it at their next verb. */
export async function changeKindRules(
  db: Db,
  actor: PersonActor,
  { kind, rules }: { kind: Kind; rules: KindRules },
): Promise<{ changed: boolean }> {
  assertManagingEditor(actor);
  return withTransaction(db, async (tx) => {
    // Two who save at once come one after the other, also where no row is yet.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`kind_rules:${kind}`}))`);
    const [kept] = await tx.select().from(kindRules).where(eq(kindRules.kind, kind));
    if (canonical(kept?.rules ?? usualRules(kind)) === canonical(rules)) return { changed: false };
    const changed = { rules, changedBy: actor.id, changedAt: sql`clock_timestamp()` };
    await tx
      .insert(kindRules)
      .values({ kind, rules, changedBy: actor.id })
      .onConflictDoUpdate({ target: kindRules.kind, set: changed });
    const { template: _, ...limits } = rules;
    await recordEvent(
      tx,
      actor,
      { name: "changeSettings", detail: { kindRules: kind, ...limits } },
      "settings",
    );
    return { changed: true };
  });
}

export function assertManagingEditor(actor: Actor): void {
  if (!hasRole(actor, "managing_editor"))
    throw new DomainError("forbidden", "access.onlyManagingEditor");
}
