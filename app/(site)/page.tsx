import type { Metadata } from "next";
import { AdSlot } from "#components/site/ad-slot.tsx";
import { FrontPage, SectionBoxes } from "#components/site/front.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { MostRead } from "#components/site/most-read.tsx";
import { newsOrganization } from "#components/site/page-json-ld.ts";
import { PressDirective } from "#components/site/press-directive.tsx";
import { listNewest, listNewestBySection } from "#db/queries/site-lists.ts";
import { arrangeFront, sectionBoxes } from "#domain/front.ts";
import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { sectionTree } from "#domain/section.ts";
import { site } from "#messages/site.ts";
import { siteDb } from "#server/databases.ts";
import { absolute } from "#server/public-url.ts";
import { paperCards } from "#server/site/cards.ts";
import { directive, siteFrame } from "#server/site/frame.ts";
import { pageMetadata } from "#server/site/metadata.ts";
import { mostRead, mostReadTags } from "#server/site/most-read.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { paper, sections } = await siteFrame();
  return pageMetadata({
    paper,
    title: site.homeTitle(paper.name, paper.nameEn),
    description: site.homeDescription(
      paper.name,
      sectionTree(sections)
        .map(({ section }) => section.name)
        .join("·"),
    ),
    path: paths.home(),
  });
}

export default async function HomePage() {
  const frame = await siteFrame();
  const { now, paper, sections } = frame;
  const [newest, bySection, ranked] = await Promise.all([
    listNewest(siteDb(), 30),
    listNewestBySection(siteDb(), 8),
    mostRead(null),
  ]);
  const front = arrangeFront(newest, now);
  return (
    <>
      <PressDirective {...directive(frame, [pageTags.home, ...mostReadTags(ranked)])} />
      <JsonLd
        value={newsOrganization(
          paper,
          paperCards(paper).map(({ url }) => url),
          absolute,
        )}
      />
      <JsonLd
        value={{
          "@type": "WebSite",
          name: paper.name,
          url: absolute(paths.home()),
          inLanguage: "ko",
        }}
      />
      <h1 className="unseen">{paper.name}</h1>
      {newest.length === 0 ? <p className="empty">{site.emptyPaper}</p> : null}
      <FrontPage front={front} now={now} />
      <AdSlot place="home" ads={frame.ads} />
      <MostRead list={ranked} now={now} />
      <SectionBoxes boxes={sectionBoxes(sectionTree(sections), bySection, front)} now={now} />
    </>
  );
}
