import type { Db } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import { parseContent } from "#domain/article/content.ts";
import { DomainError } from "#domain/errors.ts";
import { recordEvent } from "../events.ts";
import { type EditionInput, perform } from "./perform.ts";
import { keepBeside } from "./save-text.ts";

/**
 * Keeps a text that its writer gives up, or sets against the saved one, as a revision; the saved one
 * becomes a revision beside it. Neither the saved text nor the lock changes.
 */
export async function keepText(
  db: Db,
  actor: PersonActor,
  input: EditionInput & { readonly content: unknown },
): Promise<{ revisionId: number }> {
  const parsed = parseContent(input.content);
  return perform(db, actor, "keepConflict", input, async (work) => {
    const decision = decideAccess(actor, "write", work.facts);
    if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
    if (!parsed.ok)
      throw new DomainError("invalid_input", "input.faults", { fields: parsed.fields });
    const kept = await keepBeside(work, actor, parsed.content);
    await recordEvent(work.tx, actor, {
      name: "keepConflict",
      articleId: work.article.id,
      editionId: work.edition.id,
      revisionId: kept.id,
      detail: { because: "givenUp" },
    });
    return { revisionId: kept.id };
  });
}
