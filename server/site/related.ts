import type { SiteArticle } from "#db/queries/site.ts";
import {
  type ListedHead,
  listHeadlines,
  listSurroundings,
  type Neighbour,
} from "#db/queries/site-related.ts";
import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { MOST_PICKS, rankRelated, TAGS_ASKED } from "#domain/related.ts";
import { site } from "#messages/site.ts";
import { siteDb } from "../databases.ts";

const IN_A_LIST = 5;

export type RelatedArticles = {
  /** What a desk picked first, then by shared tags. */
  readonly near: readonly ListedHead[];
  /** Of the first writer with a page. */
  readonly writer: { id: number; name: string; articles: readonly ListedHead[] } | null;
  readonly newest: readonly ListedHead[];
  /**
   * For the page's directive: what stands in the lists is gone or changed at once. What is new comes
   * with the next printing, a minute later at most: else each publication would end the pages of all
   * articles of its section, at the very moment most are asked for.
   */
  readonly tags: readonly string[];
};

/** What to read after an article; no article stands in two lists, and no advertorial in any. */
export async function relatedArticles(article: SiteArticle): Promise<RelatedArticles> {
  const { content, sectionSlug } = article;
  const asked = content.tags.slice(0, TAGS_ASKED);
  // An advertorial names no reporter, so it leads to none.
  const byline = article.kind === "advertorial" ? [] : content.byline;
  const writer = byline.find(({ personId }) => personId !== null);
  const writerId = writer?.personId ?? null;
  const { picked, byTag, byWriter, inSection } = await listSurroundings(
    siteDb(),
    { id: article.id, tags: asked, writerId, sectionSlug },
    3 * IN_A_LIST + 1,
  );
  const taken = new Set([article.id]);
  const take = (articles: readonly Neighbour[], most = IN_A_LIST) => {
    const free = articles
      .filter(({ id, kind }) => !taken.has(id) && kind !== "advertorial")
      .slice(0, Math.max(0, most));
    for (const { id } of free) taken.add(id);
    return free.map(({ id }) => id);
  };
  const chosen = take(picked, MOST_PICKS);
  const byNearness = rankRelated({ id: article.id, tags: content.tags }, byTag, byTag.length);
  const near = [...chosen, ...take(byNearness, IN_A_LIST - chosen.length)];
  const ofWriter = take(byWriter);
  const newest = take(inSection);
  const heads = await listHeadlines(siteDb(), [...near, ...ofWriter, ...newest]);
  const headsOf = (ids: readonly number[]) => ids.flatMap((id) => heads.get(id) ?? []);
  return {
    near: headsOf(near),
    writer:
      writer && writerId !== null
        ? { id: writerId, name: writer.name, articles: headsOf(ofWriter) }
        : null,
    newest: headsOf(newest),
    tags: [
      pageTags.related(article.id),
      ...[...near, ...ofWriter, ...newest].map(pageTags.article),
    ],
  };
}

/** The lists as the page shows them, each under its own name. */
export function relatedLists(
  { near, writer, newest }: RelatedArticles,
  { sectionSlug, sectionName }: Pick<SiteArticle, "sectionSlug" | "sectionName">,
) {
  const byWriter = writer
    ? [
        {
          id: "more-by",
          title: site.moreBy(writer.name),
          href: paths.reporter(writer.id),
          articles: writer.articles,
        },
      ]
    : [];
  return [
    { id: "related", title: site.relatedArticles, articles: near },
    ...byWriter,
    {
      id: "newest",
      title: site.newestOf(sectionName),
      href: paths.section(sectionSlug),
      articles: newest,
    },
  ];
}
