import type { Metadata } from "next";
import { CorrectionRows } from "#components/site/correction-rows.tsx";
import { PressDirective } from "#components/site/press-directive.tsx";
import { listCorrections } from "#db/queries/site-editions.ts";
import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { siteDb } from "#server/databases.ts";
import { directive, siteFrame } from "#server/site/frame.ts";
import { missingMetadata, pageMetadata } from "#server/site/metadata.ts";
import { pageOf } from "#server/site/parameters.ts";
import { MissingPage } from "../missing-page.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { paper } = await siteFrame();
  const page = pageOf((await searchParams).page);
  if (page === null) return missingMetadata(paper, site.notFoundTitle);
  const { title } = site.corrections;
  return pageMetadata({
    paper,
    title: page > 1 ? `${title} ${site.pageNumber(page)}` : title,
    description: site.corrections.description(paper.name),
    path: paths.corrections(page),
  });
}

export default async function CorrectionsPage({ searchParams }: Props) {
  const frame = await siteFrame();
  const page = pageOf((await searchParams).page);
  const start = { name: site.corrections.title, path: paths.corrections() };
  if (page === null) return <MissingPage list={start} />;
  const list = await listCorrections(siteDb(), page);
  if (page > 1 && list.corrections.length === 0) return <MissingPage list={start} />;
  return (
    <div className="list-page">
      {/* Every publish, withdrawal and restoration drops the feeds, and with them this page. */}
      <PressDirective {...directive(frame, [pageTags.feeds])} />
      <header className="page-head">
        <h1>{site.corrections.title}</h1>
        <p className="lead-in">{site.corrections.lead}</p>
        <p>
          {site.corrections.ask}{" "}
          <a className="onward" href={paths.tips()}>
            {site.tips.title}
          </a>
        </p>
      </header>
      <CorrectionRows {...list} page={page} />
    </div>
  );
}
