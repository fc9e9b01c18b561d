import type { Db } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import { description } from "#domain/article/excerpt.ts";
import type { Paper } from "#domain/paper.ts";
import { paths } from "#domain/paths.ts";
import { absolute } from "../public-url.ts";
import { pageMetadata } from "../site/metadata.ts";
import { readPreview } from "./read-preview.ts";

export type Head = {
  /** Of Open Graph, as messengers read it. */
  readonly title: string;
  /** Of the page, as search engines read it. */
  readonly pageTitle: string;
  readonly description: string;
  readonly address: string;
  readonly siteName: string;
};

/** What the head of the article's page would say if it went out now; null for whom it does not exist. */
export async function readHead(
  newsroom: Db,
  site: Db,
  actor: PersonActor,
  editionId: number,
  paper: Paper,
): Promise<Head | null> {
  const preview = await readPreview(newsroom, site, actor, editionId);
  if (!preview) return null;
  const { content } = preview.article;
  const path = paths.article(preview.articleId);
  const told = description(content.decks, content.body);
  const { title } = pageMetadata({ paper, title: content.headline, description: told, path });
  return {
    title: content.headline,
    pageTitle: String(title),
    description: told,
    address: absolute(path),
    siteName: paper.name,
  };
}
