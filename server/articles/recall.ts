import type { Db } from "#db/client.ts";
import type { Actor } from "#domain/actor.ts";
import { assertAllowed, type EditionInput, perform } from "./perform.ts";
import { moveEdition } from "./transition.ts";

/** 회수: the author takes the text back while no desk has claimed it. */
export async function recallArticle(
  db: Db,
  actor: Actor,
  input: EditionInput,
): Promise<{ version: number }> {
  return perform(db, actor, "recall", input, async (work) => {
    assertAllowed(work, "recall", {}, input.seenVersion);
    return moveEdition(work, "recall", { submittedAt: null });
  });
}
