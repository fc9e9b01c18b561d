import type { Db } from "#db/client.ts";
import { isNoticeArticle } from "#db/queries/cases.ts";
import { type Actor, hasRole } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { intake } from "#domain/korean/intake.ts";
import { openReceipt } from "../receipts/open-receipt.ts";
import { forgetEnd } from "./book-end.ts";
import { loadEdition } from "./load-edition.ts";
import { assertAllowed, type EditionInput, perform, type Work } from "./perform.ts";
import { dropPagesOf, endCurrent, putOutAgain } from "./publications.ts";
import { takeBackBooking } from "./schedule.ts";
import { moveEdition } from "./transition.ts";

/** 노출중지: gone from every page, list, feed and search, until restored. */
export async function withdrawArticle(
  db: Db,
  actor: Actor,
  input: EditionInput & { reason: string; reviewDate: Date | null },
): Promise<{ version: number }> {
  const reason = intake(input.reason).trim();
  return perform(db, actor, "withdraw", input, async (work) => {
    assertAllowed(work, "withdraw", { reason }, input.seenVersion);
    const { facts } = work;
    // 정정보도 and 반론보도 are owed to somebody: no desk takes one away by itself.
    if (!hasRole(actor, "managing_editor") && (await isNoticeArticle(work.tx, work.article.id)))
      throw new DomainError("forbidden", "case.noticeStays");
    if (input.reviewDate === null || !(input.reviewDate > facts.now))
      throw new DomainError("invalid_input", "input.faults", {
        fields: { reviewDate: "field.reviewDate.past" },
      });
    await stopBookedEdition(work, "withdraw");
    await forgetEnd(work);
    await endCurrent(work, facts.now);
    const moved = await moveEdition(
      work,
      "withdraw",
      { reviewDate: input.reviewDate },
      { reason, reviewDate: input.reviewDate },
      work.edition.approvedRevisionId,
    );
    await dropPagesOf(work, { gone: true });
    await openReceipt(work, "withdraw");
    return moved;
  });
}

/** 재게시: the same text again, from now. */
export async function restoreArticle(
  db: Db,
  actor: Actor,
  input: EditionInput & { reason: string },
): Promise<{ version: number }> {
  const reason = intake(input.reason).trim();
  return perform(db, actor, "restore", input, async (work) => {
    assertAllowed(work, "restore", { reason }, input.seenVersion);
    const moved = await moveEdition(work, "restore", { reviewDate: null }, { reason });
    await putOutAgain(work, work.facts.now);
    await dropPagesOf(work);
    await openReceipt(work, "restore");
    return moved;
  });
}

/** A successor booked for later must not put the article out again behind the decision. */
export async function stopBookedEdition(work: Work, because: string): Promise<void> {
  if (work.openEditionId === null) return;
  const open = await loadEdition(work.tx, work.openEditionId);
  if (open.edition.status === "scheduled")
    await takeBackBooking({ ...open, tx: work.tx, actor: work.actor }, { because });
}
