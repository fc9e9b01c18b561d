import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import { noteAnswers, notes, people } from "#db/schema/index.ts";

const resolver = alias(people, "resolver");

export type Note = Awaited<ReturnType<typeof listNotes>>[number];

/** The notes of an article with their answers, as they were written; not those taken back. */
export async function listNotes(reader: Reader, articleId: number) {
  const rows = await reader
    .select({
      id: notes.id,
      anchor: { line: notes.line, before: notes.before, quote: notes.quote, after: notes.after },
      words: notes.words,
      writer: { id: people.id, name: people.name },
      at: notes.at,
      changedAt: notes.changedAt,
      resolvedAt: notes.resolvedAt,
      resolvedBy: resolver.name,
    })
    .from(notes)
    .innerJoin(people, eq(people.id, notes.writerId))
    .leftJoin(resolver, eq(resolver.id, notes.resolvedBy))
    .where(and(eq(notes.articleId, articleId), isNull(notes.takenBackAt)))
    .orderBy(asc(notes.id));
  const answers = await reader
    .select({
      id: noteAnswers.id,
      noteId: noteAnswers.noteId,
      words: noteAnswers.words,
      writer: { id: people.id, name: people.name },
      at: noteAnswers.at,
    })
    .from(noteAnswers)
    .innerJoin(people, eq(people.id, noteAnswers.writerId))
    .where(
      inArray(
        noteAnswers.noteId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(noteAnswers.id));
  return rows.map((row) => ({
    ...row,
    answers: answers
      .filter(({ noteId }) => noteId === row.id)
      .map(({ noteId: _, ...answer }) => answer),
  }));
}

/** Who can be called in a note. */
export async function listCallable(reader: Reader) {
  return reader
    .select({ id: people.id, name: people.name, title: people.title, beat: people.beat })
    .from(people)
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.name), asc(people.id));
}

/** How many notes of each article wait for somebody; to be joined. */
export function openNotes(reader: Reader) {
  return reader
    .select({ articleId: notes.articleId, count: sql<number>`count(*)::int`.as("open_notes") })
    .from(notes)
    .where(and(isNull(notes.takenBackAt), isNull(notes.resolvedAt)))
    .groupBy(notes.articleId)
    .as("open_notes");
}
