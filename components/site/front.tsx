"use client";

import { excerpt } from "#domain/article/excerpt.ts";
import type { Front } from "#domain/front.ts";
import { paths } from "#domain/paths.ts";
import type { Section } from "#domain/section.ts";
import { site } from "#messages/site.ts";
import { HeadlineList, type RowArticle, Thumb } from "./article-rows.tsx";
import { bylineText } from "./byline.tsx";
import { Headline } from "./headline.tsx";
import { PictureImage } from "./picture.tsx";
import { ListTime } from "./time-of.tsx";

/** The front: 속보, lead, secondary stories and the newest. Empty parts do not show. */
export function FrontPage({ front, now }: { front: Front<RowArticle>; now: Date }) {
  const { breaking, lead, secondary, newest } = front;
  return (
    <div className="front">
      {breaking.length > 0 ? (
        <section className="breaking" aria-labelledby="breaking">
          <h2 id="breaking">{site.breaking}</h2>
          <ul>
            {breaking.map((article) => (
              <li key={article.id}>
                <a href={paths.article(article.id)}>{article.headline}</a>
                <ListTime instant={article.publishedAt} now={now} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="stories">
        {lead ? <Lead article={lead} now={now} /> : null}
        {secondary.length > 0 ? (
          <section className="secondary" aria-labelledby="secondary">
            <h2 id="secondary" className="unseen">
              {site.secondary}
            </h2>
            {secondary.map((article) => (
              <Story key={article.id} article={article} now={now} />
            ))}
          </section>
        ) : null}
      </div>
      {newest.length > 0 ? (
        <section className="newest" aria-labelledby="newest">
          <h2 id="newest">{site.newest}</h2>
          <HeadlineList articles={newest} now={now} level="h3" />
        </section>
      ) : null}
    </div>
  );
}

function Lead({ article, now }: { article: RowArticle; now: Date }) {
  return (
    <article className="lead" aria-label={site.lead}>
      <SectionLabel article={article} />
      <h2>
        <a href={paths.article(article.id)}>
          <Headline {...article} />
          <WidePicture picture={article.picture} sizes="(min-width: 64rem) 50rem, 92vw" first />
        </a>
      </h2>
      {article.decks.length > 0 ? (
        <ul className="decks">
          {article.decks.map((deck) => (
            <li key={deck}>{deck}</li>
          ))}
        </ul>
      ) : null}
      <p className="excerpt">{excerpt(article.opening)}</p>
      <p className="meta">
        <span>{bylineText(article)}</span>
        <ListTime instant={article.publishedAt} now={now} />
      </p>
    </article>
  );
}

function Story({ article, now }: { article: RowArticle; now: Date }) {
  return (
    <article className="story">
      <SectionLabel article={article} />
      <h3>
        <a href={paths.article(article.id)}>
          <Thumb picture={article.picture} />
          <Headline {...article} />
        </a>
      </h3>
      <p className="excerpt">{excerpt(article.opening)}</p>
      <p className="meta">
        <ListTime instant={article.publishedAt} now={now} />
      </p>
    </article>
  );
}

/** One box per section that has something beyond the front. */
export function SectionBoxes({
  boxes,
  now,
}: {
  boxes: readonly { section: Section; articles: readonly RowArticle[] }[];
  now: Date;
}) {
  return (
    <div className="boxes">
      {boxes.map(({ section, articles: [first, ...others] }) =>
        first ? (
          <section key={section.slug} className="box" aria-labelledby={`box-${section.slug}`}>
            <div className="box-head">
              <h2 id={`box-${section.slug}`}>
                <a href={paths.section(section.slug)}>{section.name}</a>
              </h2>
              <a
                className="more"
                href={paths.section(section.slug)}
                aria-label={site.more(section.name)}
              >
                {site.moreShort}
              </a>
            </div>
            <article className="story">
              <h3>
                <a href={paths.article(first.id)}>
                  <WidePicture
                    picture={first.picture}
                    sizes="(min-width: 64rem) 18rem, (min-width: 48rem) 45vw, 92vw"
                  />
                  <Headline {...first} />
                </a>
              </h3>
              <p className="excerpt">{excerpt(first.opening)}</p>
            </article>
            {others.length > 0 ? <HeadlineList articles={others} now={now} level="h3" /> : null}
          </section>
        ) : null,
      )}
    </div>
  );
}

/** Across the column, part of the headline's link. */
function WidePicture({
  picture,
  sizes,
  first,
}: {
  picture: RowArticle["picture"];
  sizes: string;
  first?: boolean;
}) {
  if (!picture) return null;
  return (
    <span className="wide">
      <PictureImage picture={picture} crop="wide" sizes={sizes} alt="" first={first} />
    </span>
  );
}

function SectionLabel({ article }: { article: RowArticle }) {
  return (
    <p className="section-label">
      <a href={paths.section(article.sectionSlug)}>{article.sectionName}</a>
    </p>
  );
}
