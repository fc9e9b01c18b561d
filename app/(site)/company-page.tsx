import type { Metadata } from "next";
import { cache } from "react";
import { PlainText } from "#components/site/plain-text.tsx";
import { PressDirective } from "#components/site/press-directive.tsx";
import { findPageText } from "#db/queries/site-pages.ts";
import type { CompanyPage as PageName } from "#domain/company-page.ts";
import { paths } from "#domain/paths.ts";
import { houseText } from "#messages/company-pages.ts";
import { site } from "#messages/site.ts";
import { siteDb } from "#server/databases.ts";
import { directive, siteFrame } from "#server/site/frame.ts";
import { missingMetadata, pageMetadata } from "#server/site/metadata.ts";
import { MissingPage } from "./missing-page.tsx";

export async function companyMetadata(page: PageName): Promise<Metadata> {
  const { paper } = await siteFrame();
  if ((await textOf(page)) === "") return missingMetadata(paper, site.notFoundTitle);
  const title = site.footer.company[page];
  return pageMetadata({
    ...{ paper, title, path: paths.company(page) },
    description: site.companyDescription(title, paper.name),
  });
}

/** A company or policy page: the paper's own words, or the house's until it has written some. */
export async function CompanyPage({ page }: { page: PageName }) {
  const frame = await siteFrame();
  const text = await textOf(page);
  if (text === "") return <MissingPage />;
  return (
    <div className="plain-page">
      <PressDirective {...directive(frame, [])} />
      <header className="page-head">
        <h1>{site.footer.company[page]}</h1>
      </header>
      <PlainText text={text} />
    </div>
  );
}

const textOf = cache(async (page: PageName) => {
  const { paper } = await siteFrame();
  return (await findPageText(siteDb(), page)) ?? houseText(page, paper);
});
