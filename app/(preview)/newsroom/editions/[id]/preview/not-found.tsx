import { NoticePage } from "#components/site/notice-page.tsx";
import { site } from "#messages/site.ts";
import { siteFrame } from "#server/site/frame.ts";

/** The same for what does not exist and for what one may not read. */
export default async function PreviewNotFound() {
  const { sections } = await siteFrame();
  return (
    <NoticePage title={site.notFoundTitle} sections={sections}>
      <p>{site.notFoundText}</p>
    </NoticePage>
  );
}
