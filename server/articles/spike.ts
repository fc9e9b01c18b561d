import type { Db } from "#db/client.ts";
import type { Actor } from "#domain/actor.ts";
import { assertAllowed, type EditionInput, perform } from "./perform.ts";
import { snapshotIfUnkept } from "./revisions.ts";
import { moveEdition } from "./transition.ts";

/** 폐기: out of everybody's way, recoverable. */
export async function spikeArticle(
  db: Db,
  actor: Actor,
  input: EditionInput & { reason?: string },
): Promise<{ version: number }> {
  return perform(db, actor, "spike", input, async (work) => {
    assertAllowed(work, "spike", {}, input.seenVersion);
    await snapshotIfUnkept(work, "handover");
    return moveEdition(work, "spike", CLEARED, { reason: input.reason ?? "" });
  });
}

/** 되살리기: a draft again, with its text as it was. */
export async function unspikeArticle(
  db: Db,
  actor: Actor,
  input: EditionInput,
): Promise<{ version: number }> {
  return perform(db, actor, "unspike", input, async (work) => {
    assertAllowed(work, "unspike", {}, input.seenVersion);
    return moveEdition(work, "unspike", CLEARED);
  });
}

const CLEARED = {
  claimedBy: null,
  claimedAt: null,
  approvedBy: null,
  approvedAt: null,
  approvedRevisionId: null,
  approvedHash: null,
};
