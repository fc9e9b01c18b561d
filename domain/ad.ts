/** Where readers' pages have a place for an advertisement, and the sizes that are sold. */
export const AD_PLACES = ["home", "section", "article"] as const;
export const AD_SIZES = ["banner", "box"] as const;

export type AdPlace = (typeof AD_PLACES)[number];
export type AdSize = (typeof AD_SIZES)[number];

/** Words and an address: no foreign markup, picture or script ever stands on the paper. */
export type Ad = {
  readonly place: AdPlace;
  readonly size: AdSize;
  readonly text: string;
  /** https, or a path of ours. */
  readonly href: string;
};

/** Characters: two lines of the banner on a phone. */
export const AD_TEXT = 80;

export function isAdAddress(href: string): boolean {
  if (/^\/(?:[^/\\]|$)/.test(href)) return true;
  return /^https:\/\/\S+$/.test(href) && URL.canParse(href);
}
