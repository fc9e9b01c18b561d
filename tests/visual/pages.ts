import type { Connection } from "#db/client.ts";
import { everyNodeArticle } from "./every-node.ts";

/** A page of the paper by the name of its pictures. */
export type ShownPage = readonly [name: string, path: string];

/** One of each kind of page that readers can come to, in a house with the demo newsroom. */
export async function shownPages(inside: Connection): Promise<ShownPage[]> {
  const every = await everyNodeArticle(inside);
  const changed = await one(
    inside,
    `select article_id as found from magam.publications
     where change_kind = 'correction' and visible_until is null and not practice
     order by article_id limit 1`,
  );
  const old = await one(
    inside,
    `select article_id as found from magam.publications p
     where visible_until is null and not practice and kind = 'feature' order by visible_from limit 1`,
  );
  const killed = await one(
    inside,
    `select article_id as found from magam.editions where status = 'killed' order by id limit 1`,
  );
  const reporter = await one(
    inside,
    `select id as found from magam.people where email = 'haram@magam.example'`,
  );
  return [
    ["home", "/"],
    ["section", "/society"],
    ["section-2", "/society?page=2"],
    ["article", `/news/${old}`],
    ["article-corrected", `/news/${changed}`],
    ["article-every-node", `/news/${every}`],
    ["history", `/news/${changed}/history`],
    ["tag", `/tag/${encodeURIComponent("조판")}`],
    ["reporter", `/reporter/${reporter}`],
    ["corrections", "/corrections"],
    ["archive", "/archive"],
    ["archive-empty", "/archive/2020-01-01"],
    ["most-read", "/most-read?window=7d"],
    ["search", "/search"],
    ["search-hits", `/search?q=${encodeURIComponent("달맞이항")}`],
    ["search-none", `/search?q=${encodeURIComponent("없는낱말")}`],
    ["search-fault", "/search?q=%EC%82%AC%EC%9D%B4&from=2026-02-02&to=2026-02-01"],
    ["tips", "/tips"],
    ["tips-sent", "/tips/sent"],
    ["about", "/about"],
    ["privacy", "/privacy"],
    ["404", "/no-such-page"],
    ["410", `/news/${killed}`],
  ];
}

async function one(inside: Connection, question: string): Promise<number> {
  const { rows } = await inside.pool.query(question);
  if (!rows[0]) throw new Error(`nothing found: ${question}`);
  return Number(rows[0].found);
}
