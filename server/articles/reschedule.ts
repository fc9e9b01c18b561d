import type { Db } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { assertPictures } from "./assert-pictures.ts";
import { loadEdition } from "./load-edition.ts";
import { assertAllowed, type EditionInput, perform } from "./perform.ts";
import { putOut } from "./publications.ts";
import { bookPages, takeBackBooking } from "./schedule.ts";
import { moveEdition } from "./transition.ts";

/**
 * 예약 변경: the booking is taken back and made anew for another instant, both or
 * neither. In the last second before the old instant it is refused, as a taking
 * back is.
 */
export async function rescheduleArticle(
  db: Db,
  actor: PersonActor,
  input: EditionInput & { publishAt: Date },
): Promise<{ version: number }> {
  const { publishAt } = input;
  return perform(db, actor, "schedule", input, async (work) => {
    assertAllowed(work, "unschedule", {}, input.seenVersion);
    await takeBackBooking(work, { movedTo: publishAt });
    const again = { ...(await loadEdition(work.tx, input.editionId)), tx: work.tx, actor };
    assertAllowed(again, "schedule", { publishAt });
    const revisionId = again.edition.approvedRevisionId;
    if (revisionId === null) throw new DomainError("conflict", "conflict.overtaken");
    await assertPictures(work.tx, again.working.content, publishAt);
    const moved = await moveEdition(again, "schedule", { publishAt }, { publishAt }, revisionId);
    await putOut(again, publishAt, { revisionId });
    await bookPages(again, publishAt);
    return moved;
  });
}
