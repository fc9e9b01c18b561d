import type { Db } from "#db/client.ts";
import { type Handout, listHandouts, listStyleIgnores, listStyleRules } from "#db/queries/style.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import type { StyleRule } from "#domain/style/rule.ts";
import { readEdition } from "../articles/read-edition.ts";

/** What a page needs to check a text while it is written. */
export type StyleForWriting = {
  readonly rules: readonly StyleRule[];
  /** Rules that this person ignores in this article. */
  readonly ignored: readonly number[];
  readonly handouts: readonly Handout[];
  /** When it is booked to go out; null while nobody has said. */
  readonly publishAt: Date | null;
};

export async function readStyle(
  db: Db,
  actor: PersonActor,
  editionId: number,
): Promise<StyleForWriting> {
  const read = await readEdition(db, actor, editionId);
  if (!read) throw new DomainError("not_found", "edition.notFound");
  const { articleId } = read.edition;
  const [rules, ignored, handouts] = await Promise.all([
    listStyleRules(db),
    listStyleIgnores(db, articleId, actor.id),
    listHandouts(db, articleId),
  ]);
  return { rules, ignored, handouts, publishAt: read.facts.publishAt };
}
