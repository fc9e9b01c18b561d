import { z } from "zod";
import type { Db } from "#db/client.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import { rulesOf } from "#db/queries/kind-rules.ts";
import { findBinding } from "#db/queries/review.ts";
import { listSettings } from "#db/queries/settings.ts";
import type { PersonActor } from "#domain/actor.ts";
import { mayRead } from "#domain/article/access.ts";
import type { Content } from "#domain/article/content.ts";
import { checklist, type Issue } from "#domain/article/publishable.ts";
import type { CardText } from "#domain/card.ts";
import { DomainError } from "#domain/errors.ts";
import { readPaper } from "#domain/paper.ts";
import { articleCard } from "../cards/card-text.ts";
import { besideOf } from "./handouts.ts";
import { LOCK_SECONDS } from "./load-edition.ts";

export const bindingAsked = z.strictObject({ editionId: z.int().positive() });

/** What an approval given now would bind, as the database holds it: not what some page believes. */
export type Binding = {
  readonly textVersion: number;
  readonly hash: string;
  readonly content: Content;
  readonly checks: readonly Issue[];
  /** Everything that is written on the picture shown for a shared address. */
  readonly card: CardText;
};

export async function readBinding(
  db: Db,
  actor: PersonActor,
  { editionId }: { editionId: number },
): Promise<Binding> {
  const facts = (await listEditionFacts(db, [editionId], LOCK_SECONDS)).get(editionId);
  const text = facts && mayRead(actor, facts) ? await findBinding(db, editionId) : null;
  if (!text) throw new DomainError("not_found", "edition.notFound");
  const { articleId, content, kind, sectionName } = text;
  const rules = await rulesOf(db, kind);
  const beside = await besideOf(db, articleId, content);
  const paper = readPaper(await listSettings(db));
  const { kicker, headline, byline } = content;
  return {
    textVersion: text.version,
    hash: text.hash,
    content,
    checks: checklist(content, kind, rules, beside),
    card: articleCard({ kind, breaking: false, kicker, headline, byline, sectionName }, paper.name),
  };
}
