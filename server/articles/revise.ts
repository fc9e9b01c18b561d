import { eq, max } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { editionPeople, editions, workingTexts } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import type { Content } from "#domain/article/content.ts";
import { CHANGE_KINDS, type Kicker } from "#domain/article/kind.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { assertAllowed, type EditionInput, perform } from "./perform.ts";
import { appendRevision, peopleOf } from "./revisions.ts";
import { openEdition } from "./transition.ts";

/**
 * 수정본: a new edition of a live article, drafted and desked while readers keep
 * the old text. Whoever wrote the old text has written this one too.
 */
export async function reviseArticle(
  db: Db,
  actor: PersonActor,
  input: EditionInput & {
    changeKind: string;
    reason: string;
    /** 2보, 3보: the word before the headline that the next text begins with. */
    kicker?: Kicker;
  },
): Promise<{ editionId: number }> {
  const changeKind = CHANGE_KINDS.find((known) => known === input.changeKind);
  const reason = intakeLine(input.reason);
  return perform(db, actor, "revise", input, async (work) => {
    const { tx, article, edition, working } = work;
    assertAllowed(work, "revise", { changeKind: changeKind !== undefined }, input.seenVersion);
    if (reason === "")
      throw new DomainError("invalid_input", "input.faults", {
        fields: { reason: "field.reason.empty" },
      });
    const opened = await openEdition(tx, actor, "revise", {
      articleId: article.id,
      number: await nextNumber(tx, article.id),
      changeKind: changeKind ?? null,
      changeReason: reason.slice(0, 500),
      embargoUntil: null,
    });
    const content: Content = input.kicker
      ? { ...working.content, kicker: input.kicker }
      : working.content;
    const authors = await peopleOf(tx, edition.id, "author");
    const editors = await peopleOf(tx, edition.id, "editor");
    const writers = new Map<number, "author" | "editor">();
    for (const { personId } of editors) writers.set(personId, "editor");
    for (const { personId } of authors) writers.set(personId, "author");
    writers.set(actor.id, "author");
    await tx
      .insert(editionPeople)
      .values([...writers].map(([personId, part]) => ({ editionId: opened.id, personId, part })));
    await tx.insert(workingTexts).values({
      editionId: opened.id,
      content,
      savedBy: actor.id,
    });
    await appendRevision(tx, {
      editionId: opened.id,
      content,
      authorId: actor.id,
      cause: "revised",
    });
    return { editionId: opened.id };
  });
}

/** Counted from all editions: a later one than the live one may have been spiked. */
async function nextNumber(tx: Tx, articleId: number): Promise<number> {
  const [last] = await tx
    .select({ number: max(editions.number) })
    .from(editions)
    .where(eq(editions.articleId, articleId));
  return (last?.number ?? 0) + 1;
}
