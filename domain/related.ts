/** A desk chooses so many at most: what is first on the list is meant to be read. */
export const MOST_PICKS = 6;

/** What a list of articles needs to be ranked by nearness. */
type Near = { readonly id: number; readonly tags: readonly string[]; readonly publishedAt: Date };

/** Of an article's tags so many are asked for others that bear them; writers put the telling ones first. */
export const TAGS_ASKED = 5;

/**
 * The articles nearest to one, nearest first: those that share most tags, the newer before the
 * older, each once and never the article itself.
 */
export function rankRelated<T extends Near>(
  article: { readonly id: number; readonly tags: readonly string[] },
  candidates: readonly T[],
  most: number,
): T[] {
  const own = new Set(article.tags);
  const shared = ({ tags }: T) => tags.filter((tag) => own.has(tag)).length;
  const others = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  others.delete(article.id);
  return [...others.values()]
    .filter((other) => shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a) || b.publishedAt.getTime() - a.publishedAt.getTime())
    .slice(0, most);
}
