import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { CardShape } from "#domain/card.ts";
import { siteCards } from "./site-views.ts";

/** The names of the cards an article has now, by shape; none before they are drawn. Tags: `article:id`. */
export async function listCards(db: Db, articleId: number): Promise<Map<CardShape, string>> {
  const rows = await db
    .select({ shape: siteCards.shape, hash: siteCards.hash })
    .from(siteCards)
    .where(eq(siteCards.articleId, articleId));
  return new Map(rows.map(({ shape, hash }) => [shape, hash]));
}

/** One picture, PNG; null if it stands for nothing that is out. Tags: `article:id`, `settings`. */
export async function findCard(db: Db, hash: string) {
  const [card] = await db
    .select({ articleId: siteCards.articleId, png: siteCards.png })
    .from(siteCards)
    .where(eq(siteCards.hash, hash));
  return card ?? null;
}
