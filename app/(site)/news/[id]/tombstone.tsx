import { NoticePage } from "#components/site/notice-page.tsx";
import { PressDirective } from "#components/site/press-directive.tsx";
import { TimeOf } from "#components/site/time-of.tsx";
import type { Tombstone } from "#db/queries/site.ts";
import { pageTags } from "#domain/page-tags.ts";
import { site } from "#messages/site.ts";
import { directive, siteFrame } from "#server/site/frame.ts";

/** Where an article was: withdrawn (404, may come back) or killed (410, for good). */
export async function TombstonePage({ stone }: { stone: Tombstone }) {
  const frame = await siteFrame();
  const { paper, sections } = frame;
  const tags = [pageTags.article(stone.id)];
  if (!stone.isForGood) {
    return (
      <NoticePage title={site.withdrawnTitle} sections={sections}>
        <PressDirective {...directive(frame, tags, 404)} />
        <p>{site.withdrawnText}</p>
      </NoticePage>
    );
  }
  return (
    <NoticePage title={site.killedTitle} sections={sections}>
      <PressDirective {...directive(frame, tags, 410)} />
      <p>{site.killedText}</p>
      <p className="meta">
        <span>
          {site.killedOn} <TimeOf instant={stone.since} />
        </span>
        <span>
          {site.contact} {paper.email} · {paper.phone}
        </span>
      </p>
    </NoticePage>
  );
}
