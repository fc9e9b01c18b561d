import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { styleIgnores, styleRules } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { type EditionInput, perform } from "../articles/perform.ts";
import { recordEvent } from "../events.ts";

export const ignoredRule = z.strictObject({
  editionId: z.int().positive(),
  ruleId: z.int().positive(),
  key: z.string().max(64).optional(),
});

type Named = EditionInput & { readonly ruleId: number };

/** Not told of it in this article any more: whoever says so, nobody else. */
export async function ignoreStyleRule(
  db: Db,
  actor: PersonActor,
  input: Named,
): Promise<{ ruleId: number }> {
  return perform(db, actor, "ignoreStyleRule", input, async ({ tx, article, edition }) => {
    const { ruleId } = input;
    const [rule] = await tx
      .select({ id: styleRules.id })
      .from(styleRules)
      .where(eq(styleRules.id, ruleId));
    if (!rule) throw new DomainError("not_found", "styleRule.notFound");
    const kept = await tx
      .insert(styleIgnores)
      .values({ articleId: article.id, personId: actor.id, ruleId })
      .onConflictDoNothing()
      .returning({ ruleId: styleIgnores.ruleId });
    const of = { articleId: article.id, editionId: edition.id, detail: { rule: ruleId } };
    if (kept.length > 0) await recordEvent(tx, actor, { name: "ignoreStyleRule", ...of });
    return { ruleId };
  });
}

/** Told of it again. */
export async function heedStyleRule(
  db: Db,
  actor: PersonActor,
  input: Named,
): Promise<{ ruleId: number }> {
  return perform(db, actor, "heedStyleRule", input, async ({ tx, article, edition }) => {
    const { ruleId } = input;
    const dropped = await tx
      .delete(styleIgnores)
      .where(
        and(
          eq(styleIgnores.articleId, article.id),
          eq(styleIgnores.personId, actor.id),
          eq(styleIgnores.ruleId, ruleId),
        ),
      )
      .returning({ ruleId: styleIgnores.ruleId });
    const of = { articleId: article.id, editionId: edition.id, detail: { rule: ruleId } };
    if (dropped.length > 0) await recordEvent(tx, actor, { name: "heedStyleRule", ...of });
    return { ruleId };
  });
}
