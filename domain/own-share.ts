/** 신문법 시행령 제2조 제1항 제1호: at least this part of a week's articles is a paper's own. */
export const OWN_SHARE = 0.3;

/**
 * A week's share of own reporting, and how many more own articles would make it lawful if nothing
 * else went out. Null where nothing went out: there is no share of nothing.
 */
export function ownShare(all: number, own: number): { share: number; missing: number } | null {
  if (all === 0) return null;
  // own + x ≥ 0.3 (all + x), in whole articles; counted in tenths, so that 3 of 10 is enough.
  const missing = Math.max(0, Math.ceil((3 * all - 10 * own) / 7));
  return { share: own / all, missing };
}
