import { z } from "zod";
import type { Db } from "#db/client.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import { rulesOf } from "#db/queries/kind-rules.ts";
import { listPicturesById } from "#db/queries/pictures.ts";
import { findBinding } from "#db/queries/review.ts";
import { listSettings } from "#db/queries/settings.ts";
import type { PersonActor } from "#domain/actor.ts";
import { mayRead } from "#domain/article/access.ts";
import type { Content } from "#domain/article/content.ts";
import { type BoundPicture, picturesOf } from "#domain/article/pictures.ts";
import { checklist, type Issue } from "#domain/article/publishable.ts";
import type { CardText } from "#domain/card.ts";
import { DomainError } from "#domain/errors.ts";
import { readPaper } from "#domain/paper.ts";
import { creditLine } from "#domain/picture/credit.ts";
import { frameOf } from "#domain/picture/rendition.ts";
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
  /** The first of them stands where the address is shared. */
  readonly pictures: readonly BoundPicture[];
  /** Without a picture: everything that is written on the card shown there. */
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
    pictures: await boundPictures(db, content),
    card: articleCard({ kind, breaking: false, kicker, headline, byline, sectionName }, paper.name),
  };
}

/** Those that the library knows; what it does not know cannot be approved at all. */
async function boundPictures(db: Db, content: Content): Promise<BoundPicture[]> {
  const placed = picturesOf(content);
  const rows = await listPicturesById(
    db,
    placed.map(({ pictureId }) => pictureId),
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return placed.flatMap((one) => {
    const row = known.get(one.pictureId);
    if (!row) return [];
    const focal = { x: row.focalX, y: row.focalY };
    const shared = frameOf("share", row, focal, row.crops);
    return { ...one, creditLine: creditLine(row.source, row.credit), shared };
  });
}
