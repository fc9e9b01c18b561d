import { notFound } from "next/navigation";
import { ArticlePage } from "#components/site/article-page.tsx";
import { HeadlineList } from "#components/site/article-rows.tsx";
import { listNewestOfSection } from "#db/queries/site-lists.ts";
import { paths } from "#domain/paths.ts";
import { sectionTrail } from "#domain/section.ts";
import { site } from "#messages/site.ts";
import { alike } from "#server/alike.ts";
import { readPreview } from "#server/articles/read-preview.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb, siteDb } from "#server/databases.ts";
import { contactOf } from "#server/site/article-furniture.ts";
import { siteFrame } from "#server/site/frame.ts";
import { idOf } from "#server/site/parameters.ts";

/** What readers will get, composed as `app/(site)/news/[id]` composes it. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const id = idOf((await params).id);
  if (id === null) notFound();
  const actor = await actorOrSignIn(paths.newsroom.preview(id));
  const frame = await siteFrame();
  const { now, paper, sections } = frame;
  const preview = await alike(() => readPreview(newsroomDb(), siteDb(), actor, id));
  if (!preview) notFound();
  const { article, articleId } = preview;
  const newest = await listNewestOfSection(siteDb(), article.sectionSlug, 7);
  const others = newest.filter((other) => other.id !== articleId).slice(0, 6);
  return (
    <div className="article-page">
      <ArticlePage
        {...{ article, now }}
        pictures={article.pictures}
        paperName={paper.name}
        contact={contactOf(frame)}
        trail={sectionTrail(sections, article.sectionSlug)}
      />
      {others.length > 0 ? (
        <aside className="related" aria-labelledby="related">
          <h2 id="related">
            <a href={paths.section(article.sectionSlug)}>{site.newestOf(article.sectionName)}</a>
          </h2>
          <HeadlineList articles={others} now={now} level="h3" />
        </aside>
      ) : null}
    </div>
  );
}
