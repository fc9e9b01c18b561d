import type { Db } from "#db/client.ts";
import { findArticle, findTombstone, readFrame } from "#db/queries/site.ts";
import {
  listFeed,
  listNewest,
  listReporter,
  listSection,
  listTag,
} from "#db/queries/site-lists.ts";
import { paths } from "#domain/paths.ts";
import { MARK_NAME, markOf } from "#domain/receipt.ts";
import { readSearch } from "#domain/search/address.ts";
import type { Answered, AskAsReader } from "#server/receipts/ask-as-reader.ts";
import { findArticles } from "#server/search/find-articles.ts";

/**
 * The paper as its readers' role can tell it, without press and Next: every page anew, unless a
 * page was frozen as a cache that heard of nothing would keep it.
 */
export function readersPages(site: Db) {
  const frozen = new Map<string, Answered>();
  const asked: string[] = [];
  const ask: AskAsReader = async (path) => {
    asked.push(path);
    return frozen.get(path) ?? compose(site, path);
  };
  return {
    ask,
    asked,
    async freeze(path: string) {
      frozen.set(path, await compose(site, path));
    },
    thaw: () => frozen.clear(),
  };
}

async function compose(site: Db, path: string): Promise<Answered> {
  const { pathname, searchParams } = new URL(path, "http://paper.invalid");
  const [, first = "", second = ""] = decodeURIComponent(pathname).split("/");
  if (first === "news") return articlePage(site, Number(second));
  if (first === "") return listed(await listNewest(site, 20));
  if (first === "tag") return listed((await listTag(site, second, 1)).articles);
  if (first === "reporter") return listed((await listReporter(site, Number(second), 1)).articles);
  if (first === "rss" || first === "sitemap") return listed(await listFeed(site, null, 30));
  if (first === "search") {
    const { sections } = await readFrame(site);
    const finding = await findArticles(
      site,
      readSearch((name) => searchParams.get(name)),
      sections,
    );
    return listed(finding.ok ? finding.found.articles : []);
  }
  return listed((await listSection(site, first, 1)).articles);
}

async function articlePage(site: Db, id: number): Promise<Answered> {
  const article = await findArticle(site, id);
  if (article)
    return {
      status: 200,
      text: `<meta name="${MARK_NAME}" content="${markOf(article.outSince)}"/>`,
    };
  const stone = await findTombstone(site, id);
  return { status: stone?.isForGood ? 410 : 404, text: "" };
}

function listed(articles: readonly { readonly id: number }[]): Answered {
  const links = articles.map(({ id }) => `<a href="${paths.article(id)}">`);
  return { status: 200, text: links.join("") };
}
