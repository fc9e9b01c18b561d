import type { Metadata } from "next";
import { Basis, RankedList, WindowLinks } from "#components/site/most-read.tsx";
import { PressDirective } from "#components/site/press-directive.tsx";
import { paths } from "#domain/paths.ts";
import { DEFAULT_WINDOW, rankingWindow } from "#domain/ranking.ts";
import { site } from "#messages/site.ts";
import { directive, siteFrame } from "#server/site/frame.ts";
import { pageMetadata } from "#server/site/metadata.ts";
import { mostReadTags, mostReadWithin } from "#server/site/most-read.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const MOST = 20;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { paper } = await siteFrame();
  return pageMetadata({
    paper,
    title: site.mostRead.title(null),
    description: site.mostRead.description(paper.name),
    path: paths.mostRead(await windowIn(searchParams)),
  });
}

export default async function MostReadPage({ searchParams }: Props) {
  const frame = await siteFrame();
  const window = await windowIn(searchParams);
  const list = await mostReadWithin(window, MOST);
  return (
    <div className="list-page most-read-page">
      <PressDirective {...directive(frame, mostReadTags(list))} />
      <header className="page-head">
        <h1>{site.mostRead.title(null)}</h1>
        {list ? <Basis {...list} now={frame.now} /> : null}
      </header>
      <WindowLinks current={window} />
      {list ? (
        <RankedList articles={list.articles} showSection />
      ) : (
        <p className="empty">{site.mostRead.empty}</p>
      )}
      <p className="counting">{site.mostRead.counting}</p>
    </div>
  );
}

async function windowIn(searchParams: Props["searchParams"]) {
  return rankingWindow((await searchParams).window) ?? DEFAULT_WINDOW;
}
