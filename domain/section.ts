/** A part of the paper with its own page and desk. The slug is part of public addresses. */
export type Section = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
};

/** A section where it lies: in another, one level deep, or (null) in the menu's first row. */
export type PlacedSection = Section & { readonly parentId: number | null };

/** A section of the first row and the sections that lie in it, both in the paper's order. */
export type SectionBranch<S extends PlacedSection = PlacedSection> = {
  readonly section: S;
  readonly parts: readonly S[];
};

/** The paper's menu. What is said to lie in a section that is not there stands in the first row. */
export function sectionTree<S extends PlacedSection>(sections: readonly S[]): SectionBranch<S>[] {
  const ids = new Set(sections.map(({ id }) => id));
  return sections
    .filter(({ parentId }) => parentId === null || !ids.has(parentId))
    .map((section) => ({
      section,
      parts: sections.filter(({ parentId }) => parentId === section.id),
    }));
}

/** The way to a section from the first row, itself last; empty if there is none of this slug. */
export function sectionTrail<S extends PlacedSection>(sections: readonly S[], slug: string): S[] {
  const own = sections.find((section) => section.slug === slug);
  if (!own) return [];
  const parent = sections.find(({ id }) => id === own.parentId);
  return parent ? [parent, own] : [own];
}

/** A section and the sections that lie in it: those whose articles its page shows. */
export function withParts<S extends PlacedSection>(sections: readonly S[], section: S): S[] {
  return [section, ...sections.filter(({ parentId }) => parentId === section.id)];
}

/** First path segments that belong to the house: no section may take one as its slug. */
export const RESERVED_SLUGS = [
  "newsroom",
  "sign-in",
  "invitation",
  "api",
  "news",
  "tag",
  "reporter",
  "rss",
  "atom",
  "feed",
  "cards",
  "pictures",
  "old-address",
  "key-file",
  "all",
  "sitemap",
  "site",
  "fonts",
  "search",
  "about",
  "advertising",
  "terms",
  "privacy",
  "youth",
  "copyright",
  "archive",
  "corrections",
  "tips",
  "most-read",
  "press-not-found",
  "favicon",
  "robots",
] as const;

export function isSectionSlug(slug: string): boolean {
  return (
    /^[a-z][a-z0-9-]{1,39}$/.test(slug) && !(RESERVED_SLUGS as readonly string[]).includes(slug)
  );
}
