import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { killRequests } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import { KILL_REASONS } from "#domain/article/kind.ts";
import { decide, type EditionFacts } from "#domain/article/permissions.ts";
import { DomainError } from "#domain/errors.ts";
import { intake, intakeLine } from "#domain/korean/intake.ts";
import { recordEvent } from "../events.ts";
import { openReceipt } from "../receipts/open-receipt.ts";
import { forgetEnd } from "./book-end.ts";
import { loadEdition } from "./load-edition.ts";
import { assertAllowed, type EditionInput, perform, type Work } from "./perform.ts";
import { dropPagesOf, endCurrent } from "./publications.ts";
import { moveEdition } from "./transition.ts";
import { stopBookedEdition } from "./withdraw.ts";

/** How long a second person has to confirm. */
const REQUEST_LIVES_MS = 60 * 60 * 1000;

/** 전문취소, first half: the managing editor asks, with the headline typed out. Nothing changes yet. */
export async function requestKill(
  db: Db,
  actor: PersonActor,
  input: EditionInput & { reasonClass: string; reason: string; typedHeadline: string },
): Promise<{ expiresAt: Date }> {
  const reasonClass = KILL_REASONS.find((known) => known === input.reasonClass);
  return perform(db, actor, "requestKill", input, async (work) => {
    const { tx, edition, article, facts } = work;
    const decision = decideAccess(actor, "requestKill", facts);
    if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
    if (edition.status !== "published" && edition.status !== "withdrawn")
      throw new DomainError("invalid_transition", "status", { values: { status: edition.status } });
    const fields: Record<string, string> = {};
    if (reasonClass === undefined) fields.reasonClass = "field.reason.empty";
    if (intakeLine(input.typedHeadline) !== work.working.content.headline)
      fields.typedHeadline = "field.typedHeadline.differs";
    if (Object.keys(fields).length > 0)
      throw new DomainError("invalid_input", "input.faults", { fields });
    const expiresAt = new Date(facts.now.getTime() + REQUEST_LIVES_MS);
    const request = {
      requestedBy: actor.id,
      reasonClass: reasonClass as string,
      reason: intake(input.reason).slice(0, 2_000),
      requestedAt: facts.now,
      expiresAt,
    };
    await tx
      .insert(killRequests)
      .values({ editionId: edition.id, ...request })
      .onConflictDoUpdate({ target: killRequests.editionId, set: request });
    await recordEvent(tx, actor, {
      name: "requestKill",
      articleId: article.id,
      editionId: edition.id,
      detail: { reasonClass, expiresAt },
    });
    return { expiresAt };
  });
}

/** 전문취소, second half, by another person: 410 for readers, gone everywhere, for good. */
export async function killArticle(
  db: Db,
  actor: PersonActor,
  input: EditionInput,
): Promise<{ version: number }> {
  return perform(db, actor, "kill", input, async (work) => {
    assertAllowed(work, "kill", {}, input.seenVersion);
    const { tx, edition, facts } = work;
    await stopBookedEdition(work, "kill");
    await forgetEnd(work);
    await spikeOpenEdition(work);
    await endCurrent(work, facts.now);
    const moved = await moveEdition(
      work,
      "kill",
      {},
      { requestedBy: facts.killRequest?.by ?? null },
    );
    await tx.delete(killRequests).where(eq(killRequests.editionId, edition.id));
    await dropPagesOf(work, { gone: true });
    await openReceipt(work, "kill");
    return moved;
  });
}

async function spikeOpenEdition(work: Work): Promise<void> {
  if (work.openEditionId === null) return;
  const open = await loadEdition(work.tx, work.openEditionId);
  // The kill stands above a lock or a section's own decision: only the status counts here.
  const asOwner: EditionFacts = { ...open.facts, lockHolder: null };
  if (decide(work.actor, "spike", asOwner).allowed)
    await moveEdition(
      { ...open, tx: work.tx, actor: work.actor },
      "spike",
      {},
      { because: "kill" },
    );
}
