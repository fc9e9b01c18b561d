import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { editions, revisions, workingTexts } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import { DomainError } from "#domain/errors.ts";
import { recordEvent } from "../events.ts";
import { type EditionInput, perform } from "./perform.ts";
import { appendRevision, noteWriter, snapshotIfUnkept } from "./revisions.ts";
import { unapprove } from "./revoke.ts";

/**
 * An earlier text of the same article becomes the text being worked on. What stood there is kept
 * as a revision first; whoever puts a text back has written it, and an approval ends with it.
 */
export async function restoreRevision(
  db: Db,
  actor: PersonActor,
  input: EditionInput & { revisionId: number },
): Promise<{ version: number }> {
  return perform(db, actor, "restoreRevision", input, async (work) => {
    const { tx, edition, article, facts } = work;
    const decision = decideAccess(actor, "write", facts);
    if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
    if (facts.lockHolder !== null)
      throw new DomainError("invalid_transition", "guard.notLockedByAnother");
    const [wanted] = await tx
      .select({ id: revisions.id, content: revisions.content, number: revisions.number })
      .from(revisions)
      .innerJoin(editions, eq(editions.id, revisions.editionId))
      .where(and(eq(revisions.id, input.revisionId), eq(editions.articleId, article.id)));
    if (!wanted) throw new DomainError("not_found", "edition.notFound");
    if (edition.status === "approved") await unapprove(work, actor, { because: "textChanged" });
    await snapshotIfUnkept(work, "handover");
    await noteWriter(tx, edition.id, actor.id);
    const [saved] = await tx
      .update(workingTexts)
      .set({
        content: wanted.content,
        savedBy: actor.id,
        version: sql`${workingTexts.version} + 1`,
        savedAt: sql`clock_timestamp()` as unknown as Date,
      })
      .where(eq(workingTexts.editionId, edition.id))
      .returning({ version: workingTexts.version });
    if (!saved) throw new DomainError("unavailable", "database.noRow");
    const kept = await appendRevision(tx, {
      editionId: edition.id,
      content: wanted.content,
      authorId: actor.id,
      cause: "restored",
    });
    await recordEvent(tx, actor, {
      name: "restoreRevision",
      articleId: article.id,
      editionId: edition.id,
      revisionId: kept.id,
      detail: { from: wanted.id, number: wanted.number },
    });
    return saved;
  });
}
