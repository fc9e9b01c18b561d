import { z } from "zod";
import type { Db } from "#db/client.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import { listNewest } from "#db/queries/site-lists.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import { DomainError } from "#domain/errors.ts";
import { formatListTime } from "#domain/korean/dates.ts";
import { LOCK_SECONDS } from "../articles/load-edition.ts";
import { searchDb } from "../databases.ts";
import { findArticles } from "../search/find-articles.ts";

export const choicesAsked = z.strictObject({
  editionId: z.int().positive(),
  q: z.string("field.malformed").max(200, "field.malformed"),
});

/** An article that may be chosen. */
export type RelatedChoice = {
  readonly id: number;
  readonly headline: string;
  readonly sectionName: string;
  /** When it went out, in Seoul, as lists of the paper say it. */
  readonly published: string;
};

const SHOWN = 8;

/** The picker's question: what is out and fits, by the readers' own search; the newest for no word. */
export async function findRelatedChoices(
  db: Db,
  actor: PersonActor,
  asked: z.infer<typeof choicesAsked>,
): Promise<{ choices: RelatedChoice[] }> {
  return { choices: await choicesAmong(db, searchDb(), actor, asked) };
}

/** @param site a connection of the readers' role: it cannot name what is not out */
export async function choicesAmong(
  db: Db,
  site: Db,
  actor: PersonActor,
  { editionId, q }: z.infer<typeof choicesAsked>,
): Promise<RelatedChoice[]> {
  const facts = (await listEditionFacts(db, [editionId], LOCK_SECONDS)).get(editionId);
  if (!facts) throw new DomainError("not_found", "edition.notFound");
  const decision = decideAccess(actor, "chooseRelated", facts);
  if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
  const found = q.trim() === "" ? await listNewest(site, SHOWN) : await search(site, q);
  return found
    .filter(({ kind }) => kind !== "advertorial")
    .slice(0, SHOWN)
    .map(({ id, headline, sectionName, publishedAt }) => ({
      ...{ id, headline, sectionName },
      published: formatListTime(publishedAt, facts.now),
    }));
}

/** A question that cannot be asked finds nothing: the picker is asked letter by letter. */
async function search(site: Db, q: string) {
  const order = { q, from: "", to: "", sort: "best" as const, page: 1 };
  const finding = await findArticles(site, order, []);
  return finding.ok ? finding.found.articles : [];
}
