import { listMonths } from "#db/queries/site-lists.ts";
import { pageTags } from "#domain/page-tags.ts";
import { siteDb } from "#server/databases.ts";
import { absolute } from "#server/public-url.ts";
import { answer } from "#server/site/answer.ts";
import { directive, siteFrame } from "#server/site/frame.ts";
import { sitemapIndex } from "#server/site/sitemaps.ts";

export const dynamic = "force-dynamic";

export async function GET() {
  const said = directive(await siteFrame(), [pageTags.feeds]);
  const months = await listMonths(siteDb());
  return answer("xml", sitemapIndex(["news", "sections", ...months], absolute), said);
}
