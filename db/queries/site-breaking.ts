import { and, desc, eq, gt, inArray, ne, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { BREAKING_MINUTES, URGENT_KICKERS } from "#domain/breaking.ts";
import { siteArticles } from "./site-views.ts";

/** The newest 속보 of the last half hour by the database's clock. Tags: `home`. */
export async function findBreaking(
  db: Db,
): Promise<{ id: number; headline: string; publishedAt: Date } | null> {
  const kicker = sql<string>`${siteArticles.content}->>'kicker'`;
  const [newest] = await db
    .select({
      id: siteArticles.id,
      headline: sql<string>`${siteArticles.content}->>'headline'`,
      publishedAt: siteArticles.firstPublishedAt,
    })
    .from(siteArticles)
    .where(
      and(
        gt(siteArticles.firstPublishedAt, sql`now() - make_interval(mins => ${BREAKING_MINUTES})`),
        or(eq(siteArticles.breaking, true), inArray(kicker, [...URGENT_KICKERS])),
        ne(siteArticles.kind, "advertorial"),
      ),
    )
    .orderBy(desc(siteArticles.firstPublishedAt), desc(siteArticles.id))
    .limit(1);
  return newest ?? null;
}
