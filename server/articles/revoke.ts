import type { Db } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import { assertAllowed, type EditionInput, perform, type Work } from "./perform.ts";
import { moveEdition } from "./transition.ts";

/** 승인 취소: the text goes back to review, claimed by who took the approval back. */
export async function revokeApproval(
  db: Db,
  actor: PersonActor,
  input: EditionInput & { reason?: string },
): Promise<{ version: number }> {
  return perform(db, actor, "revoke", input, async (work) => {
    assertAllowed(work, "revoke", {}, input.seenVersion);
    return unapprove(work, actor, { reason: input.reason ?? "" });
  });
}

/** Also what any change of an approved text does, whoever is allowed to make it. */
export async function unapprove(
  work: Work,
  actor: PersonActor,
  detail: Record<string, unknown>,
): Promise<{ version: number }> {
  return moveEdition(
    work,
    "revoke",
    {
      approvedBy: null,
      approvedAt: null,
      approvedRevisionId: null,
      approvedHash: null,
      claimedBy: actor.id,
      claimedAt: work.facts.now,
    },
    detail,
  );
}
