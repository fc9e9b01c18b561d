import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { CompanyPage } from "#domain/company-page.ts";
import { sitePages } from "./site-views.ts";

/** What the paper itself wrote on that page; null where it wrote nothing, "" where it wants no page. Tags: `settings`. */
export async function findPageText(db: Db, page: CompanyPage): Promise<string | null> {
  const [row] = await db.select().from(sitePages).where(eq(sitePages.page, page));
  return row?.text ?? null;
}
