import type { Db } from "#db/client.ts";
import type { Actor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { pageTags, tagsToldBefore } from "#domain/page-tags.ts";
import { bookDrop, wakeWorker } from "../outbox.ts";
import { assertPictures } from "./assert-pictures.ts";
import { assertAllowed, type EditionInput, perform, type Work } from "./perform.ts";
import { bookingName, cancelBooking, putOut } from "./publications.ts";
import { moveEdition } from "./transition.ts";

/** A booking this close can no longer be taken back for sure: it would be decided by milliseconds. */
export const LAST_MOMENT_MS = 1_000;

/** 예약: readers get the approved text from the instant on, whether or not any program runs then. */
export async function scheduleArticle(
  db: Db,
  actor: Actor,
  input: EditionInput & { publishAt: Date },
): Promise<{ version: number }> {
  return perform(db, actor, "schedule", input, async (work) => {
    if (Number.isNaN(input.publishAt.getTime()))
      throw new DomainError("invalid_input", "input.faults", {
        fields: { publishAt: "field.publishAt.malformed" },
      });
    assertAllowed(work, "schedule", { publishAt: input.publishAt }, input.seenVersion);
    const revisionId = work.edition.approvedRevisionId;
    if (revisionId === null) throw new DomainError("conflict", "conflict.overtaken");
    await assertPictures(work.tx, work.working.content, input.publishAt);
    const moved = await moveEdition(
      work,
      "schedule",
      { publishAt: input.publishAt },
      { publishAt: input.publishAt },
      revisionId,
    );
    await putOut(work, input.publishAt, { revisionId });
    await bookPages(work, input.publishAt);
    return moved;
  });
}

/** 예약 취소: back to approved, while it is not due. */
export async function unscheduleArticle(
  db: Db,
  actor: Actor,
  input: EditionInput & { reason?: string },
): Promise<{ version: number }> {
  return perform(db, actor, "unschedule", input, async (work) => {
    assertAllowed(work, "unschedule", {}, input.seenVersion);
    return takeBackBooking(work, { reason: input.reason ?? "" });
  });
}

export async function takeBackBooking(
  work: Work,
  detail: Record<string, unknown>,
): Promise<{ version: number }> {
  const { edition, facts } = work;
  if ((edition.publishAt?.getTime() ?? 0) - facts.now.getTime() < LAST_MOMENT_MS)
    throw new DomainError("conflict", "conflict.lastMoment");
  await cancelBooking(work);
  const moved = await moveEdition(
    work,
    "unschedule",
    { publishAt: null },
    { ...detail, publishAt: edition.publishAt },
  );
  await wakeWorker(work.tx);
  return moved;
}

/** At the instant the press prints the pages anew that show the article, or no longer do. */
export async function bookPages(
  work: Work,
  at: Date,
  options: { gone?: boolean } = {},
): Promise<void> {
  const { tx, article, section } = work;
  await wakeWorker(tx);
  if (article.practice) return;
  const tags = tagsToldBefore(article.id, section.slug);
  const gone = options.gone ? [pageTags.article(article.id)] : [];
  await bookDrop(tx, bookingName(article.id, at), at, { tags, gone });
}
