import type { Metadata } from "next";
import { AdSlot } from "#components/site/ad-slot.tsx";
import { breadcrumbs } from "#components/site/article-json-ld.ts";
import { PagedRows } from "#components/site/article-rows.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { MostRead } from "#components/site/most-read.tsx";
import { PressDirective } from "#components/site/press-directive.tsx";
import { SectionParts } from "#components/site/section-parts.tsx";
import { listSection } from "#db/queries/site-lists.ts";
import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { sectionTrail, withParts } from "#domain/section.ts";
import { site } from "#messages/site.ts";
import { siteDb } from "#server/databases.ts";
import { absolute } from "#server/public-url.ts";
import { directive, sectionOf, siteFrame } from "#server/site/frame.ts";
import { missingMetadata, pageMetadata } from "#server/site/metadata.ts";
import { mostRead, mostReadTags } from "#server/site/most-read.ts";
import { pageOf } from "#server/site/parameters.ts";
import { MissingPage } from "../missing-page.tsx";

type Props = {
  params: Promise<{ section: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const frame = await siteFrame();
  const section = sectionOf(frame, (await params).section);
  const page = pageOf((await searchParams).page);
  if (!section || page === null) return missingMetadata(frame.paper, site.notFoundTitle);
  return pageMetadata({
    paper: frame.paper,
    title: page > 1 ? `${section.name} ${site.pageNumber(page)}` : section.name,
    description: site.sectionDescription(section.name, frame.paper.name),
    path: paths.section(section.slug, page),
    feed: { topic: { of: "section", slug: section.slug }, name: section.name },
  });
}

export default async function SectionPage({ params, searchParams }: Props) {
  const frame = await siteFrame();
  const section = sectionOf(frame, (await params).section);
  const page = pageOf((await searchParams).page);
  if (!section) return <MissingPage />;
  const start = { name: section.name, path: paths.section(section.slug) };
  if (page === null) return <MissingPage list={start} />;
  const [list, ranked] = await Promise.all([
    listSection(siteDb(), section.slug, page),
    mostRead(section),
  ]);
  if (page > 1 && list.articles.length === 0) return <MissingPage list={start} />;
  return (
    <div className="list-page">
      <PressDirective
        {...directive(frame, [
          ...withParts(frame.sections, section).map(({ slug }) => pageTags.section(slug)),
          ...mostReadTags(ranked),
        ])}
      />
      <JsonLd
        value={breadcrumbs(
          [
            { name: site.home, path: paths.home() },
            ...sectionTrail(frame.sections, section.slug).map(({ name, slug }) => ({
              name,
              path: paths.section(slug),
            })),
          ],
          absolute,
        )}
      />
      <header className="page-head">
        <h1>{section.name}</h1>
        <SectionParts sections={frame.sections} slug={section.slug} />
      </header>
      <PagedRows
        {...list}
        now={frame.now}
        page={page}
        hrefOf={(number) => paths.section(section.slug, number)}
      />
      <AdSlot place="section" ads={frame.ads} />
      <MostRead list={ranked} now={frame.now} />
    </div>
  );
}
