import type { Metadata } from "next";
import { breadcrumbs } from "#components/site/article-json-ld.ts";
import { PagedRows } from "#components/site/article-rows.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { profilePage } from "#components/site/page-json-ld.ts";
import { PressDirective } from "#components/site/press-directive.tsx";
import { listReporter } from "#db/queries/site-lists.ts";
import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { siteDb } from "#server/databases.ts";
import { absolute } from "#server/public-url.ts";
import { directive, siteFrame, sitePerson } from "#server/site/frame.ts";
import { missingMetadata, pageMetadata } from "#server/site/metadata.ts";
import { idOf, pageOf } from "#server/site/parameters.ts";
import { MissingPage } from "../../missing-page.tsx";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { paper } = await siteFrame();
  const { person, page } = await asked({ params, searchParams });
  if (!person || page === null) return missingMetadata(paper, site.notFoundTitle);
  const title = [person.name, person.title].filter(Boolean).join(" ");
  return pageMetadata({
    paper,
    title: page > 1 ? `${title} ${site.pageNumber(page)}` : title,
    description: person.bio || site.reporterDescription(person.name, person.title),
    path: paths.reporter(person.id, page),
    feed: { topic: { of: "reporter", id: person.id }, name: person.name },
  });
}

export default async function ReporterPage(props: Props) {
  const frame = await siteFrame();
  const { person, page } = await asked(props);
  if (!person) return <MissingPage />;
  const start = { name: person.name, path: paths.reporter(person.id) };
  if (page === null) return <MissingPage list={start} />;
  const list = await listReporter(siteDb(), person.id, page);
  if (page > 1 && list.articles.length === 0) return <MissingPage list={start} />;
  return (
    <div className="list-page">
      <PressDirective {...directive(frame, [pageTags.person(person.id)])} />
      <JsonLd value={profilePage(person, frame.paper, absolute)} />
      <JsonLd
        value={breadcrumbs(
          [
            { name: site.home, path: paths.home() },
            { name: person.name, path: paths.reporter(person.id) },
          ],
          absolute,
        )}
      />
      <header className="page-head reporter">
        <h1>
          {person.name} <span>{person.title}</span>
        </h1>
        {person.beat ? <p className="beat">{site.reporterBeat(person.beat)}</p> : null}
        {person.bio ? <p>{person.bio}</p> : null}
      </header>
      <PagedRows
        {...list}
        showSection
        now={frame.now}
        page={page}
        hrefOf={(number) => paths.reporter(person.id, number)}
      />
    </div>
  );
}

async function asked({ params, searchParams }: Props) {
  const id = idOf((await params).id);
  const page = pageOf((await searchParams).page);
  return { person: id === null ? null : await sitePerson(id), page };
}
