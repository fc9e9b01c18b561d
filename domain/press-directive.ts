/**
 * What a page tells the press about its own printing: which changes end it, and how long it may be
 * kept at most. The press removes it before a reader sees the page.
 */
export type Directive = {
  readonly tags: readonly string[];
  /** Whole seconds. */
  readonly maxAge: number;
  /** Where Next's own status is not the one readers get. */
  readonly status?: 404 | 410;
  /** The page has Kakao's share button, whose program the reader's browser must be let load. */
  readonly allow?: "kakao";
};

/** A lost message from the database does no harm for longer than this (seconds). */
const SAFETY = 60;

/**
 * Whole seconds, rounded down, until something on the paper appears or ends by the clock; at most
 * 60. `now` is the database's, read before the page's other queries.
 */
export function maxAgeUntil(nextChange: Date | null, now: Date): number {
  if (nextChange === null) return SAFETY;
  const seconds = Math.floor((nextChange.getTime() - now.getTime()) / 1000);
  return Math.max(0, Math.min(SAFETY, seconds));
}

/** Percent-encoded tags between commas, each once. */
export function tagList(tags: readonly string[]): string {
  return [...new Set(tags)].map((tag) => encodeURIComponent(tag.toWellFormed())).join(",");
}

/** The content of `<meta name="press">`. */
export function directiveContent({ tags, maxAge, status, allow }: Directive): string {
  const parts = [`tags=${tagList(tags)}`, `max-age=${maxAge}`];
  const rest = [status ? [`status=${status}`] : [], allow ? [`allow=${allow}`] : []].flat();
  return [...parts, ...rest].join("; ");
}

/** The same for answers that are not HTML. */
export function directiveHeaders({ tags, maxAge, status }: Directive): Record<string, string> {
  return {
    "x-press-tags": tagList(tags),
    "x-press-max-age": String(maxAge),
    ...(status ? { "x-press-status": String(status) } : {}),
  };
}
