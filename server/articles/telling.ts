import type { Content } from "#domain/article/content.ts";
import { feedsOf } from "#domain/feed.ts";
import { paths } from "#domain/paths.ts";
import type { Telling } from "../outbox.ts";
import type { Work } from "./perform.ts";

/**
 * What machines outside are told when an article's texts appear, change or go. Search engines are
 * not asked to read it again for a mended typo; feeds carry that too.
 */
export function tellingOf(
  { article, edition }: Pick<Work, "article" | "edition">,
  /** Of the article's section and of the one it lies in. */
  sectionSlugs: readonly string[],
  texts: readonly { readonly content: Content }[],
  { gone = false }: { gone?: boolean },
): Telling {
  // The edition is as it was before the verb: one that was withdrawn is out again now.
  const isBack = edition.status === "withdrawn";
  const isTypo = edition.number > 1 && edition.changeKind === "typo" && !gone && !isBack;
  const feeds = texts.flatMap(({ content }) =>
    feedsOf(
      sectionSlugs,
      content.tags,
      content.byline.flatMap(({ personId }) => personId ?? []),
    ),
  );
  return { pages: isTypo ? [] : [paths.article(article.id)], feeds: [...new Set(feeds)] };
}
