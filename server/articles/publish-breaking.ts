import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { editions } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import { breakingIssues } from "#domain/article/publishable.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { recordEvent } from "../events.ts";
import { actOf, openReceipt } from "../receipts/open-receipt.ts";
import { assertPictures } from "./assert-pictures.ts";
import { besideOf } from "./handouts.ts";
import { assertAllowed, type EditionInput, perform } from "./perform.ts";
import { dropPagesOf, putOut } from "./publications.ts";
import type { Published } from "./publish.ts";
import { supersedeLive } from "./publish.ts";
import { noteApprover, snapshotWorking } from "./revisions.ts";
import { moveEdition } from "./transition.ts";

/**
 * 속보 발행: the one way round four eyes. Short, typed out once more by hand, and
 * open as a debt (사후 데스킹) until another person has read it.
 */
export async function publishBreaking(
  db: Db,
  actor: PersonActor,
  input: EditionInput & { typedHeadline: string },
): Promise<Published> {
  return perform(db, actor, "publishBreaking", input, async (work) => {
    const { content } = work.working;
    const typedHeadline = intakeLine(input.typedHeadline) === content.headline;
    assertAllowed(work, "publishBreaking", { typedHeadline }, input.seenVersion);
    const beside = await besideOf(work.tx, work.article.id, content);
    const issues = breakingIssues(content, work.article.kind, beside);
    if (issues.length > 0)
      throw new DomainError("not_publishable", "guard.requiredFields", { detail: { issues } });
    await assertPictures(work.tx, content, work.facts.now);
    const kept = await snapshotWorking(work, "breaking");
    await supersedeLive(work);
    const moved = await moveEdition(
      work,
      "publishBreaking",
      {
        breakingBy: actor.id,
        approvedRevisionId: kept.id,
        approvedHash: kept.contentHash,
        publishedAt: work.facts.now,
      },
      { hash: kept.contentHash },
      kept.id,
    );
    await putOut(work, work.facts.now, { revisionId: kept.id }, { breaking: true });
    await dropPagesOf(work);
    await openReceipt(work, actOf(work.edition));
    return { articleId: work.article.id, version: moved.version };
  });
}

/** 사후 데스킹: another person has read what went out unread. */
export async function reviewAfterBreaking(
  db: Db,
  actor: PersonActor,
  input: EditionInput,
): Promise<{ reviewed: true }> {
  return perform(db, actor, "reviewAfter", input, async (work) => {
    const { tx, edition, article } = work;
    const decision = decideAccess(actor, "reviewAfter", work.facts);
    if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
    if (edition.breakingBy === null || edition.reviewedAfterBy !== null)
      throw new DomainError("invalid_transition", "access.notBreaking");
    if (edition.breakingBy === actor.id)
      throw new DomainError("forbidden", "access.writerCannotReview");
    await noteApprover(tx, edition.id, actor.id);
    await tx
      .update(editions)
      .set({ reviewedAfterBy: actor.id, reviewedAfterAt: work.facts.now })
      .where(eq(editions.id, edition.id));
    await recordEvent(tx, actor, {
      name: "reviewAfter",
      articleId: article.id,
      editionId: edition.id,
      revisionId: edition.approvedRevisionId,
    });
    return { reviewed: true };
  });
}
