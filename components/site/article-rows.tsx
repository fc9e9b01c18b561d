import type { Block } from "#domain/article/body.ts";
import type { BylineEntry } from "#domain/article/content.ts";
import { excerpt } from "#domain/article/excerpt.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { bylineText } from "./byline.tsx";
import { type Headed, Headline } from "./headline.tsx";
import { Pager } from "./pager.tsx";
import { type PictureFiles, PictureImage } from "./picture.tsx";
import { ListTime } from "./time-of.tsx";

/** An article as lists know it. */
export type RowArticle = Headed & {
  readonly id: number;
  readonly sectionSlug: string;
  readonly sectionName: string;
  readonly opening: readonly Block[];
  readonly decks: readonly string[];
  readonly byline: readonly BylineEntry[];
  /** Absent or null where nothing of it is shown. */
  readonly picture?: PictureFiles | null;
  readonly publishedAt: Date;
};

/** A list with its pager: section, tag and reporter pages. */
export function PagedRows({
  articles,
  now,
  showSection = false,
  ...pager
}: {
  articles: readonly RowArticle[];
  now: Date;
  showSection?: boolean;
  page: number;
  hasNext: boolean;
  hrefOf: (page: number) => string;
}) {
  if (articles.length === 0) return <p className="empty">{site.emptyList}</p>;
  return (
    <>
      <ol className="rows">
        {articles.map((article) => (
          <li key={article.id}>
            <Row article={article} now={now} showSection={showSection} />
          </li>
        ))}
      </ol>
      <Pager {...pager} />
    </>
  );
}

function Row({
  article,
  now,
  showSection,
}: {
  article: RowArticle;
  now: Date;
  showSection: boolean;
}) {
  return (
    <article className="row">
      <h2>
        <a href={paths.article(article.id)}>
          <Thumb picture={article.picture} />
          <Headline {...article} />
        </a>
      </h2>
      <p className="excerpt">{excerpt(article.opening)}</p>
      <p className="meta">
        {showSection ? <span>{article.sectionName}</span> : null}
        <span>{bylineText(article)}</span>
        <ListTime instant={article.publishedAt} now={now} />
      </p>
    </article>
  );
}

/** The picture of a headline's link, which has its name from the headline. */
export function Thumb({ picture }: { picture: PictureFiles | null | undefined }) {
  if (!picture) return null;
  return (
    <span className="thumb">
      <PictureImage picture={picture} crop="thumb" sizes="9rem" alt="" />
    </span>
  );
}

/** An article of which a list shows the headline and the time only. */
export type HeadlineArticle = Pick<RowArticle, keyof Headed | "id" | "publishedAt">;

/** Headlines and times only. */
export function HeadlineList({
  articles,
  now,
  level,
}: {
  articles: readonly HeadlineArticle[];
  now: Date;
  level: "h2" | "h3";
}) {
  const Heading = level;
  return (
    <ol className="headlines">
      {articles.map((article) => (
        <li key={article.id}>
          <Heading>
            <a href={paths.article(article.id)}>
              <Headline {...article} />
            </a>
          </Heading>
          <ListTime instant={article.publishedAt} now={now} />
        </li>
      ))}
    </ol>
  );
}
