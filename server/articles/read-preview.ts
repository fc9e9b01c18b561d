import type { Db } from "#db/client.ts";
import { findArticle, type SiteArticle } from "#db/queries/site.ts";
import type { PersonActor } from "#domain/actor.ts";
import { readEdition } from "./read-edition.ts";
import { noteKilledReading } from "./read-killed.ts";

/**
 * An edition in the shape in which readers get articles, as if it went out now, or when it is
 * booked. Null for whom the edition does not exist. `site`: the readers' own connection, asked
 * for when the article first went out.
 */
export async function readPreview(
  newsroom: Db,
  site: Db,
  actor: PersonActor,
  editionId: number,
): Promise<{ articleId: number; article: Omit<SiteArticle, "id" | "cards" | "outSince"> } | null> {
  const read = await readEdition(newsroom, actor, editionId);
  if (!read) return null;
  const { edition, facts } = read;
  const { articleId } = edition;
  await noteKilledReading(newsroom, actor, { articleId, editionId, facts, where: "text" });
  const live = await findArticle(site, edition.articleId);
  const goesOut = edition.publishedAt ?? edition.publishAt ?? facts.now;
  // A change of substance shows its time; a mended typo does not.
  const isChange = live !== null && edition.changeKind !== null && edition.changeKind !== "typo";
  return {
    articleId: edition.articleId,
    article: {
      sectionSlug: edition.section.slug,
      sectionName: edition.section.name,
      kind: edition.kind,
      content: edition.text.content,
      breaking: edition.breaking,
      changeKind: edition.changeKind,
      publishedAt: live?.publishedAt ?? goesOut,
      modifiedAt: isChange ? goesOut : (live?.modifiedAt ?? null),
    },
  };
}
