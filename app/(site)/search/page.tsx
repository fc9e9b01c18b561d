import type { Metadata } from "next";
import { PressDirective } from "#components/site/press-directive.tsx";
import { SearchForm, SearchHelp } from "#components/site/search-form.tsx";
import { SearchResults } from "#components/site/search-results.tsx";
import { readSearch, type SearchAsked, searchAddress } from "#domain/search/address.ts";
import { search } from "#messages/site-search.ts";
import { searchDb } from "#server/databases.ts";
import { findArticles } from "#server/search/find-articles.ts";
import { directive, siteFrame } from "#server/site/frame.ts";
import { pageMetadata } from "#server/site/metadata.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { paper } = await siteFrame();
  const { q } = await asked(searchParams);
  return {
    ...pageMetadata({
      paper,
      title: q === "" ? search.title : search.resultTitle(q),
      description: search.description(paper.name),
      path: searchAddress({}),
    }),
    // Pages made of readers' words are no pages of the paper's.
    robots: { index: false, follow: true },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const frame = await siteFrame();
  const order = await asked(searchParams);
  const isAsked = order.q !== "" || order.from !== "" || order.to !== "";
  const finding = isAsked ? await findArticles(searchDb(), order, frame.sections) : null;
  const fault = finding && !finding.ok ? search.faults[finding.fault] : null;
  return (
    <div className="list-page search-page">
      {/* Kept by nobody: no tag could say which searches a withdrawn article ends. */}
      <PressDirective {...directive(frame, [])} maxAge={0} />
      <header className="page-head">
        <h1>{search.title}</h1>
      </header>
      <SearchForm asked={order} fault={fault} />
      {finding?.ok ? <SearchResults found={finding.found} asked={order} now={frame.now} /> : null}
      <SearchHelp />
    </div>
  );
}

async function asked(searchParams: Props["searchParams"]): Promise<SearchAsked> {
  const given = await searchParams;
  return readSearch((name) => [given[name]].flat()[0]);
}
