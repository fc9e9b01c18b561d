import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { bookedEnds } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import { DomainError } from "#domain/errors.ts";
import { intake } from "#domain/korean/intake.ts";
import { recordEvent } from "../events.ts";
import { wakeWorker } from "../outbox.ts";
import { loadEdition } from "./load-edition.ts";
import { type EditionInput, perform, type Work } from "./perform.ts";
import { layEnd } from "./publications.ts";
import { bookPages, LAST_MOMENT_MS } from "./schedule.ts";

/**
 * 게시 종료: readers have the article until the instant and not a moment longer, whether or not any
 * program runs then. Ordered once more, the instant moves.
 */
export async function bookEnd(
  db: Db,
  actor: PersonActor,
  input: EditionInput & { endsAt: Date; reason: string },
): Promise<{ endsAt: Date }> {
  const reason = intake(input.reason).trim().slice(0, 500);
  return perform(db, actor, "bookEnd", input, async (work) => {
    const { tx, article, edition, facts } = work;
    assertMay(work);
    if (reason === "") throw new DomainError("invalid_input", "guard.reasonGiven");
    assertNotLastMoment(work);
    await assertFits(work, input.endsAt);
    const end = { endsAt: input.endsAt, reason, bookedBy: actor.id, bookedAt: facts.now };
    await tx
      .insert(bookedEnds)
      .values({ articleId: article.id, ...end })
      .onConflictDoUpdate({ target: bookedEnds.articleId, set: end });
    await layEnd(work, facts.endsAt, input.endsAt);
    await recordEvent(tx, actor, {
      name: "bookEnd",
      articleId: article.id,
      editionId: edition.id,
      detail: { endsAt: input.endsAt, movedFrom: facts.endsAt, reason },
    });
    await bookPages(work, input.endsAt, { gone: true });
    return { endsAt: input.endsAt };
  });
}

/** The article stays, while its end is not yet there. */
export async function cancelEnd(
  db: Db,
  actor: PersonActor,
  input: EditionInput,
): Promise<{ cancelled: true }> {
  return perform(db, actor, "cancelEnd", input, async (work) => {
    const { tx, article, edition, facts } = work;
    assertMay(work);
    if (facts.endsAt === null) throw new DomainError("invalid_transition", "end.notBooked");
    assertNotLastMoment(work);
    await forgetEnd(work);
    await layEnd(work, facts.endsAt, null);
    await recordEvent(tx, actor, {
      name: "cancelEnd",
      articleId: article.id,
      editionId: edition.id,
      detail: { endsAt: facts.endsAt },
    });
    await wakeWorker(tx);
    return { cancelled: true };
  });
}

/** Whatever takes the article away for another reason leaves nothing to end. */
export async function forgetEnd({ tx, article }: Pick<Work, "tx" | "article">): Promise<void> {
  await tx.delete(bookedEnds).where(eq(bookedEnds.articleId, article.id));
}

function assertMay(work: Work): void {
  const decision = decideAccess(work.actor, "bookEnd", work.facts);
  if (decision.allowed) return;
  if (decision.reason === "status")
    throw new DomainError("invalid_transition", "status", {
      values: { status: work.facts.status },
    });
  throw new DomainError("forbidden", decision.reason);
}

function assertNotLastMoment({ facts }: Work): void {
  if (facts.endsAt !== null && facts.endsAt.getTime() - facts.now.getTime() < LAST_MOMENT_MS)
    throw new DomainError("conflict", "end.lastMoment");
}

/** Later than now, and later than what is booked to go out before it. */
async function assertFits(work: Work, endsAt: Date): Promise<void> {
  const fault = (reason: string) =>
    new DomainError("invalid_input", "input.faults", { fields: { endsAt: reason } });
  if (!(endsAt.getTime() - work.facts.now.getTime() >= LAST_MOMENT_MS))
    throw fault("guard.notYetDue");
  if (work.openEditionId === null) return;
  const { facts } = await loadEdition(work.tx, work.openEditionId);
  if (facts.publishAt !== null && facts.publishAt >= endsAt)
    throw fault("field.endsAt.beforeBooking");
}
