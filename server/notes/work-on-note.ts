import { and, eq } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { notes } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { mayNote, NOTE_LIMITS } from "#domain/article/note.ts";
import { DomainError } from "#domain/errors.ts";
import type { EventName } from "#domain/event.ts";
import { intake } from "#domain/korean/intake.ts";
import { type EditionInput, perform, type Work } from "../articles/perform.ts";
import { recordEvent } from "../events.ts";
import { tellLive } from "../live/tell.ts";
import { tellMentioned } from "../notices/tell-mentioned.ts";

export type NoteInput = EditionInput & { readonly noteId: number };
export type NoteRow = typeof notes.$inferSelect;

/** The frame of every verb on notes: who may, the act, its event, and every open page told. */
export async function performOnNotes(
  db: Db,
  actor: PersonActor,
  name: EventName,
  input: EditionInput,
  act: (work: Work) => Promise<{ noteId: number }>,
): Promise<{ noteId: number }> {
  return perform(db, actor, name, input, async (work) => {
    const { tx, article, edition } = work;
    if (!mayNote(actor, work.facts)) throw new DomainError("forbidden", "note.notYours");
    const done = await act(work);
    await recordEvent(tx, actor, {
      ...{ name, articleId: article.id, editionId: edition.id },
      detail: { note: done.noteId },
    });
    await tellLive(tx, "note", article.id);
    // Its line in the queue counts what is open.
    await tellLive(tx, "edition", edition.id);
    return done;
  });
}

/** The note, locked; what was taken back is no note any more. */
export async function lockNote(tx: Tx, articleId: number, noteId: number): Promise<NoteRow> {
  const [note] = await tx
    .select()
    .from(notes)
    .where(and(eq(notes.id, noteId), eq(notes.articleId, articleId)))
    .for("update");
  if (!note || note.takenBackAt !== null) throw new DomainError("not_found", "note.notFound");
  return note;
}

/** What was written, clean; refused beside its field where it is nothing or too much. */
export function takeWords(written: string): string {
  const words = intake(written).trim();
  if (words !== "" && [...words].length <= NOTE_LIMITS.words) return words;
  throw new DomainError("invalid_input", "input.faults", { fields: { words: "field.note.words" } });
}

/** Whoever is called by `@name` hears of it, if they may read the article. */
export async function callMentioned(work: Work, words: string): Promise<void> {
  const { tx, actor, article, edition } = work;
  const about = { articleId: article.id, editionId: edition.id, practice: article.practice };
  await tellMentioned(tx, actor, about, [words]);
}
