import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { notes } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import { type Anchor, mayNote, NOTE_LIMITS } from "#domain/article/note.ts";
import { DomainError } from "#domain/errors.ts";
import { assertReadable, loadEdition } from "../articles/load-edition.ts";
import { tellLive } from "../live/tell.ts";
import { anchorInput } from "./write-note.ts";

export const movedNotes = z.strictObject({
  editionId: z.int().positive(),
  moved: z
    .array(z.strictObject({ noteId: z.int().positive(), anchor: anchorInput }))
    .max(NOTE_LIMITS.each),
});

/**
 * The words of notes were changed by whoever wrote on: what they are about is what stands there now.
 * No act of a person, so no event; sent by the page that saved the text, whose writer holds it.
 */
export async function moveNotes(
  db: Db,
  actor: PersonActor,
  input: {
    readonly editionId: number;
    readonly moved: readonly { readonly noteId: number; readonly anchor: Anchor }[];
  },
): Promise<{ moved: number }> {
  return withTransaction(db, async (tx) => {
    const loaded = await loadEdition(tx, input.editionId);
    assertReadable(actor, loaded);
    const mayWrite = decideAccess(actor, "write", loaded.facts).allowed;
    if (!mayWrite || !mayNote(actor, loaded.facts))
      throw new DomainError("forbidden", "note.notYours");
    // Whoever reads beside the writer has an older text before them.
    if (loaded.facts.lockHolder !== actor.id) return { moved: 0 };
    let moved = 0;
    for (const { noteId, anchor } of input.moved) {
      const found = await tx
        .update(notes)
        .set(anchor)
        .where(
          and(
            eq(notes.id, noteId),
            eq(notes.articleId, loaded.article.id),
            isNull(notes.takenBackAt),
          ),
        )
        .returning({ id: notes.id });
      moved += found.length;
    }
    if (moved > 0) await tellLive(tx, "note", loaded.article.id);
    return { moved };
  });
}
