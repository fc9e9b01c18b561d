import type { Db } from "#db/client.ts";
import type { Actor } from "#domain/actor.ts";
import { RETURN_CODES } from "#domain/article/kind.ts";
import { DomainError } from "#domain/errors.ts";
import { intake } from "#domain/korean/intake.ts";
import { assertAllowed, type EditionInput, perform } from "./perform.ts";
import { snapshotWorking } from "./revisions.ts";
import { moveEdition } from "./transition.ts";

/** 반려: back to the reporter, with a reason from the house list and in words. */
export async function returnArticle(
  db: Db,
  actor: Actor,
  input: EditionInput & { code: string; text: string },
): Promise<{ version: number }> {
  const code = RETURN_CODES.find((known) => known === input.code);
  const text = intake(input.text).trim();
  return perform(db, actor, "returnToReporter", input, async (work) => {
    assertAllowed(
      work,
      "returnToReporter",
      { reason: code === undefined ? "" : text },
      input.seenVersion,
    );
    if (text.length > 2_000)
      throw new DomainError("invalid_input", "input.faults", {
        fields: { text: "field.reason.tooLong" },
      });
    const kept = await snapshotWorking(work, "returned");
    return moveEdition(
      work,
      "returnToReporter",
      { returnedRevisionId: kept.id, claimedBy: null, claimedAt: null },
      { code, text },
      kept.id,
    );
  });
}
