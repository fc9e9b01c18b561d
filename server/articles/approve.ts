import type { Db } from "#db/client.ts";
import { rulesOf } from "#db/queries/kind-rules.ts";
import type { PersonActor } from "#domain/actor.ts";
import { blockingIssues } from "#domain/article/publishable.ts";
import { DomainError } from "#domain/errors.ts";
import { intake } from "#domain/korean/intake.ts";
import { assertPictures } from "./assert-pictures.ts";
import { besideOf } from "./handouts.ts";
import { assertAllowed, type EditionInput, perform } from "./perform.ts";
import { noteApprover, snapshotWorking } from "./revisions.ts";
import { moveEdition } from "./transition.ts";

export type Approve = EditionInput & {
  /** The working text's version the approver read. An approval of anything else is refused. */
  readonly textVersion: number;
  /** The hash that the page showed as what will be bound, if it showed one. */
  readonly hash?: string;
  /** Why blocking checks are overridden; recorded with the approver's name. */
  readonly overrideReason?: string;
};

/** 승인: binds the approver's name to exactly this text, by its hash. */
export async function approveArticle(
  db: Db,
  actor: PersonActor,
  input: Approve,
): Promise<{ version: number }> {
  return perform(db, actor, "approve", input, async (work) => {
    const rules = await rulesOf(work.tx, work.article.kind);
    const { content } = work.working;
    const beside = await besideOf(work.tx, work.article.id, content);
    const issues = blockingIssues(content, work.article.kind, rules, beside);
    const overrideReason = intake(input.overrideReason ?? "").trim();
    assertAllowed(
      work,
      "approve",
      { blockingIssues: issues.length, overridden: overrideReason !== "" },
      input.seenVersion,
    );
    const isOther = input.hash !== undefined && input.hash !== work.working.contentHash;
    if (input.textVersion !== work.working.version || isOther)
      throw new DomainError("conflict", "conflict.textMoved", {
        detail: { version: work.working.version },
      });
    await assertPictures(work.tx, work.working.content, work.facts.now);
    const kept = await snapshotWorking(work, "approved");
    await noteApprover(work.tx, work.edition.id, actor.id);
    return moveEdition(
      work,
      "approve",
      {
        approvedBy: actor.id,
        approvedAt: work.facts.now,
        approvedRevisionId: kept.id,
        approvedHash: kept.contentHash,
      },
      {
        hash: kept.contentHash,
        ...(issues.length > 0
          ? { overridden: issues.map(({ check }) => check), overrideReason }
          : {}),
      },
      kept.id,
    );
  });
}
