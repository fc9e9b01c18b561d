import type { Kind } from "#domain/article/kind.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { Headline } from "./headline.tsx";
import type { ShownNotice } from "./notice-box.tsx";
import { Pager } from "./pager.tsx";
import { TimeOf } from "./time-of.tsx";

export type ListedCorrection =
  | ({ readonly of: "edition" } & CorrectedEdition)
  | ({ readonly of: "notice" } & ListedNotice);

type CorrectedEdition = {
  readonly id: number;
  readonly at: Date;
  readonly note: string | null;
  readonly headline: string;
  readonly kind: Kind;
  readonly sectionName: string;
};

type ListedNotice = ShownNotice & {
  readonly articles: readonly {
    readonly id: number;
    readonly headline: string;
    readonly kind: Kind;
  }[];
};

/** 바로잡습니다: what was wrong, under the article's present headline. */
export function CorrectionRows({
  corrections,
  hasNext,
  page,
}: {
  corrections: readonly ListedCorrection[];
  hasNext: boolean;
  page: number;
}) {
  if (corrections.length === 0) return <p className="empty">{site.corrections.empty}</p>;
  return (
    <>
      <ol className="rows">
        {corrections.map((correction) => (
          <li key={`${correction.of} ${correction.id} ${correction.at.getTime()}`}>
            {correction.of === "edition" ? (
              <EditionRow {...correction} />
            ) : (
              <NoticeRow {...correction} />
            )}
          </li>
        ))}
      </ol>
      <Pager page={page} hasNext={hasNext} hrefOf={paths.corrections} />
    </>
  );
}

function EditionRow({ id, at, note, headline, kind, sectionName }: CorrectedEdition) {
  return (
    <article className="row">
      <h2>
        <a href={paths.article(id)}>
          <Headline headline={headline} kind={kind} kicker={null} breaking={false} />
        </a>
      </h2>
      <p className="note">{note ?? site.correctedWithoutNote}</p>
      <p className="meta">
        <span>{sectionName}</span>
        <TimeOf instant={at} />
        <a href={paths.history(id)}>{site.history.link}</a>
      </p>
    </article>
  );
}

/** A notice leads to its own article, or to the first that it is about. */
function NoticeRow({ kind, at, title, text, articleId, articles }: ListedNotice) {
  const target = articleId ?? articles[0]?.id;
  const heading = `${site.notices.kinds[kind]} ${title ?? ""}`.trim();
  return (
    <article className="row">
      <h2>
        {title === null || target === undefined ? (
          heading
        ) : (
          <a href={paths.article(target)}>{heading}</a>
        )}
      </h2>
      {title === null ? (
        <p className="note">{site.notices.withoutWords}</p>
      ) : (
        (text ?? "")
          .split(/\n+/u)
          .filter((line) => line !== "")
          .map((line) => (
            <p key={line} className="note">
              {line}
            </p>
          ))
      )}
      <p className="meta">
        <TimeOf instant={at} />
        {articles
          .filter(({ id }) => title !== null && id !== target)
          .map(({ id, headline }) => (
            <a key={id} href={paths.article(id)}>
              {headline}
            </a>
          ))}
      </p>
    </article>
  );
}
