import type { Kind } from "./article/kind.ts";

/**
 * The front page by rule: what a front editor would place if nobody has. Pure, so that the same
 * articles always make the same front.
 */
type Placed = {
  readonly id: number;
  readonly kind: Kind;
  readonly breaking: boolean;
  readonly sectionSlug: string;
  readonly decks: readonly string[];
  readonly publishedAt: Date;
};

export type Front<T> = {
  /** 속보 of the last hours, above everything. */
  readonly breaking: readonly T[];
  readonly lead: T | null;
  readonly secondary: readonly T[];
  /** In time order, without what stands above. */
  readonly newest: readonly T[];
};

const NEWS: ReadonlySet<Kind> = new Set([
  "straight",
  "roundup",
  "analysis",
  "interview",
  "reportage",
  "feature",
]);
const BREAKING_MS = 6 * 3_600_000;
const SECONDARY = 4;
const NEWEST = 8;

/** `newest` in time order, newest first. Advertorials never stand on a front. */
export function arrangeFront<T extends Placed>(newest: readonly T[], now: Date): Front<T> {
  const articles = newest.filter(({ kind }) => kind !== "advertorial");
  const isFresh = (article: T) => now.getTime() - article.publishedAt.getTime() < BREAKING_MS;
  const breaking = articles.filter((article) => article.breaking && isFresh(article)).slice(0, 3);
  const rest = articles.filter((article) => !breaking.includes(article));
  const news = rest.filter(({ kind }) => NEWS.has(kind));
  const lead = news.find(({ decks }) => decks.length > 0) ?? news[0] ?? rest[0] ?? null;
  const secondary = onePerSectionFirst(
    news.filter((article) => article !== lead),
    SECONDARY,
    lead?.sectionSlug,
  );
  const above = new Set([...breaking, ...secondary, ...(lead ? [lead] : [])]);
  return {
    breaking,
    lead,
    secondary,
    newest: articles.filter((article) => !above.has(article)).slice(0, NEWEST),
  };
}

/** The newest of as many sections as there are places; then simply the newest. */
function onePerSectionFirst<T extends Placed>(
  articles: readonly T[],
  places: number,
  taken: string | undefined,
): T[] {
  const seen = new Set(taken === undefined ? [] : [taken]);
  const firsts: T[] = [];
  for (const article of articles) {
    if (firsts.length === places) break;
    if (seen.has(article.sectionSlug)) continue;
    seen.add(article.sectionSlug);
    firsts.push(article);
  }
  const others = articles.filter((article) => !firsts.includes(article));
  return [...firsts, ...others].slice(0, places);
}

const IN_A_BOX = 4;

/**
 * One box per section of the first row in the paper's order, its parts' articles in it, without
 * what already stands in the front's upper part.
 */
export function sectionBoxes<S extends { readonly slug: string }, T extends Placed>(
  branches: readonly {
    readonly section: S;
    readonly parts: readonly { readonly slug: string }[];
  }[],
  articles: readonly T[],
  front: Front<T>,
): { section: S; articles: T[] }[] {
  const above = new Set(
    [...front.breaking, ...front.secondary, ...(front.lead ? [front.lead] : [])].map(
      ({ id }) => id,
    ),
  );
  return branches.map(({ section, parts }) => {
    const slugs = new Set([section, ...parts].map(({ slug }) => slug));
    return {
      section,
      articles: articles
        .filter(({ id, sectionSlug }) => slugs.has(sectionSlug) && !above.has(id))
        .slice(0, IN_A_BOX),
    };
  });
}
