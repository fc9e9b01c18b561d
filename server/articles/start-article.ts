import type { Tx } from "#db/client.ts";
import { articles, editionPeople, workingTexts } from "#db/schema/index.ts";
import type { Actor } from "#domain/actor.ts";
import type { Content } from "#domain/article/content.ts";
import type { Kind } from "#domain/article/kind.ts";
import { DomainError } from "#domain/errors.ts";
import { appendRevision } from "./revisions.ts";
import { openEdition } from "./transition.ts";

export type Start = {
  readonly sectionId: number;
  readonly kind: Kind;
  readonly practice: boolean;
  readonly authorId: number;
  readonly content: Content;
};

/** An article with its first edition, its author and its first text. Who may is asked before. */
export async function startArticle(
  tx: Tx,
  actor: Actor,
  { sectionId, kind, practice, authorId, content }: Start,
): Promise<{ articleId: number; editionId: number }> {
  const [article] = await tx
    .insert(articles)
    .values({ sectionId, kind, practice, createdBy: authorId })
    .returning({ id: articles.id });
  if (!article) throw new DomainError("unavailable", "database.noRow");
  const edition = await openEdition(tx, actor, "createArticle", {
    articleId: article.id,
    number: 1,
  });
  // A text that no person typed has nobody's name on it.
  const writerId = actor.kind === "person" ? actor.id : null;
  await tx
    .insert(editionPeople)
    .values({ editionId: edition.id, personId: authorId, part: "author" });
  await tx.insert(workingTexts).values({ editionId: edition.id, content, savedBy: writerId });
  await appendRevision(tx, {
    editionId: edition.id,
    content,
    authorId: writerId,
    cause: "created",
  });
  return { articleId: article.id, editionId: edition.id };
}
