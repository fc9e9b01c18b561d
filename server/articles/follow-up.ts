import type { Db, Tx } from "#db/client.ts";
import { articles, editionPeople, relatedPicks, workingTexts } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import type { Content } from "#domain/article/content.ts";
import { decideCreate } from "#domain/article/permissions.ts";
import { DomainError } from "#domain/errors.ts";
import { type EditionInput, perform, type Work } from "./perform.ts";
import { appendRevision, peopleOf } from "./revisions.ts";
import { openEdition } from "./transition.ts";

/**
 * 종합: a new article that takes a breaking story further, with its text to begin from and a link
 * back for readers. The story itself stays as it is.
 */
export async function startRoundup(
  db: Db,
  actor: PersonActor,
  input: EditionInput,
): Promise<{ articleId: number; editionId: number }> {
  return perform(db, actor, "createArticle", input, async (work) => {
    const { tx, article, edition, working } = work;
    if (edition.status !== "published")
      throw new DomainError("invalid_transition", "status", { values: { status: edition.status } });
    const decision = decideCreate(actor, article.sectionId, "roundup");
    if (!decision.allowed) throw new DomainError(decision.code, decision.reason);
    const [made] = await tx
      .insert(articles)
      .values({
        sectionId: article.sectionId,
        kind: "roundup",
        practice: article.practice,
        createdBy: actor.id,
        followsId: article.id,
      })
      .returning({ id: articles.id });
    if (!made) throw new DomainError("unavailable", "database.noRow");
    const opened = await openEdition(tx, actor, "createArticle", {
      articleId: made.id,
      number: 1,
    });
    await tx.insert(relatedPicks).values({ articleId: made.id, place: 1, relatedId: article.id });
    const content: Content = { ...working.content, kicker: "종합" };
    await writeFirst(tx, work, actor, opened.id, content);
    return { articleId: made.id, editionId: opened.id };
  });
}

/** Whoever wrote the words it begins with has written in it: four eyes count them too. */
async function writeFirst(
  tx: Tx,
  { edition }: Work,
  actor: PersonActor,
  editionId: number,
  content: Content,
): Promise<void> {
  const parts = new Map<number, "author" | "editor">();
  for (const { personId } of await peopleOf(tx, edition.id, "editor"))
    parts.set(personId, "editor");
  for (const { personId } of await peopleOf(tx, edition.id, "author"))
    parts.set(personId, "author");
  parts.set(actor.id, "author");
  await tx
    .insert(editionPeople)
    .values([...parts].map(([personId, part]) => ({ editionId, personId, part })));
  await tx.insert(workingTexts).values({ editionId, content, savedBy: actor.id });
  await appendRevision(tx, { editionId, content, authorId: actor.id, cause: "created" });
}
