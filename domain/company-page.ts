/** The pages on which a paper says who it is and what it promises. Their texts are settings of the house. */
export const COMPANY_PAGES = [
  "about",
  "advertising",
  "terms",
  "privacy",
  "youth",
  "copyright",
] as const;

export type CompanyPage = (typeof COMPANY_PAGES)[number];

/** Characters of one page's text. */
export const LONGEST_PAGE = 20_000;

/** The setting that holds a page's text; none yet means the house's own wording, an empty one no page. */
export function pageSetting(page: CompanyPage): `page.${CompanyPage}` {
  return `page.${page}`;
}

/** Paragraphs of a plain text: blank lines part them, single line breaks stay within. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
