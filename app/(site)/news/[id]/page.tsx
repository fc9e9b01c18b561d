import type { Metadata } from "next";
import { AdSlot } from "#components/site/ad-slot.tsx";
import { breadcrumbs, newsArticle } from "#components/site/article-json-ld.ts";
import { ArticlePage } from "#components/site/article-page.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { MostRead } from "#components/site/most-read.tsx";
import { PressDirective } from "#components/site/press-directive.tsx";
import { Related } from "#components/site/related.tsx";
import { listChanges } from "#db/queries/site-editions.ts";
import { noticesAround } from "#db/queries/site-notices.ts";
import { toSeoulIso } from "#domain/korean/dates.ts";
import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { MARK_NAME, markOf } from "#domain/receipt.ts";
import { sectionTrail } from "#domain/section.ts";
import { site } from "#messages/site.ts";
import { siteDb } from "#server/databases.ts";
import { absolute } from "#server/public-url.ts";
import { contactOf, kakaoButton } from "#server/site/article-furniture.ts";
import { articleCards } from "#server/site/cards.ts";
import { directive, siteArticle, siteFrame, siteTombstone } from "#server/site/frame.ts";
import { missingMetadata, pageMetadata } from "#server/site/metadata.ts";
import { mostRead, mostReadTags } from "#server/site/most-read.ts";
import { idOf } from "#server/site/parameters.ts";
import { relatedArticles, relatedLists } from "#server/site/related.ts";
import { staticFile } from "#server/site/static-files.ts";
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
  const [related, changes, ranked, cards, notices] = await Promise.all([
    relatedArticles(article),
    // Only a later edition bears a kind of change: most articles have none to ask for.
    article.changeKind === null ? [] : listChanges(siteDb(), id),
    mostRead(null),
    articleCards(id),
    noticesAround(siteDb(), id),
  ]);
  const corrections = changes.filter(({ kind }) => kind === "correction");
  const out = {
    ...{ id, changes, address: absolute(paths.article(id)) },
    ...{ notices: notices.about, noticeOf: notices.isNoticeOf },
    ...{ speech: staticFile("/site/speech.js"), kakao: kakaoButton(frame) },
  };
  const trail = sectionTrail(frame.sections, article.sectionSlug);
  const steps = [
    { name: site.home, path: paths.home() },
    ...trail.map(({ name, slug }) => ({ name, path: paths.section(slug) })),
  ];
  return (
    <div className="article-page">
      <PressDirective
        {...directive(frame, [
          pageTags.article(id),
          pageTags.cards(id),
          ...related.tags,
          ...mostReadTags(ranked),
        ])}
        allow={out.kakao ? "kakao" : undefined}
      />
      {/* Which text of the article this is: receipts of its publication look for it. */}
      <meta name={MARK_NAME} content={markOf(article.outSince)} />
      <JsonLd
        value={newsArticle(
          { ...article, corrections, notices: notices.about },
          paper,
          absolute,
          cards.map(({ url }) => url),
        )}
      />
      <JsonLd value={breadcrumbs(steps, absolute)} />
      <script type="module" src={staticFile("/site/tools.js")} />
      <ArticlePage
        article={article}
        paperName={paper.name}
        now={now}
        pictures={article.pictures ?? {}}
        {...{ out, trail }}
        contact={contactOf(frame)}
      />
      <AdSlot place="article" ads={frame.ads} />
      <Related lists={relatedLists(related, article)} now={now} />
      <MostRead list={ranked} now={now} />
    </div>
  );
}
