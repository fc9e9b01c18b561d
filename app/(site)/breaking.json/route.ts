import { findBreaking } from "#db/queries/site-breaking.ts";
import { BREAKING_MINUTES, type BreakingNews } from "#domain/breaking.ts";
import { toSeoulIso } from "#domain/korean/dates.ts";
import { pageTags } from "#domain/page-tags.ts";
import { directiveHeaders, maxAgeUntil } from "#domain/press-directive.ts";
import { siteDb } from "#server/databases.ts";
import { siteFrame } from "#server/site/frame.ts";

export const dynamic = "force-dynamic";

/** What open pages ask for every few seconds; every publish drops it with the home page. */
export async function GET() {
  const { now, maxAge } = await siteFrame();
  const found = await findBreaking(siteDb());
  const news: BreakingNews = found && {
    id: found.id,
    headline: found.headline,
    at: toSeoulIso(found.publishedAt),
  };
  const ends = found ? new Date(found.publishedAt.getTime() + BREAKING_MINUTES * 60_000) : null;
  const said = {
    tags: [pageTags.home, ...(found ? [pageTags.article(found.id)] : [])],
    maxAge: Math.min(maxAge, maxAgeUntil(ends, now)),
  };
  return Response.json(news, { headers: directiveHeaders(said) });
}
