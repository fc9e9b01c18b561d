import type { Db } from "#db/client.ts";
import type { Actor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { actOf, openReceipt } from "../receipts/open-receipt.ts";
import { assertPictures } from "./assert-pictures.ts";
import { assertAllowed, type EditionInput, perform, type Work } from "./perform.ts";
import { dropPagesOf, liveEditionOf, putOut } from "./publications.ts";
import { moveEdition } from "./transition.ts";

export type Published = { readonly articleId: number; readonly version: number };

/** 발행: readers get the approved text, byte for byte, from this instant. */
export async function publishArticle(
  db: Db,
  actor: Actor,
  input: EditionInput,
): Promise<Published> {
  return perform(db, actor, "publish", input, async (work) => {
    assertAllowed(work, "publish", {}, input.seenVersion);
    const { edition, facts } = work;
    const revisionId = edition.approvedRevisionId;
    if (revisionId === null) throw new DomainError("conflict", "conflict.overtaken");
    // Its rights may have run out since the approval. The working text is the approved one (guard).
    await assertPictures(work.tx, work.working.content, facts.now);
    await supersedeLive(work);
    const moved = await moveEdition(
      work,
      "publish",
      { publishedAt: facts.now },
      { hash: edition.approvedHash },
      revisionId,
    );
    await putOut(work, facts.now, { revisionId });
    await dropPagesOf(work);
    await openReceipt(work, actOf(edition));
    return { articleId: work.article.id, version: moved.version };
  });
}

/** The edition readers had until now steps back. */
export async function supersedeLive(work: Work): Promise<void> {
  if (work.liveEditionId === null) return;
  const live = await liveEditionOf(work.tx, work.liveEditionId);
  if (live) await moveEdition({ ...work, edition: live }, "supersede", {}, { by: work.edition.id });
}
