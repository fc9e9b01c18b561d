import type { Db } from "#db/client.ts";
import type { Actor } from "#domain/actor.ts";
import { assertAllowed, type EditionInput, perform } from "./perform.ts";
import { snapshotIfUnkept } from "./revisions.ts";
import { moveEdition } from "./transition.ts";

/** 내려놓기: back into the queue, with whatever was changed kept. */
export async function releaseArticle(
  db: Db,
  actor: Actor,
  input: EditionInput,
): Promise<{ version: number }> {
  return perform(db, actor, "release", input, async (work) => {
    assertAllowed(work, "release", {}, input.seenVersion);
    await snapshotIfUnkept(work, "handover");
    return moveEdition(work, "release", { claimedBy: null, claimedAt: null });
  });
}
