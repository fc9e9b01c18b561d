import type { Db } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import { assertAllowed, type EditionInput, perform } from "./perform.ts";
import { moveEdition } from "./transition.ts";

/** 데스킹 시작: one desk or copy editor takes the text; everybody sees who. */
export async function claimArticle(
  db: Db,
  actor: PersonActor,
  input: EditionInput,
): Promise<{ version: number }> {
  return perform(db, actor, "claim", input, async (work) => {
    assertAllowed(work, "claim", {}, input.seenVersion);
    return moveEdition(work, "claim", { claimedBy: actor.id, claimedAt: work.facts.now });
  });
}
