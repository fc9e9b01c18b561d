"use client";

import type { Content } from "#domain/article/content.ts";
import { languageOf } from "#domain/article/excerpt.ts";
import type { ChangeKind, Kind } from "#domain/article/kind.ts";
import { ageInYears } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import type { CorrectionsContact as Contact } from "#domain/reader-settings.ts";
import { site } from "#messages/site.ts";
import { ArticleBody } from "./article-body.tsx";
import { Byline } from "./byline.tsx";
import { CareNote } from "./care-note.tsx";
import { CorrectionBox } from "./correction-box.tsx";
import { CorrectionsContact } from "./corrections-contact.tsx";
import { Headline } from "./headline.tsx";
import { NoticeBox, NoticeOf, type ShownNotice } from "./notice-box.tsx";
import type { BodyPicture } from "./picture-figure.tsx";
import { TimeOf } from "./time-of.tsx";
import { ArticleTools, type ToolsPlace } from "./tools.tsx";

export type PrintedArticle = {
  readonly sectionSlug: string;
  readonly sectionName: string;
  readonly kind: Kind;
  readonly content: Content;
  readonly breaking: boolean;
  readonly changeKind: ChangeKind | null;
  readonly publishedAt: Date;
  readonly modifiedAt: Date | null;
};

/** What an article has once it is out: its address, its tools, what was changed since. */
export type OutArticle = ToolsPlace & {
  readonly id: number;
  /** Newest first. */
  readonly changes: readonly {
    readonly kind: ChangeKind;
    readonly note: string | null;
    readonly at: Date;
  }[];
  /** 정정·반론·추후보도 about it, newest first. */
  readonly notices?: readonly ShownNotice[];
  /** What it is itself a 정정·반론·추후보도 about. */
  readonly noticeOf?: readonly { readonly id: number; readonly headline: string }[];
};

type Step = { readonly slug: string; readonly name: string };

/** One article exactly as readers get it; the newsroom's preview shows the same. */
export function ArticlePage({
  article,
  paperName,
  now,
  pictures,
  out,
  contact,
  trail = [{ slug: article.sectionSlug, name: article.sectionName }],
}: {
  article: PrintedArticle;
  paperName: string;
  now: Date;
  pictures?: Readonly<Record<number, BodyPicture>>;
  out?: OutArticle;
  /** Whom to ask for a correction. */
  contact?: Contact;
  /** From the menu's first row to the article's section, where it lies in another. */
  trail?: readonly Step[];
}) {
  const { content } = article;
  const notices = out?.notices ?? [];
  return (
    <article className="article" lang={languageOf(content.headline) === "en" ? "en" : undefined}>
      <header>
        <nav className="breadcrumbs" aria-label={site.breadcrumbs} lang="ko">
          <ol>
            <li>
              <a href={paths.home()}>{site.home}</a>
            </li>
            {trail.map(({ slug, name }) => (
              <li key={slug}>
                <a
                  className={slug === article.sectionSlug ? "here" : undefined}
                  href={paths.section(slug)}
                >
                  {name}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <h1>
          <Headline {...article} headline={content.headline} kicker={content.kicker} />
        </h1>
        {content.decks.length > 0 ? (
          <div className="decks">
            {content.decks.map((deck) => (
              <p key={deck}>{deck}</p>
            ))}
          </div>
        ) : null}
        <ArticleLine article={article} out={out} />
      </header>
      <CorrectionBox
        corrections={correctionsOf(article, out)}
        historyPath={out ? paths.history(out.id) : null}
      />
      {notices
        .filter(({ placement }) => placement !== "bottom")
        .map((notice) => (
          <NoticeBox key={notice.id} notice={notice} />
        ))}
      <NoticeOf articles={out?.noticeOf ?? []} />
      <Notices article={article} now={now} />
      <ArticleBody body={content.body} main={content.mainPicture} pictures={pictures} />
      {notices
        .filter(({ placement }) => placement === "bottom")
        .map((notice) => (
          <NoticeBox key={notice.id} notice={notice} />
        ))}
      <CareNote tags={content.tags} />
      <footer lang="ko">
        {content.tags.length > 0 ? (
          <ul className="tags" aria-label={site.articleTags}>
            {content.tags.map((tag) => (
              <li key={tag}>
                <a href={paths.tag(tag)} rel="tag">
                  {site.tag(tag)}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {contact ? <CorrectionsContact {...contact} /> : null}
        <p className="copyright">{site.copyright(paperName)}</p>
      </footer>
    </article>
  );
}

/** Who and when. An advertorial bears no reporter's name (신문법 제6조 ③). */
function ArticleLine({ article, out }: { article: PrintedArticle; out: OutArticle | undefined }) {
  const { byline, headline } = article.content;
  return (
    <div className="article-line" lang="ko">
      {byline.length > 0 && article.kind !== "advertorial" ? (
        <p className="byline">
          <Byline byline={byline} />
        </p>
      ) : null}
      <p className="times">
        <span>
          {site.entered} <TimeOf instant={article.publishedAt} />
        </span>
        {article.modifiedAt ? (
          <span>
            {site.modified} <TimeOf instant={article.modifiedAt} />
          </span>
        ) : null}
        {out && out.changes.length > 0 ? (
          <span>
            <a href={paths.history(out.id)}>{site.history.link}</a>
          </span>
        ) : null}
      </p>
      <ArticleTools place={out} title={headline} />
    </div>
  );
}

/** In a preview the correction that will be out. */
function correctionsOf(article: PrintedArticle, out: OutArticle | undefined) {
  if (out) return out.changes.filter(({ kind }) => kind === "correction");
  if (article.changeKind !== "correction") return [];
  return [{ at: article.modifiedAt ?? article.publishedAt, note: null }];
}

function Notices({ article, now }: { article: PrintedArticle; now: Date }) {
  const years = ageInYears(article.publishedAt, now);
  const notices = [
    article.breaking ? site.breakingNotice : null,
    years >= 1 ? site.ageNotice(years) : null,
  ].filter((notice) => notice !== null);
  return notices.map((notice) => (
    <p key={notice} className="notice" lang="ko">
      {notice}
    </p>
  ));
}
