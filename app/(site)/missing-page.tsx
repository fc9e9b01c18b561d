import { NoticePage } from "#components/site/notice-page.tsx";
import { PressDirective } from "#components/site/press-directive.tsx";
import { SearchBox } from "#components/site/search-form.tsx";
import { site } from "#messages/site.ts";
import { directive, siteFrame } from "#server/site/frame.ts";

/** A list that is ours, asked for a page that it does not have. */
type MissingList = { readonly name: string; readonly path: string };

/**
 * What stands at an address that is none of ours. Rendered as a page, because `notFound()` leaves
 * the document empty for scripts to fill, and readers get none; the press makes it a 404.
 */
export async function MissingPage({ list }: { list?: MissingList }) {
  const frame = await siteFrame();
  return (
    <NoticePage title={site.notFoundTitle} sections={frame.sections}>
      <PressDirective {...directive(frame, [], 404)} />
      {list ? (
        <p>
          {site.beyondList} <a href={list.path}>{site.toListStart(list.name)}</a>
        </p>
      ) : (
        <p>{site.notFoundText}</p>
      )}
      <SearchBox />
    </NoticePage>
  );
}
