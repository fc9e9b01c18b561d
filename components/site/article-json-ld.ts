import type { Content } from "#domain/article/content.ts";
import { languageOf } from "#domain/article/excerpt.ts";
import type { CaseKind } from "#domain/case/case.ts";
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
  /** 정정·반론·추후보도 about it. */
  readonly notices?: readonly {
    readonly kind: CaseKind;
    readonly at: Date;
    readonly title: string | null;
    readonly text: string | null;
    readonly articleId: number | null;
  }[];
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
  const { content, publishedAt, modifiedAt, corrections = [], notices = [] } = article;
  const comments = [
    ...corrections.map(({ at, note }) => ({
      "@type": "CorrectionComment",
      text: note ?? site.correctedWithoutNote,
      datePublished: toSeoulIso(at),
    })),
    ...notices.map(({ kind, at, title, text, articleId }) => ({
      "@type": "CorrectionComment",
      text: text ?? `${site.notices.kinds[kind]} ${title ?? ""}`.trim(),
      datePublished: toSeoulIso(at),
      ...(articleId === null ? {} : { url: absolute(paths.article(articleId)) }),
    })),
  ];
  const changed = [modifiedAt ?? publishedAt, ...notices.map(({ at }) => at)];
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
    dateModified: toSeoulIso(new Date(Math.max(...changed.map((at) => at.getTime())))),
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
    ...(comments.length > 0 ? { correction: comments } : {}),
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
