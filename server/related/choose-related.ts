import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { listPickIds, listRecommendable } from "#db/queries/related-picks.ts";
import { relatedPicks } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import { DomainError } from "#domain/errors.ts";
import { pageTags } from "#domain/page-tags.ts";
import { MOST_PICKS } from "#domain/related.ts";
import { perform } from "../articles/perform.ts";
import { recordEvent } from "../events.ts";
import { dropPages } from "../outbox.ts";

export const chosenRelated = z.strictObject({
  editionId: z.int().positive(),
  ids: z.array(z.int().positive()).max(MOST_PICKS, "field.related.tooMany"),
});

/**
 * What readers of the article are to read next, in this order. No part of the text, so no approval
 * ends: readers have it at once, and the history says who chose it.
 */
export async function chooseRelated(
  db: Db,
  actor: PersonActor,
  input: z.infer<typeof chosenRelated>,
): Promise<{ ids: readonly number[] }> {
  return perform(db, actor, "chooseRelated", input, async (work) => {
    const { tx, article, edition, facts } = work;
    const decision = decideAccess(actor, "chooseRelated", facts);
    if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
    const ids = [...new Set(input.ids)];
    const before = await listPickIds(tx, article.id);
    const recommendable = await listRecommendable(tx, ids);
    // One that went meanwhile may stay on the list: readers do not see it until it is back.
    const isSound = (id: number) =>
      id !== article.id && (recommendable.has(id) || before.includes(id));
    if (!ids.every(isSound))
      throw new DomainError("invalid_input", "input.faults", {
        fields: { ids: "field.related.notOut" },
      });
    await tx.delete(relatedPicks).where(eq(relatedPicks.articleId, article.id));
    if (ids.length > 0)
      await tx
        .insert(relatedPicks)
        .values(ids.map((relatedId, at) => ({ articleId: article.id, place: at + 1, relatedId })));
    await recordEvent(tx, actor, {
      name: "chooseRelated",
      articleId: article.id,
      editionId: edition.id,
      detail: { from: before, to: ids },
    });
    await dropPages(tx, [pageTags.related(article.id)]);
    return { ids };
  });
}
