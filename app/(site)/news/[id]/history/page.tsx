import type { Metadata } from "next";
import { EditionHistory } from "#components/site/edition-history.tsx";
import { PressDirective } from "#components/site/press-directive.tsx";
import { listSiteEditions } from "#db/queries/site-editions.ts";
import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { siteDb } from "#server/databases.ts";
import { directive, siteArticle, siteFrame, siteTombstone } from "#server/site/frame.ts";
import { missingMetadata, pageMetadata } from "#server/site/metadata.ts";
import { idOf } from "#server/site/parameters.ts";
import { MissingPage } from "../../../missing-page.tsx";
import { TombstonePage } from "../tombstone.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { paper } = await siteFrame();
  const id = idOf((await params).id);
  const article = id === null ? null : await siteArticle(id);
  if (!article) return missingMetadata(paper, site.notFoundTitle);
  const { headline } = article.content;
  const described = pageMetadata({
    paper,
    title: site.history.title(headline),
    description: site.history.description(headline),
    path: paths.history(article.id),
  });
  // Old wordings are for whoever reads the article, not to be found before it.
  return { ...described, robots: { index: false } };
}

export default async function HistoryPage({ params }: Props) {
  const id = idOf((await params).id);
  if (id === null) return <MissingPage />;
  const frame = await siteFrame();
  const article = await siteArticle(id);
  if (!article) {
    const stone = await siteTombstone(id);
    return stone ? <TombstonePage stone={stone} /> : <MissingPage />;
  }
  const editions = await listSiteEditions(siteDb(), id);
  return (
    <div className="list-page">
      <PressDirective {...directive(frame, [pageTags.article(id)])} />
      <header className="page-head">
        <p className="section-label">{site.history.heading}</p>
        <h1>{article.content.headline}</h1>
        <p className="lead-in">{site.history.lead}</p>
        <p>
          <a className="onward" href={paths.article(id)}>
            {site.history.toArticle}
          </a>
        </p>
      </header>
      <EditionHistory editions={editions} />
    </div>
  );
}
