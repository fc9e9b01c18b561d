import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { rulesOf } from "#db/queries/kind-rules.ts";
import { sections } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { emptyContent, LIMITS } from "#domain/article/content.ts";
import { KINDS, type Kind } from "#domain/article/kind.ts";
import { decideCreate } from "#domain/article/permissions.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { storeAnswer, storedAnswer } from "../idempotency.ts";
import { startArticle } from "./start-article.ts";

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

    const { template } = await rulesOf(tx, kind as Kind);
    const content = {
      ...emptyContent([{ personId: actor.id, name: actor.name, role: "reporter" as const }]),
      ...template,
      headline,
    };
    const result = await startArticle(tx, actor, {
      ...{ sectionId: input.sectionId, kind: kind as Kind, practice: input.practice ?? false },
      ...{ authorId: actor.id, content },
    });
    await storeAnswer(tx, actor, "createArticle", input.key, result);
    return result;
  });
}
