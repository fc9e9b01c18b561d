import { listFeed } from "#db/queries/site-lists.ts";
import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { siteDb } from "#server/databases.ts";
import { absolute } from "#server/public-url.ts";
import { answer, missing } from "#server/site/answer.ts";
import { feedXml } from "#server/site/feed.ts";
import { directive, sectionOf, siteFrame } from "#server/site/frame.ts";

export const dynamic = "force-dynamic";

const MOST = 30;

/** `all.xml` and one feed per section. */
export async function GET(_: Request, { params }: { params: Promise<{ feed: string }> }) {
  const slug = /^([a-z][a-z0-9-]*)\.xml$/.exec((await params).feed)?.[1];
  const frame = await siteFrame();
  const { now, paper } = frame;
  const section = slug === undefined ? null : sectionOf(frame, slug);
  if (slug !== "all" && !section) return missing(directive(frame, []));
  const articles = await listFeed(siteDb(), section?.slug ?? null, MOST);
  const tags = [pageTags.feeds, ...(section ? [pageTags.section(section.slug)] : [])];
  const feed = {
    title: site.feedTitle(paper.name, section?.name ?? null),
    description: site.feedDescription(paper.name, section?.name ?? null),
    page: section ? paths.section(section.slug) : paths.home(),
    self: paths.rss(section?.slug),
    articles,
    now,
  };
  return answer("rss", feedXml(feed, absolute), directive(frame, tags));
}
