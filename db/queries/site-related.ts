import { inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Kind } from "#domain/article/kind.ts";
import { asListed, type ListedArticle, listColumns } from "./site-lists.ts";
import { siteArticles } from "./site-views.ts";

/** As lists of headlines show it: without the beginning of its text, without a picture. */
export type ListedHead = Omit<ListedArticle, "opening" | "picture">;

/** An article that may be shown near another; what it says is asked when it is chosen. */
export type Neighbour = Pick<ListedArticle, "id" | "kind" | "tags" | "publishedAt">;

/**
 * What stands near an article: what a desk picked in its order, the other lists newest first. An
 * article may stand in several.
 */
export type Surroundings = Readonly<
  Record<"picked" | "byTag" | "byWriter" | "inSection", Neighbour[]>
>;

type Asked = {
  readonly id: number;
  readonly tags: readonly string[];
  readonly writerId: number | null;
  readonly sectionSlug: string;
};

type Row = {
  id: string;
  kind: Kind;
  tags: string[];
  published_at: string;
  lists: (keyof Surroundings)[];
  place: number | null;
};

/**
 * What a desk picked, the newest ten of each tag, and the newest `most` of the writer and of the section, in one
 * statement: an article's page is rendered more often than any other. Tags: `related:id`,
 * `article:id` of what was picked, `tag:…` of each, `person:id`, `section:slug`.
 */
export async function listSurroundings(db: Db, asked: Asked, most: number): Promise<Surroundings> {
  const { id, tags, writerId, sectionSlug } = asked;
  const { rows } = await db.execute<Row>(sql`
    with asked as materialized (
      select 'picked' as list, related_id as id, place
      from magam.site_related where article_id = ${id}
      union all select 'byTag', magam.site_articles_by_tag(tag, 10, 0), null
      from unnest(${sql.param([...tags])}::text[]) tag
      union all select 'byWriter', magam.site_articles_by_person(${writerId}, ${most}, 0), null
      union all select 'inSection', magam.site_articles_of_section(${sectionSlug}, true, ${most}, 0), null)
    select a.id, a.kind, to_jsonb(a.tags) as tags, a.first_published_at as published_at,
      (select jsonb_agg(distinct asked.list) from asked where asked.id = a.id) as lists,
      (select min(asked.place) from asked where asked.id = a.id) as place
    from magam.site_articles a
    where a.id = any(array(select id from asked))
    order by a.first_published_at desc, a.id desc`);
  const within = (name: keyof Surroundings) => rows.filter(({ lists }) => lists.includes(name));
  const listed = (name: keyof Surroundings) => within(name).map(neighbourOf);
  const picked = within("picked").toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  return {
    picked: picked.map(neighbourOf),
    byTag: listed("byTag"),
    byWriter: listed("byWriter"),
    inSection: listed("inSection"),
  };
}

/** Those of the articles that are out, by number. Tags: `article:id` of each, or of the lists they came from. */
export async function listHeadlines(
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ListedHead>> {
  if (ids.length === 0) return new Map();
  const { opening: _, picture: __, ...columns } = listColumns;
  const rows = await db
    .select(columns)
    .from(siteArticles)
    .where(inArray(siteArticles.id, [...ids]));
  return new Map(rows.map((row) => [row.id, asListed(row)]));
}

function neighbourOf({ id, kind, tags, published_at }: Row): Neighbour {
  return { id: Number(id), kind, tags, publishedAt: new Date(published_at) };
}
