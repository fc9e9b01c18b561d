import type { Db } from "#db/client.ts";
import { findArticle, type SiteArticle } from "#db/queries/site.ts";
import type { PersonActor } from "#domain/actor.ts";
import type { Content } from "#domain/article/content.ts";
import { picturesOf } from "#domain/article/pictures.ts";
import { paths } from "#domain/paths.ts";
import { type LibraryPicture, readPicturesOf } from "../pictures/read-pictures.ts";
import { readEdition } from "./read-edition.ts";
import { noteKilledReading } from "./read-killed.ts";

export type Preview = {
  readonly articleId: number;
  readonly article: Omit<SiteArticle, "id" | "cards" | "outSince" | "pictures"> & {
    readonly pictures: Readonly<Record<number, PreviewPicture>>;
  };
};

/** A picture from the newsroom's own address: readers' files may not be made, or may not be seen. */
export type PreviewPicture = Pick<LibraryPicture, "width" | "height" | "source" | "credit"> & {
  readonly src: string;
};

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
): Promise<Preview | null> {
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
      pictures: await picturesFor(newsroom, actor, edition.text.content, goesOut),
      breaking: edition.breaking,
      changeKind: edition.changeKind,
      publishedAt: live?.publishedAt ?? goesOut,
      modifiedAt: isChange ? goesOut : (live?.modifiedAt ?? null),
    },
  };
}

/** Those that readers would be shown at the instant. */
async function picturesFor(
  db: Db,
  actor: PersonActor,
  content: Content,
  at: Date,
): Promise<Record<number, PreviewPicture>> {
  const ids = picturesOf(content).map(({ pictureId }) => pictureId);
  const known = await readPicturesOf(db, actor, ids);
  const seen = known.filter(
    ({ withdrawnAt, expiresAt }) =>
      withdrawnAt === null && (expiresAt === null || new Date(expiresAt) > at),
  );
  return Object.fromEntries(
    seen.map(({ id, width, height, source, credit }) => [
      id,
      { width, height, source, credit, src: paths.api.picturePreview(id) },
    ]),
  );
}
