import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { hiddenWords } from "#db/schema/index.ts";
import { hasRole, type PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { intake } from "#domain/korean/intake.ts";
import { recordEvent } from "../events.ts";
import { perform, type Work } from "./perform.ts";
import { dropPagesOf } from "./publications.ts";

const anEdition = z.strictObject({
  editionId: z.int().positive(),
  key: z.string().max(64).optional(),
});

export const wordsHidden = anEdition.extend({
  reason: z.string("field.malformed").max(10_000, "field.reason.tooLong"),
});

export const wordsShown = anEdition;

/**
 * Readers' edit history keeps that and when this edition was out and of what kind its change was;
 * its words and its reason are shown no more. For somebody's privacy, by the managing editor.
 */
export async function hideWords(
  db: Db,
  actor: PersonActor,
  input: z.infer<typeof wordsHidden>,
): Promise<{ hidden: true }> {
  return perform(db, actor, "hideWords", input, async (work) => {
    assertMay(work);
    const reason = intake(input.reason).trim().slice(0, 1_000);
    if (reason === "")
      throw new DomainError("invalid_input", "input.faults", {
        fields: { reason: "field.reason.empty" },
      });
    const row = { editionId: work.edition.id, hiddenBy: actor.id, reason };
    await work.tx.insert(hiddenWords).values(row).onConflictDoNothing();
    await finish(work, "hideWords", { reason });
    return { hidden: true };
  });
}

/** The edition's words stand in the history again. */
export async function showWords(
  db: Db,
  actor: PersonActor,
  input: z.infer<typeof wordsShown>,
): Promise<{ shown: true }> {
  return perform(db, actor, "showWords", input, async (work) => {
    assertMay(work);
    await work.tx.delete(hiddenWords).where(eq(hiddenWords.editionId, work.edition.id));
    await finish(work, "showWords", {});
    return { shown: true };
  });
}

function assertMay({ actor, edition }: Work): void {
  if (!hasRole(actor, "managing_editor"))
    throw new DomainError("forbidden", "access.onlyManagingEditor");
  if (edition.publishedAt === null)
    throw new DomainError("invalid_transition", "status", { values: { status: edition.status } });
}

async function finish(
  work: Work,
  name: "hideWords" | "showWords",
  detail: Record<string, unknown>,
): Promise<void> {
  const { tx, actor, article, edition } = work;
  await recordEvent(tx, actor, { name, articleId: article.id, editionId: edition.id, detail });
  await dropPagesOf(work);
}
