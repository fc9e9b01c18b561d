import { sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { Content } from "#domain/article/content.ts";
import type { Kind } from "#domain/article/kind.ts";
import { feedPath } from "#domain/feed.ts";
import { paths } from "#domain/paths.ts";
import { isShown, type Look, type ReceiptAct, searchWordsOf } from "#domain/receipt.ts";
import { searchAddress } from "#domain/search/address.ts";

/** How many of the newest surely stand on each list, whatever else the page shows. */
const ON_HOME = 12;
const ON_A_PAGE = 10;
const IN_A_FEED = 30;
/** The news sitemap goes back two days; an hour is left for a long look. */
const NEWS_MS = 47 * 3_600_000;
/** An article with very many tags is looked for on the first of them. */
const MOST_TAGS = 10;

type Latest = {
  readonly content: Content;
  readonly kind: Kind;
  readonly slug: string;
  readonly age_ms: string;
  /** Of its first publication, in Seoul: `2026-01-31`. */
  readonly day: string;
  /** Others of that day under the same headline. */
  readonly alike: string;
};

/**
 * The pages on which readers must find the article now, by the lists that readers themselves get;
 * after a withdrawal all those on which nobody may find it any more, wherever it stood.
 */
export async function listDueLooks(
  reader: Reader,
  articleId: number,
  act: ReceiptAct,
): Promise<Look[]> {
  const found = await reader.execute<Latest>(sql`
    select p.content, p.kind, s.slug,
      (extract(epoch from clock_timestamp() - p.first_published_at) * 1000)::text as age_ms,
      to_char(p.first_published_at at time zone 'Asia/Seoul', 'YYYY-MM-DD') as day,
      (select count(*) from magam.publications o
        where o.article_id <> p.article_id and o.visible_until is null and not o.practice
          and o.first_published_at between p.first_published_at - interval '1 day'
            and p.first_published_at + interval '1 day'
          and o.content ->> 'headline' = p.content ->> 'headline') as alike
    from magam.publications p
      join magam.articles a on a.id = p.article_id
      join magam.sections s on s.id = a.section_id
    where p.article_id = ${articleId} and not p.held
    order by p.visible_from desc, p.id desc limit 1`);
  const [latest] = found.rows;
  if (!latest) return [];
  const { content, kind, slug } = latest;
  const isOn = async (list: ReturnType<typeof sql>) => {
    if (!isShown(act)) return true;
    const { rows } = await reader.execute(
      sql`select 1 from ${list} as found(id) where id = ${articleId}`,
    );
    return rows.length > 0;
  };
  const looks: Look[] = [look("article", paths.article(articleId))];
  const add = async (list: ReturnType<typeof sql>, ...made: Look[]) => {
    if (await isOn(list)) looks.push(...made);
  };
  if (kind !== "advertorial") {
    await add(sql`magam.site_articles_newest(${ON_HOME}, 0)`, look("home", paths.home()));
    await add(
      sql`magam.site_articles_newest(${IN_A_FEED}, 0)`,
      look("rss", feedPath("rss", { of: "all" })),
    );
    if (Number(latest.age_ms) < NEWS_MS) looks.push(look("sitemap", paths.sitemapMonth("news")));
  }
  await add(
    sql`magam.site_articles_of_section(${slug}, false, ${ON_A_PAGE}, 0)`,
    look("section", paths.section(slug)),
  );
  for (const tag of content.tags.slice(0, MOST_TAGS))
    await add(
      sql`magam.site_articles_by_tag(${tag}, ${ON_A_PAGE}, 0)`,
      look("tag", paths.tag(tag), tag),
    );
  for (const { personId, name } of content.byline)
    if (personId !== null)
      await add(
        sql`magam.site_articles_by_person(${personId}, ${ON_A_PAGE}, 0)`,
        look("reporter", paths.reporter(personId), name),
      );
  const words = searchWordsOf(content.headline);
  // Within its day, and not where many bear one headline (인사, 부고): they push each other off.
  const { day } = latest;
  if (words !== "" && Number(latest.alike) < ON_A_PAGE)
    looks.push(look("search", searchAddress({ q: words, from: day, to: day, sort: "best" })));
  return looks;
}

function look(surface: Look["surface"], path: string, name: string | null = null): Look {
  return { surface, path, name, seenMs: null, status: null };
}
