import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { notes } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { lockNote, type NoteInput, performOnNotes } from "./work-on-note.ts";

/** What it asks is done. Said twice, the first who said it stays named. */
export async function resolveNote(
  db: Db,
  actor: PersonActor,
  input: NoteInput,
): Promise<{ noteId: number }> {
  return performOnNotes(db, actor, "resolveNote", input, async ({ tx, article }) => {
    const note = await lockNote(tx, article.id, input.noteId);
    const settled = { resolvedBy: actor.id, resolvedAt: sql`clock_timestamp()` as unknown as Date };
    if (note.resolvedAt === null) await tx.update(notes).set(settled).where(eq(notes.id, note.id));
    return { noteId: note.id };
  });
}

/** It is not done after all. */
export async function reopenNote(
  db: Db,
  actor: PersonActor,
  input: NoteInput,
): Promise<{ noteId: number }> {
  return performOnNotes(db, actor, "reopenNote", input, async ({ tx, article }) => {
    const note = await lockNote(tx, article.id, input.noteId);
    await tx.update(notes).set({ resolvedBy: null, resolvedAt: null }).where(eq(notes.id, note.id));
    return { noteId: note.id };
  });
}
