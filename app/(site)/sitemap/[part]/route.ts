import { listAddresses, listBetween } from "#db/queries/site-lists.ts";
import { languageOf } from "#domain/article/excerpt.ts";
import { seoulMonth } from "#domain/korean/seoul-month.ts";
import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { siteDb } from "#server/databases.ts";
import { absolute } from "#server/public-url.ts";
import { answer, missing } from "#server/site/answer.ts";
import { directive, siteFrame } from "#server/site/frame.ts";
import { newsSitemap, pagesSitemap, sitemap } from "#server/site/sitemaps.ts";

export const dynamic = "force-dynamic";

const TWO_DAYS_MS = 2 * 86_400_000;
/** The formats' own bounds: Google News, sitemaps.org. */
const MOST_NEWS = 1_000;
const MOST = 50_000;

/** `2026-02.xml`, `news.xml` for the last two days, `sections.xml` for the pages of the menu. */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }) {
  const { part } = await params;
  const frame = await siteFrame();
  const { now, paper, sections } = frame;
  const said = directive(frame, [pageTags.feeds]);
  if (part === "news.xml") {
    const from = new Date(now.getTime() - TWO_DAYS_MS);
    const recent = await listBetween(siteDb(), from, now, MOST_NEWS);
    const news = recent.filter(({ kind }) => kind !== "advertorial");
    return answer("xml", newsSitemap(news, paper.name, absolute, languageOf), said);
  }
  if (part === "sections.xml") {
    const pages = [paths.home(), ...sections.map(({ slug }) => paths.section(slug))];
    return answer("xml", pagesSitemap(pages, absolute), said);
  }
  const month = seoulMonth(/^(.+)\.xml$/.exec(part)?.[1] ?? "");
  if (!month) return missing(said);
  const articles = await listAddresses(siteDb(), month.from, month.until, MOST);
  if (articles.length === 0) return missing(said);
  return answer("xml", sitemap(articles, absolute), said);
}
