import type { Db } from "#db/client.ts";
import { listCallable, listNotes, type Note } from "#db/queries/notes.ts";
import type { PersonActor } from "#domain/actor.ts";
import { mayNote } from "#domain/article/note.ts";
import { DomainError } from "#domain/errors.ts";
import { readEdition } from "../articles/read-edition.ts";

/** All that was said about words of the article; to whom it is not shown it does not exist. */
export async function readNotes(
  db: Db,
  actor: PersonActor,
  editionId: number,
): Promise<{
  readonly notes: readonly Note[];
  readonly people: Awaited<ReturnType<typeof listCallable>>;
}> {
  const read = await readEdition(db, actor, editionId);
  if (!read || !mayNote(actor, read.facts)) throw new DomainError("not_found", "edition.notFound");
  const [notes, people] = await Promise.all([
    listNotes(db, read.edition.articleId),
    listCallable(db),
  ]);
  return { notes, people };
}
