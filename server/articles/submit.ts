import type { Db } from "#db/client.ts";
import { rulesOf } from "#db/queries/kind-rules.ts";
import type { Actor } from "#domain/actor.ts";
import { blockingIssues } from "#domain/article/publishable.ts";
import { DomainError } from "#domain/errors.ts";
import { intake } from "#domain/korean/intake.ts";
import { assertPictures } from "./assert-pictures.ts";
import { besideOf } from "./handouts.ts";
import { assertAllowed, type EditionInput, perform } from "./perform.ts";
import { snapshotWorking } from "./revisions.ts";
import { moveEdition } from "./transition.ts";

/** 송고: the author hands the text to the desk. After a return the text changed, or an answer says why not. */
export async function submitArticle(
  db: Db,
  actor: Actor,
  input: EditionInput & { answer?: string; note?: string },
): Promise<{ version: number }> {
  return perform(db, actor, "submit", input, async (work) => {
    const rules = await rulesOf(work.tx, work.article.kind);
    const { content } = work.working;
    const beside = await besideOf(work.tx, work.article.id, content);
    const issues = blockingIssues(content, work.article.kind, rules, beside);
    const answer = intake(input.answer ?? "").trim();
    assertAllowed(work, "submit", { answer, blockingIssues: 0 }, input.seenVersion);
    if (issues.length > 0)
      throw new DomainError("not_publishable", "guard.requiredFields", { detail: { issues } });
    await assertPictures(work.tx, work.working.content, work.facts.now);
    const note = input.note === undefined ? null : intake(input.note).trim().slice(0, 2_000);
    const kept = await snapshotWorking(work, "submitted");
    return moveEdition(
      work,
      "submit",
      {
        submittedAt: work.facts.now,
        submittedRevisionId: kept.id,
        claimedBy: null,
        claimedAt: null,
        ...(note === null ? {} : { deskNote: note }),
      },
      { ...(answer && { answer }), ...(note && { note }) },
      kept.id,
    );
  });
}
