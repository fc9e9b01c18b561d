import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { returnMarks } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { plays } from "#domain/article/permissions.ts";
import { RETURN_LIMITS } from "#domain/article/returns.ts";
import { transition } from "#domain/article/status.ts";
import { DomainError } from "#domain/errors.ts";
import { intake } from "#domain/korean/intake.ts";
import { recordEvent } from "../events.ts";
import { type EditionInput, perform } from "./perform.ts";

/** What the reporter did about a paragraph that the desk pointed at. May be said anew until it is handed in. */
export async function answerMark(
  db: Db,
  actor: PersonActor,
  input: EditionInput & { markId: number; answer: string },
): Promise<{ answered: true }> {
  const answer = intake(input.answer).trim();
  return perform(db, actor, "answerMark", input, async (work) => {
    const { tx, edition, article, facts } = work;
    if (facts.status !== transition("returnToReporter").to)
      throw new DomainError("invalid_transition", "status", { values: { status: facts.status } });
    if (!plays(actor, "author", facts)) throw new DomainError("forbidden", "part.author");
    if (answer === "" || answer.length > RETURN_LIMITS.answer)
      throw new DomainError("invalid_input", "input.faults", {
        fields: { answer: answer === "" ? "field.answer.empty" : "field.reason.tooLong" },
      });
    const [answered] = await tx
      .update(returnMarks)
      .set({ answer, answeredBy: actor.id, answeredAt: facts.now })
      .where(
        and(
          eq(returnMarks.id, input.markId),
          // Only of the return that waits to be dealt with.
          eq(returnMarks.revisionId, edition.returnedRevisionId ?? 0),
        ),
      )
      .returning({ id: returnMarks.id });
    if (!answered) throw new DomainError("not_found", "mark.notFound");
    await recordEvent(tx, actor, {
      name: "answerMark",
      articleId: article.id,
      editionId: edition.id,
      detail: { mark: answered.id, answer },
    });
    return { answered: true };
  });
}
