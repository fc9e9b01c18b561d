import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { articles, editionPeople, sections, workingTexts } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { emptyContent, LIMITS } from "#domain/article/content.ts";
import { KINDS, type Kind } from "#domain/article/kind.ts";
import { decideCreate } from "#domain/article/permissions.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { storeAnswer, storedAnswer } from "../idempotency.ts";
import { appendRevision } from "./revisions.ts";
import { openEdition } from "./transition.ts";

export type CreateArticle = {
  readonly sectionId: number;
  readonly kind: string;
  readonly headline: string;
  readonly practice?: boolean;
  readonly key?: string;
};

/** 새 기사: an article with its first edition, written by the actor. */
export async function createArticle(
  db: Db,
  actor: PersonActor,
  input: CreateArticle,
): Promise<{ articleId: number; editionId: number }> {
  const headline = intakeLine(input.headline);
  const kind = KINDS.find((known) => known === input.kind);
  const fields: Record<string, string> = {};
  if (headline === "") fields.headline = "field.headline.empty";
  if ([...headline].length > LIMITS.headline) fields.headline = "field.headline.tooLong";
  if (kind === undefined) fields.kind = "field.kind.unknown";
  return withTransaction(db, async (tx) => {
    const answered = await storedAnswer<{ articleId: number; editionId: number }>(
      tx,
      actor,
      "createArticle",
      input.key,
    );
    if (answered) return answered.result;
    const [section] = await tx.select().from(sections).where(eq(sections.id, input.sectionId));
    if (!section) fields.section = "field.section.unknown";
    if (Object.keys(fields).length > 0)
      throw new DomainError("invalid_input", "input.faults", { fields });
    const decision = decideCreate(actor, input.sectionId, kind as Kind);
    if (!decision.allowed) throw new DomainError(decision.code, decision.reason);

    const [article] = await tx
      .insert(articles)
      .values({
        sectionId: input.sectionId,
        kind: kind as Kind,
        practice: input.practice ?? false,
        createdBy: actor.id,
      })
      .returning({ id: articles.id });
    if (!article) throw new DomainError("unavailable", "database.noRow");
    const edition = await openEdition(tx, actor, "createArticle", {
      articleId: article.id,
      number: 1,
    });
    const content = {
      ...emptyContent([{ personId: actor.id, name: actor.name, role: "reporter" as const }]),
      headline,
    };
    await tx
      .insert(editionPeople)
      .values({ editionId: edition.id, personId: actor.id, part: "author" });
    await tx.insert(workingTexts).values({ editionId: edition.id, content, savedBy: actor.id });
    await appendRevision(tx, {
      editionId: edition.id,
      content,
      authorId: actor.id,
      cause: "created",
    });
    const result = { articleId: article.id, editionId: edition.id };
    await storeAnswer(tx, actor, "createArticle", input.key, result);
    return result;
  });
}
