import type { ArticleFilter, ListPlace } from "#db/queries/article-list.ts";
import { ORIGINS } from "#domain/article/kind.ts";
import { type Period, readPeriod } from "#domain/period.ts";

export type AskedList = {
  readonly period: Period;
  /** A section's slug, or nothing for all. */
  readonly section: string;
  readonly filter: ArticleFilter;
  readonly after: ListPlace | null;
};

/** What the list's address asks for; what cannot be is as if it were not there. */
export function askedList(
  asked: (name: string) => string | undefined,
  sections: readonly { readonly id: number; readonly slug: string }[],
  now: Date,
): AskedList {
  const period = readPeriod({ from: asked("from"), until: asked("until") }, now);
  const section = sections.find(({ slug }) => slug === asked("section"));
  const origin = ORIGINS.find((known) => known === asked("origin"));
  return {
    period,
    section: section?.slug ?? "",
    filter: { start: period.start, end: period.end, sectionId: section?.id, origin },
    after: placeOf(asked("after")),
  };
}

/** Microseconds and a number: what PostgreSQL orders by, in an address. */
export function placeWord({ at, articleId }: ListPlace): string {
  return `${at}~${articleId}`;
}

function placeOf(word: string | undefined): ListPlace | null {
  const [, at, id] =
    /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?[+-]\d{2}(?::\d{2})?)~([1-9]\d{0,14})$/.exec(
      word ?? "",
    ) ?? [];
  return at && id && !Number.isNaN(Date.parse(at.replace(/([+-]\d{2})$/, "$1:00")))
    ? { at, articleId: Number(id) }
    : null;
}
