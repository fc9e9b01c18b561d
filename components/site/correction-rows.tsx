import type { Kind } from "#domain/article/kind.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { Headline } from "./headline.tsx";
import { Pager } from "./pager.tsx";
import { TimeOf } from "./time-of.tsx";

export type ListedCorrection = {
  readonly id: number;
  readonly at: Date;
  readonly note: string | null;
  readonly headline: string;
  readonly kind: Kind;
  readonly sectionName: string;
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
        {corrections.map(({ id, at, note, headline, kind, sectionName }) => (
          <li key={`${id} ${at.getTime()}`}>
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
          </li>
        ))}
      </ol>
      <Pager page={page} hasNext={hasNext} hrefOf={paths.corrections} />
    </>
  );
}
