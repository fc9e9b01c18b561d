import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { editions, revisionNames, revisions } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { revisionName } from "#domain/article/revision-name.ts";
import { DomainError } from "#domain/errors.ts";
import { recordEvent } from "../events.ts";
import { type EditionInput, perform } from "./perform.ts";

/** Whoever may read a kept text may call it something; an empty name takes the old one away. */
export async function nameRevision(
  db: Db,
  actor: PersonActor,
  input: EditionInput & { revisionId: number; name: string },
): Promise<{ name: string }> {
  const name = revisionName(input.name);
  if (name === null)
    throw new DomainError("invalid_input", "input.faults", {
      fields: { name: "field.revisionName.tooLong" },
    });
  return perform(db, actor, "nameRevision", input, async ({ tx, article, edition }) => {
    const [wanted] = await tx
      .select({ id: revisions.id, was: revisionNames.name })
      .from(revisions)
      .innerJoin(editions, eq(editions.id, revisions.editionId))
      .leftJoin(revisionNames, eq(revisionNames.revisionId, revisions.id))
      .where(and(eq(revisions.id, input.revisionId), eq(editions.articleId, article.id)));
    if (!wanted) throw new DomainError("not_found", "edition.notFound");
    if ((wanted.was ?? "") === name) return { name };
    if (name === "") await tx.delete(revisionNames).where(eq(revisionNames.revisionId, wanted.id));
    else
      await tx
        .insert(revisionNames)
        .values({ revisionId: wanted.id, name, namedBy: actor.id })
        .onConflictDoUpdate({
          target: revisionNames.revisionId,
          set: { name, namedBy: actor.id, namedAt: sql`clock_timestamp()` },
        });
    await recordEvent(tx, actor, {
      name: "nameRevision",
      articleId: article.id,
      editionId: edition.id,
      revisionId: wanted.id,
      detail: { name },
    });
    return { name };
  });
}
