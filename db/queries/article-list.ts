import { type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { BylineEntry } from "#domain/article/content.ts";
import type { Kicker, Kind, Origin } from "#domain/article/kind.ts";
import type { Status } from "#domain/article/status.ts";

export type ArticleFilter = {
  /** First published from then on, and before. */
  readonly start: Date;
  readonly end: Date;
  readonly sectionId?: number;
  readonly origin?: Origin;
};

/** Where a list goes on: the order is that of first publication. */
export type ListPlace = { readonly at: string; readonly articleId: number };

export type ListedArticle = {
  readonly articleId: number;
  readonly editionId: number;
  readonly kicker: Kicker | null;
  readonly headline: string;
  readonly byline: readonly BylineEntry[];
  readonly section: { readonly name: string; readonly nameEn: string };
  readonly kind: Kind;
  readonly origin: Origin | null;
  readonly firstPublishedAt: Date;
  readonly modifiedAt: Date | null;
  readonly status: Status;
  readonly correctedAt: readonly Date[];
  readonly place: ListPlace;
};

/** Of a publication `p` named otherwise: that readers had it for some time. */
const wasOut = (p: string): SQL =>
  sql.raw(`(not ${p}.held and ${p}.visible_from <= now()
    and (${p}.visible_until is null or ${p}.visible_until > ${p}.visible_from))`);

/**
 * What an article's readers had last, one row for each article first published in a time: what all
 * counts and lists of published articles are made from.
 */
export function publishedArticles({ start, end, sectionId, origin }: ArticleFilter): SQL {
  return sql`magam.publications p
    where p.first_published_at >= ${start.toISOString()} and p.first_published_at < ${end.toISOString()}
      and not p.practice and ${wasOut("p")}
      and not exists (select from magam.publications q
        where q.article_id = p.article_id and ${wasOut("q")}
          and (q.visible_from, q.id) > (p.visible_from, p.id))
      ${sectionId === undefined ? sql`` : sql`and p.section_id = ${sectionId}`}
      ${origin === undefined ? sql`` : sql`and p.content ->> 'origin' = ${origin}`}`;
}

type Row = {
  article_id: string;
  edition_id: string;
  kicker: Kicker | null;
  headline: string;
  byline: BylineEntry[];
  section: string;
  section_en: string;
  kind: Kind;
  origin: Origin | null;
  first_published_at: string;
  place: string;
  modified_at: string | null;
  status: Status;
  corrected_at: string[];
};

/** In the order of first publication, `most` of them behind `after`. */
export async function listPublishedArticles(
  reader: Reader,
  filter: ArticleFilter,
  after: ListPlace | null,
  most: number,
): Promise<ListedArticle[]> {
  // The part is cut before anything is joined to it.
  const { rows } = await reader.execute<Row>(sql`
    with part as materialized (
      select p.* from ${publishedArticles(filter)}
        ${after ? sql`and (p.first_published_at, p.article_id) > (${after.at}::timestamptz, ${after.articleId})` : sql``}
      order by p.first_published_at, p.article_id limit ${most})
    select p.article_id, p.edition_id, p.content ->> 'kicker' as kicker,
      p.content ->> 'headline' as headline, p.content -> 'byline' as byline,
      s.name as section, s.name_en as section_en, p.kind, p.content ->> 'origin' as origin,
      p.first_published_at, p.first_published_at::text as place, p.modified_at, e.status,
      array(select c.visible_from::text from magam.publications c
        where c.article_id = p.article_id and c.change_kind = 'correction' and ${wasOut("c")}
        order by c.visible_from) as corrected_at
    from part p join magam.sections s on s.id = p.section_id join magam.editions e on e.id = p.edition_id
    order by p.first_published_at, p.article_id`);
  return rows.map((row) => ({
    articleId: Number(row.article_id),
    editionId: Number(row.edition_id),
    kicker: row.kicker,
    headline: row.headline,
    byline: row.byline,
    section: { name: row.section, nameEn: row.section_en },
    kind: row.kind,
    origin: row.origin,
    firstPublishedAt: new Date(row.first_published_at),
    modifiedAt: row.modified_at === null ? null : new Date(row.modified_at),
    status: row.status,
    correctedAt: row.corrected_at.map((at) => new Date(at)),
    place: { at: row.place, articleId: Number(row.article_id) },
  }));
}
