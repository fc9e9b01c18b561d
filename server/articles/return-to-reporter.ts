import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { returnMarks, returnReasons } from "#db/schema/index.ts";
import type { Actor } from "#domain/actor.ts";
import { markableBlocks, quoteOf, RETURN_LIMITS } from "#domain/article/returns.ts";
import { DomainError } from "#domain/errors.ts";
import { intake } from "#domain/korean/intake.ts";
import { assertAllowed, type EditionInput, perform, type Work } from "./perform.ts";
import { snapshotWorking } from "./revisions.ts";
import { moveEdition } from "./transition.ts";

export type NewMark = { readonly block: number; readonly note: string };

/**
 * 반려: back to the reporter, with a reason from the house list and in words; where the desk points
 * at paragraphs, each is to be answered before the text can be handed in again.
 */
export async function returnArticle(
  db: Db,
  actor: Actor,
  input: EditionInput & { code: string; text: string; marks?: readonly NewMark[] },
): Promise<{ version: number }> {
  const text = intake(input.text).trim();
  return perform(db, actor, "returnToReporter", input, async (work) => {
    const reason = await findReason(work, input.code);
    assertAllowed(work, "returnToReporter", { reason: reason ? text : "" }, input.seenVersion);
    if (text.length > RETURN_LIMITS.text)
      throw new DomainError("invalid_input", "input.faults", {
        fields: { text: "field.reason.tooLong" },
      });
    const marks = soundMarks(work, input.marks ?? []);
    const kept = await snapshotWorking(work, "returned");
    if (marks.length > 0)
      await work.tx
        .insert(returnMarks)
        .values(
          marks.map((mark) => ({ ...mark, editionId: work.edition.id, revisionId: kept.id })),
        );
    return moveEdition(
      work,
      "returnToReporter",
      { returnedRevisionId: kept.id, claimedBy: null, claimedAt: null },
      { ...reason, text, ...(marks.length > 0 ? { marks: marks.length } : {}) },
      kept.id,
    );
  });
}

/** As the house calls it at this moment: the event then says what was said, whatever it is called later. */
async function findReason({ tx }: Work, code: string) {
  const [reason] = await tx
    .select({ code: returnReasons.code, name: returnReasons.name, nameEn: returnReasons.nameEn })
    .from(returnReasons)
    .where(and(eq(returnReasons.code, code), isNull(returnReasons.retiredAt)));
  return reason ?? null;
}

/** The words of a paragraph come from the text itself, never from who points at it. */
function soundMarks({ working }: Work, marks: readonly NewMark[]) {
  const blocks = new Map(
    markableBlocks(working.content.body).map(({ block, text }) => [block, text]),
  );
  const sound = marks.flatMap(({ block, note }) => {
    const text = blocks.get(block);
    const words = intake(note).trim();
    const isSound = text !== undefined && words !== "" && words.length <= RETURN_LIMITS.note;
    return isSound ? [{ block, quote: quoteOf(text), note: words }] : [];
  });
  const isOnce = new Set(marks.map(({ block }) => block)).size === marks.length;
  if (sound.length !== marks.length || !isOnce || marks.length > RETURN_LIMITS.marks)
    throw new DomainError("invalid_input", "input.faults", {
      fields: { marks: "field.marks.malformed" },
    });
  return sound;
}
