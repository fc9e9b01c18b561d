import { bodyText } from "#domain/article/body-text.ts";
import type { Content } from "#domain/article/content.ts";

/** An article as plain lines, to be read, compared or copied: headline, decks, body, names, tags. */
export function contentText(content: Content): string {
  const kicker = content.kicker === null ? "" : `[${content.kicker}] `;
  const names = content.byline.map(({ name }) => name).join(" · ");
  const tags = content.tags.map((tag) => `#${tag}`).join(" ");
  const paragraphs = bodyText(content.body).replaceAll("\n", "\n\n");
  return [kicker + content.headline, ...content.decks, paragraphs, names, tags]
    .filter((part) => part.trim() !== "")
    .join("\n\n");
}
