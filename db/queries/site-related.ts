import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Content } from "#domain/article/content.ts";
import type { Kind } from "#domain/article/kind.ts";
import { asListed, type ListedArticle } from "./site-lists.ts";

/** As lists of headlines show it: without the beginning of its text. */
export type ListedHead = Omit<ListedArticle, "opening">;

/** What stands near an article, each list newest first; an article may stand in several. */
export type Surroundings = Readonly<Record<"byTag" | "byWriter" | "inSection", ListedHead[]>>;

type Asked = {
  readonly tags: readonly string[];
  readonly writerId: number | null;
  readonly sectionSlug: string;
};

type Row = {
  id: string;
  section_slug: string;
  section_name: string;
  kind: Kind;
  breaking: boolean;
  head: Omit<Content, "body">;
  published_at: string;
  modified_at: string | null;
  lists: (keyof Surroundings)[];
};

/**
 * The newest ten of each tag, and the newest `most` of the writer and of the section, in one
 * statement: an article's page is rendered more often than any other. Tags: `tag:…` of each,
 * `person:id`, `section:slug`.
 */
export async function listSurroundings(db: Db, asked: Asked, most: number): Promise<Surroundings> {
  const { tags, writerId, sectionSlug } = asked;
  const { rows } = await db.execute<Row>(sql`
    with asked as materialized (
      select 'byTag' as list, magam.site_articles_by_tag(tag, 10, 0) as id
      from unnest(${sql.param([...tags])}::text[]) tag
      union all select 'byWriter', magam.site_articles_by_person(${writerId}, ${most}, 0)
      union all select 'inSection', magam.site_articles_of_section(${sectionSlug}, true, ${most}, 0))
    select a.id, a.section_slug, a.section_name, a.kind, a.breaking, a.content - 'body' as head,
      a.first_published_at as published_at, a.modified_at,
      (select jsonb_agg(distinct asked.list) from asked where asked.id = a.id) as lists
    from magam.site_articles a
    where a.id = any(array(select id from asked))
    order by a.first_published_at desc, a.id desc`);
  const articles = rows.map((row) => ({ lists: row.lists, head: headOf(row) }));
  const listed = (name: keyof Surroundings) =>
    articles.filter(({ lists }) => lists.includes(name)).map(({ head }) => head);
  return {
    byTag: listed("byTag"),
    byWriter: listed("byWriter"),
    inSection: listed("inSection"),
  };
}

function headOf(row: Row): ListedHead {
  return asListed({
    id: Number(row.id),
    sectionSlug: row.section_slug,
    sectionName: row.section_name,
    kind: row.kind,
    breaking: row.breaking,
    head: row.head,
    publishedAt: new Date(row.published_at),
    modifiedAt: row.modified_at === null ? null : new Date(row.modified_at),
  });
}
