import { z } from "zod";
import type { Db } from "#db/client.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import {
  findRevisionContent,
  listEditionsBeside,
  listRevisions,
  type RevisionEntry,
} from "#db/queries/history.ts";
import type { PersonActor } from "#domain/actor.ts";
import { isKilled, mayRead } from "#domain/article/access.ts";
import type { Content } from "#domain/article/content.ts";
import { DomainError } from "#domain/errors.ts";
import { LOCK_SECONDS } from "./load-edition.ts";

export type KeptText = RevisionEntry & { readonly edition: number };

/** The kept texts of an article, of all editions that the person may read, the newest first. */
export async function listTexts(
  db: Db,
  actor: PersonActor,
  editionId: number,
): Promise<KeptText[]> {
  const beside = await listEditionsBeside(db, editionId);
  const ids = beside.map(({ id }) => id);
  const facts = await listEditionFacts(db, ids, LOCK_SECONDS);
  // What was killed is read on its own page, where each reading is recorded.
  const readable = beside.filter(({ id }) => {
    const edition = facts.get(id);
    return edition !== undefined && mayRead(actor, edition) && !isKilled(edition);
  });
  const entries = await listRevisions(
    db,
    readable.map(({ id }) => id),
  );
  return entries.reverse().flatMap((entry) => {
    const edition = readable.find(({ id }) => id === entry.editionId);
    return edition ? [{ ...entry, edition: edition.number }] : [];
  });
}

export const textAsked = z.strictObject({
  editionId: z.int().positive(),
  revisionId: z.int().positive(),
});

/** One of them, to be read beside the text being worked on. */
export async function readText(
  db: Db,
  actor: PersonActor,
  asked: { editionId: number; revisionId: number },
): Promise<Content> {
  const texts = await listTexts(db, actor, asked.editionId);
  const isAmong = texts.some(({ id }) => id === asked.revisionId);
  const content = isAmong ? await findRevisionContent(db, asked.revisionId) : null;
  if (!content) throw new DomainError("not_found", "edition.notFound");
  return content;
}
