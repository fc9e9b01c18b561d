import type { Connection } from "#db/client.ts";
import { COMPANY_PAGES } from "#domain/company-page.ts";
import { seoulDay } from "#domain/korean/dates.ts";

export type PageKind = { readonly path: string; readonly status: number };

/** One address of every kind of page that readers can meet, in the demo paper. */
export async function pageKinds(inside: Connection): Promise<PageKind[]> {
  const some = await someOfAll(inside);
  const q = (words: string) => `/search?q=${encodeURIComponent(words)}`;
  const found = [
    ...["/", "/society", `/${some.lastSection}`, "/society?page=2"],
    ...[`/news/${some.article}`, `/news/${some.corrected}`, `/news/${some.corrected}/history`],
    ...[`/reporter/${some.reporter}`, `/tag/${encodeURIComponent(some.tag)}`],
    ...["/most-read", "/most-read?window=7d", "/corrections"],
    ...["/archive", `/archive/${some.day}`, "/archive/2020-01-01"],
    ...["/search", q(some.tag), q("없는말씀이야"), q("경찰 부터:2026-02-30"), q("가".repeat(101))],
    `${q(some.tag)}&from=2020-01-01&to=2030-01-01&sort=best`,
    ...["/tips", "/tips/sent", "/tips/empty", "/tips/too-long", "/tips/too-often"],
    "/tips/unavailable",
    ...COMPANY_PAGES.map((page) => `/${page}`),
  ].map((path) => ({ path, status: 200 }));
  return [
    ...found,
    { path: `/news/${some.withdrawn}`, status: 404 },
    { path: `/news/${some.killed}`, status: 410 },
    { path: "/news/999999999", status: 404 },
    { path: "/no-such-page/at-all", status: 404 },
    { path: "/society?page=9999", status: 404 },
    { path: "/tag/%EC%97%86%EB%8A%94%ED%83%9C%EA%B7%B8", status: 404 },
    { path: "/reporter/999999999", status: 404 },
    { path: "/news/article.html?no=123456789", status: 404 },
  ];
}

/** The same for what machines read, and for files. */
export async function machineKinds(inside: Connection): Promise<PageKind[]> {
  const { reporter, tag, card } = await someOfAll(inside);
  const topics = ["all", "society", `reporter/${reporter}`, `tag/${encodeURIComponent(tag)}`];
  return [
    ...topics.flatMap((topic) => [
      `/rss/${topic}.xml`,
      `/atom/${topic}.xml`,
      `/feed/${topic}.json`,
    ]),
    ...["/sitemap.xml", "/sitemap/news.xml", "/robots.txt", "/manifest.webmanifest"],
    ...["/breaking.json", "/site/reader.js", "/site/sw.js", "/fonts/pretendard.css"],
    ...[`/cards/${card}.png`, "/site/icon.svg"],
  ].map((path) => ({ path, status: 200 }));
}

async function someOfAll({ pool }: Connection) {
  const out = `visible_from <= now() and visible_until is null and not practice and not held
    and kind <> 'advertorial'`;
  const { rows } = await pool.query(
    `select article_id as article, person_ids[1] as reporter, tags[1] as tag,
       first_published_at as at from magam.publications
     where ${out} and cardinality(tags) > 0 and cardinality(person_ids) > 0
     order by first_published_at desc limit 1`,
  );
  const { rows: others } = await pool.query(
    `select
       (select article_id from magam.publications where ${out} and change_kind = 'correction'
         order by id limit 1) as corrected,
       (select min(article_id) from magam.editions where status = 'withdrawn') as withdrawn,
       (select min(article_id) from magam.editions where status = 'killed') as killed,
       (select slug from magam.sections order by id desc limit 1) as "lastSection",
       (select hash from magam.cards where article_id is null limit 1) as card`,
  );
  const { at, ...article } = rows[0];
  return { ...article, ...others[0], day: seoulDay(at) };
}
