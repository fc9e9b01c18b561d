import { eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { PictureSource } from "#domain/picture/picture.ts";
import { siteRenditions } from "./site-views.ts";

/** A picture as a page shows it. */
export type SitePicture = {
  readonly id: number;
  /** The name under which its files are served. */
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly source: PictureSource;
  readonly credit: string;
};

const PICTURE = sql`jsonb_build_object('id', id, 'key', key, 'width', width, 'height', height,
  'source', source, 'credit', credit)`;

/** All pictures of an article that is out, by number; null where it has none. Tags: `article:id`. */
export function picturesOfArticle(articleId: number): SQL<Record<string, SitePicture> | null> {
  return sql`(select jsonb_object_agg(id, ${PICTURE}) from magam.site_pictures
    where article_id = ${articleId})`;
}

/**
 * What stands for an article of a list, a row of `site_articles`: its main picture, else the first
 * of its text. Tags: those of the list.
 */
export const pictureOfListed = sql<SitePicture | null>`(
  select ${PICTURE} from magam.site_pictures
  where article_id = magam.site_articles.id order by place limit 1)`.as("picture");

/** All pictures of each article of a list, a row of `site_articles`, by number. */
export const picturesOfListed = sql<Record<string, SitePicture> | null>`(
  select jsonb_object_agg(id, ${PICTURE}) from magam.site_pictures
  where article_id = magam.site_articles.id)`;

/** The picture whose files bear this name and the articles by which it is seen; null if none is out. */
export async function findRendition(db: Db, key: string) {
  const rows = await db
    .select({
      pictureId: siteRenditions.pictureId,
      width: siteRenditions.width,
      height: siteRenditions.height,
      articleId: siteRenditions.articleId,
    })
    .from(siteRenditions)
    .where(eq(siteRenditions.key, key))
    .limit(200);
  const [first] = rows;
  if (!first) return null;
  const { articleId: _, ...picture } = first;
  return { ...picture, articleIds: [...new Set(rows.map(({ articleId }) => articleId))] };
}
