import type { Content } from "#domain/article/content.ts";
import { languageOf } from "#domain/article/excerpt.ts";
import { toSeoulIso } from "#domain/korean/dates.ts";
import type { Paper } from "#domain/paper.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";

export type DescribedArticle = {
  readonly id: number;
  readonly content: Content;
  readonly description: string;
  readonly sectionSlug: string;
  readonly sectionName: string;
  readonly publishedAt: Date;
  readonly modifiedAt: Date | null;
  /** What was 정정, newest first; a reason only where readers are told one. */
  readonly corrections?: readonly { readonly at: Date; readonly note: string | null }[];
};

/** Makes a path of the paper a whole address. */
export type Absolute = (path: string) => string;

/** schema.org NewsArticle, times with Seoul's offset. Source: Google's article markup guide. */
export function newsArticle(
  article: DescribedArticle,
  paper: Paper,
  absolute: Absolute,
  images: readonly string[] = [],
) {
  const { content, publishedAt, modifiedAt, corrections = [] } = article;
  const url = absolute(paths.article(article.id));
  return {
    "@type": "NewsArticle",
    "@id": url,
    url,
    mainEntityOfPage: url,
    headline: content.headline,
    description: article.description,
    ...(images.length > 0 ? { image: images } : {}),
    datePublished: toSeoulIso(publishedAt),
    dateModified: toSeoulIso(modifiedAt ?? publishedAt),
    author:
      content.byline.length > 0
        ? content.byline.map(({ name, personId, role }) => ({
            "@type": role === "agency" ? "Organization" : "Person",
            name,
            ...(personId === null ? {} : { url: absolute(paths.reporter(personId)) }),
          }))
        : [organization(paper, absolute)],
    publisher: organization(paper, absolute),
    articleSection: article.sectionName,
    ...(content.tags.length > 0 ? { keywords: content.tags } : {}),
    ...(corrections.length > 0
      ? {
          correction: corrections.map(({ at, note }) => ({
            "@type": "CorrectionComment",
            text: note ?? site.correctedWithoutNote,
            datePublished: toSeoulIso(at),
          })),
        }
      : {}),
    inLanguage: languageOf(content.headline),
    isAccessibleForFree: true,
  };
}

/** schema.org BreadcrumbList: the paper, the section. */
export function breadcrumbs(
  steps: readonly { readonly name: string; readonly path: string }[],
  absolute: Absolute,
) {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}

function organization(paper: Paper, absolute: Absolute) {
  return { "@type": "NewsMediaOrganization", name: paper.name, url: absolute(paths.home()) };
}
