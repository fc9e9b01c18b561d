import { inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Body } from "#domain/article/body.ts";
import type { MainPicture } from "#domain/article/content.ts";
import { picturesOfListed, type SitePicture } from "./site-pictures.ts";
import { siteArticles, siteFormerGuids, siteMachines } from "./site-views.ts";

/** What the house tells machines, key → value. Tags: `settings`. */
export async function readMachines(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.select().from(siteMachines);
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** The former names of those that came from another system. Tags: `article:id` of each. */
export async function listFormerGuids(
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(siteFormerGuids)
    .where(inArray(siteFormerGuids.id, [...ids]));
  return new Map(rows.map(({ id, guid }) => [id, guid]));
}

/** Whether this opens the feeds of whole texts. Tags: `settings`. */
export async function feedKeyFits(db: Db, key: string): Promise<boolean> {
  const { rows } = await db.execute<{ fits: boolean }>(
    sql`select magam.site_feed_key_fits(${key}) as fits`,
  );
  return rows[0]?.fits ?? false;
}

/** The whole texts of those that are out, with their pictures. Tags: `article:id` of each. */
export async function listBodies(db: Db, ids: readonly number[]): Promise<Map<number, WholeText>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: siteArticles.id,
      body: sql<Body>`${siteArticles.content}->'body'`,
      main: sql<MainPicture | null>`${siteArticles.content}->'mainPicture'`,
      pictures: picturesOfListed,
    })
    .from(siteArticles)
    .where(inArray(siteArticles.id, [...ids]));
  return new Map(rows.map(({ id, ...text }) => [id, text]));
}

export type WholeText = {
  readonly body: Body;
  readonly main: MainPicture | null;
  readonly pictures: Readonly<Record<number, SitePicture>> | null;
};
