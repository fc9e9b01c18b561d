import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { siteRedirects } from "./site-views.ts";

export type OldAddress = {
  readonly host: string;
  readonly path: string;
  readonly param: string;
  readonly value: string;
};

/** Where an old address leads; a row of its own host goes before one for all hosts. */
export async function findRedirect(
  db: Db,
  { host, path, param, value }: OldAddress,
): Promise<{ id: number; target: string } | null> {
  const [found] = await db
    .select({ id: siteRedirects.id, target: siteRedirects.target })
    .from(siteRedirects)
    .where(
      and(
        eq(siteRedirects.path, path),
        eq(siteRedirects.param, param),
        eq(siteRedirects.value, value),
        inArray(siteRedirects.host, ["", host]),
      ),
    )
    .orderBy(desc(siteRedirects.host))
    .limit(1);
  return found ?? null;
}

/** Counts that the address is still in use. */
export async function countRedirect(db: Db, id: number): Promise<void> {
  await db.execute(sql`select magam.site_count_redirect(${id})`);
}
