import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { siteCards } from "./site-views.ts";

/** One picture, PNG; null if it stands for nothing that is out. Tags: `article:id`, `settings`. */
export async function findCard(db: Db, hash: string) {
  const [card] = await db
    .select({ articleId: siteCards.articleId, png: siteCards.png })
    .from(siteCards)
    .where(eq(siteCards.hash, hash));
  return card ?? null;
}
