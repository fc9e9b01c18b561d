import type { CaseKind, Placement } from "#domain/case/case.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { TimeOf } from "./time-of.tsx";

export type ShownNotice = {
  readonly id: number;
  readonly kind: CaseKind;
  readonly placement: Placement;
  readonly at: Date;
  readonly title: string | null;
  readonly text: string | null;
  /** Its own article, where it is one. */
  readonly articleId: number | null;
};

/** 정정보도, 반론보도, 추후보도 on the article that they are about: whole, or the way to its own article. */
export function NoticeBox({ notice }: { notice: ShownNotice }) {
  const { id, kind, at, title, text, articleId } = notice;
  const heading = `${site.notices.kinds[kind]} ${title ?? ""}`.trim();
  return (
    <aside className="notice correction" aria-labelledby={`notice-${id}`} lang="ko">
      <h2 id={`notice-${id}`}>
        {articleId === null ? heading : <a href={paths.article(articleId)}>{heading}</a>}
      </h2>
      {(text ?? "")
        .split(/\n+/u)
        .filter((line) => line !== "")
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      <p>
        <TimeOf instant={at} />
      </p>
    </aside>
  );
}

type Concerned = { readonly id: number; readonly headline: string };

/** On a notice's own article: the way back to what it is about. */
export function NoticeOf({ articles }: { articles: readonly Concerned[] }) {
  if (articles.length === 0) return null;
  return (
    <aside className="notice correction" aria-labelledby="notice-of" lang="ko">
      <h2 id="notice-of">{site.notices.isAbout}</h2>
      <ul>
        {articles.map(({ id, headline }) => (
          <li key={id}>
            <a href={paths.article(id)}>{headline}</a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
