import type { Metadata } from "next";
import { breadcrumbs, newsArticle } from "#components/site/article-json-ld.ts";
import { ArticlePage } from "#components/site/article-page.tsx";
import { HeadlineList } from "#components/site/article-rows.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { MostRead } from "#components/site/most-read.tsx";
import { PressDirective } from "#components/site/press-directive.tsx";
import { listNewestOfSection } from "#db/queries/site-lists.ts";
import { toSeoulIso } from "#domain/korean/dates.ts";
import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { siteDb } from "#server/databases.ts";
import { absolute } from "#server/public-url.ts";
import { articleCards } from "#server/site/cards.ts";
import { directive, siteArticle, siteFrame, siteTombstone } from "#server/site/frame.ts";
import { missingMetadata, pageMetadata } from "#server/site/metadata.ts";
import { mostRead, mostReadTags } from "#server/site/most-read.ts";
import { idOf } from "#server/site/parameters.ts";
import { MissingPage } from "../../missing-page.tsx";
import { TombstonePage } from "./tombstone.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = idOf((await params).id);
  const { paper } = await siteFrame();
  const article = id === null ? null : await siteArticle(id);
  if (!article) {
    const stone = id === null ? null : await siteTombstone(id);
    const stoneTitle = stone?.isForGood ? site.killedTitle : site.withdrawnTitle;
    return missingMetadata(paper, stone ? stoneTitle : site.notFoundTitle);
  }
  const { content } = article;
  return pageMetadata({
    paper,
    title: content.headline,
    description: article.description,
    path: paths.article(article.id),
    feed: { topic: { of: "section", slug: article.sectionSlug }, name: article.sectionName },
    cards: await articleCards(article.id),
    article: {
      publishedAt: toSeoulIso(article.publishedAt),
      modifiedAt: article.modifiedAt ? toSeoulIso(article.modifiedAt) : undefined,
      section: article.sectionName,
      authors: content.byline.map(({ name }) => name),
      tags: content.tags,
    },
  });
}

export default async function NewsPage({ params }: Props) {
  const id = idOf((await params).id);
  if (id === null) return <MissingPage />;
  const frame = await siteFrame();
  const { now, paper } = frame;
  const article = await siteArticle(id);
  if (!article) {
    const stone = await siteTombstone(id);
    if (!stone) return <MissingPage />;
    return <TombstonePage stone={stone} />;
  }
  const { sectionSlug, sectionName } = article;
  const [newest, ranked, cards] = await Promise.all([
    listNewestOfSection(siteDb(), sectionSlug, 7),
    mostRead(null),
    articleCards(id),
  ]);
  const others = newest.filter((other) => other.id !== id).slice(0, 6);
  const steps = [
    { name: site.home, path: paths.home() },
    { name: sectionName, path: paths.section(sectionSlug) },
  ];
  return (
    <div className="article-page">
      <PressDirective
        {...directive(frame, [
          pageTags.article(id),
          pageTags.section(sectionSlug),
          ...mostReadTags(ranked),
        ])}
      />
      <JsonLd
        value={newsArticle(
          article,
          paper,
          absolute,
          cards.map(({ url }) => url),
        )}
      />
      <JsonLd value={breadcrumbs(steps, absolute)} />
      <ArticlePage article={article} paperName={paper.name} now={now} />
      {others.length > 0 ? (
        <aside className="related" aria-labelledby="related">
          <h2 id="related">
            <a href={paths.section(sectionSlug)}>{site.newestOf(sectionName)}</a>
          </h2>
          <HeadlineList articles={others} now={now} level="h3" />
        </aside>
      ) : null}
      <MostRead list={ranked} now={now} />
    </div>
  );
}
