import type { Metadata } from "next";
import { breadcrumbs } from "#components/site/article-json-ld.ts";
import { PagedRows } from "#components/site/article-rows.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { PressDirective } from "#components/site/press-directive.tsx";
import { listTag } from "#db/queries/site-lists.ts";
import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { siteDb } from "#server/databases.ts";
import { absolute } from "#server/public-url.ts";
import { directive, siteFrame } from "#server/site/frame.ts";
import { missingMetadata, pageMetadata } from "#server/site/metadata.ts";
import { pageOf, tagOf } from "#server/site/parameters.ts";
import { MissingPage } from "../../missing-page.tsx";

type Props = {
  params: Promise<{ tag: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { paper } = await siteFrame();
  const tag = tagOf((await params).tag);
  const page = pageOf((await searchParams).page);
  if (tag === null || page === null) return missingMetadata(paper, site.notFoundTitle);
  return pageMetadata({
    paper,
    title: page > 1 ? `${site.tag(tag)} ${site.pageNumber(page)}` : site.tag(tag),
    description: site.tagDescription(tag, paper.name),
    path: paths.tag(tag, page),
    feed: { topic: { of: "tag", tag }, name: site.tag(tag) },
  });
}

export default async function TagPage({ params, searchParams }: Props) {
  const frame = await siteFrame();
  const tag = tagOf((await params).tag);
  const page = pageOf((await searchParams).page);
  if (tag === null) return <MissingPage />;
  const list = page === null ? null : await listTag(siteDb(), tag, page);
  // A tag is what articles bear: one that nothing bears is no page.
  if (page === null || !list?.articles.length) {
    const isTag = page !== 1 && (await listTag(siteDb(), tag, 1)).articles.length > 0;
    return <MissingPage list={isTag ? { name: site.tag(tag), path: paths.tag(tag) } : undefined} />;
  }
  return (
    <div className="list-page">
      <PressDirective {...directive(frame, [pageTags.tag(tag)])} />
      <JsonLd
        value={breadcrumbs(
          [
            { name: site.home, path: paths.home() },
            { name: site.tag(tag), path: paths.tag(tag) },
          ],
          absolute,
        )}
      />
      <header className="page-head">
        <h1>{site.tag(tag)}</h1>
      </header>
      <PagedRows
        {...list}
        showSection
        now={frame.now}
        page={page}
        hrefOf={(number) => paths.tag(tag, number)}
      />
    </div>
  );
}
