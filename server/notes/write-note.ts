import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { noteAnswers, notes } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { type Anchor, NOTE_LIMITS } from "#domain/article/note.ts";
import { DomainError } from "#domain/errors.ts";
import { intake } from "#domain/korean/intake.ts";
import type { EditionInput } from "../articles/perform.ts";
import {
  callMentioned,
  lockNote,
  type NoteInput,
  performOnNotes,
  takeWords,
} from "./work-on-note.ts";

const side = z.string("field.malformed").max(NOTE_LIMITS.around);

export const anchorInput = z.strictObject({
  line: z.int().min(0).max(100_000),
  before: side,
  quote: z.string("field.malformed").min(1, "field.note.quote").max(NOTE_LIMITS.quote),
  after: side,
});

const of = { editionId: z.int().positive(), key: z.string().max(64).optional() };
const words = z.string("field.malformed").max(NOTE_LIMITS.words * 4, "field.note.words");
export const newNote = z.strictObject({ ...of, anchor: anchorInput, words });
export const wordsOfNote = z.strictObject({ ...of, noteId: z.int().positive(), words });
export const oneNote = z.strictObject({ ...of, noteId: z.int().positive() });

/** Writes a note about words of the text. */
export async function addNote(
  db: Db,
  actor: PersonActor,
  input: EditionInput & { readonly anchor: Anchor; readonly words: string },
): Promise<{ noteId: number }> {
  const anchor = cleanAnchor(input.anchor);
  const written = takeWords(input.words);
  return performOnNotes(db, actor, "addNote", input, async (work) => {
    const { tx, article } = work;
    const there = await tx.$count(
      notes,
      and(eq(notes.articleId, article.id), isNull(notes.takenBackAt)),
    );
    if (there >= NOTE_LIMITS.each)
      throw new DomainError("invalid_input", "note.tooMany", {
        values: { maximum: NOTE_LIMITS.each },
      });
    const [note] = await tx
      .insert(notes)
      .values({ articleId: article.id, ...anchor, words: written, writerId: actor.id })
      .returning({ id: notes.id });
    if (!note) throw new DomainError("unavailable", "database.noRow");
    await callMentioned(work, written);
    return { noteId: note.id };
  });
}

/** Answers a note; one that was settled is open again by that. */
export async function answerNote(
  db: Db,
  actor: PersonActor,
  input: NoteInput & { readonly words: string },
): Promise<{ noteId: number }> {
  const written = takeWords(input.words);
  return performOnNotes(db, actor, "answerNote", input, async (work) => {
    const { tx, article } = work;
    const note = await lockNote(tx, article.id, input.noteId);
    await tx.insert(noteAnswers).values({ noteId: note.id, words: written, writerId: actor.id });
    await tx.update(notes).set({ resolvedBy: null, resolvedAt: null }).where(eq(notes.id, note.id));
    await callMentioned(work, written);
    return { noteId: note.id };
  });
}

/** Its writer says it otherwise, as long as nobody has answered it. */
export async function changeNote(
  db: Db,
  actor: PersonActor,
  input: NoteInput & { readonly words: string },
): Promise<{ noteId: number }> {
  const written = takeWords(input.words);
  return performOnNotes(db, actor, "changeNote", input, async (work) => {
    const { tx, article } = work;
    const { id } = await ownUnanswered(tx, actor, article.id, input.noteId);
    await tx.update(notes).set({ words: written, changedAt: now }).where(eq(notes.id, id));
    await callMentioned(work, written);
    return { noteId: id };
  });
}

/** Its writer takes it back, as long as nobody has answered it: its words are kept nowhere. */
export async function takeBackNote(
  db: Db,
  actor: PersonActor,
  input: NoteInput,
): Promise<{ noteId: number }> {
  return performOnNotes(db, actor, "takeBackNote", input, async ({ tx, article }) => {
    const { id } = await ownUnanswered(tx, actor, article.id, input.noteId);
    await tx.update(notes).set({ words: "", takenBackAt: now }).where(eq(notes.id, id));
    return { noteId: id };
  });
}

const now = sql`clock_timestamp()` as unknown as Date;

async function ownUnanswered(tx: Tx, actor: PersonActor, articleId: number, noteId: number) {
  const note = await lockNote(tx, articleId, noteId);
  if (note.writerId !== actor.id) throw new DomainError("forbidden", "note.onlyWriter");
  if ((await tx.$count(noteAnswers, eq(noteAnswers.noteId, note.id))) > 0)
    throw new DomainError("conflict", "note.answered");
  return note;
}

/** As the text itself is taken in, so that it is found there. */
function cleanAnchor({ line, before, quote, after }: Anchor): Anchor {
  const cleaned = { line, before: intake(before), quote: intake(quote), after: intake(after) };
  if (cleaned.quote.trim() !== "") return cleaned;
  throw new DomainError("invalid_input", "input.faults", { fields: { quote: "field.note.quote" } });
}
