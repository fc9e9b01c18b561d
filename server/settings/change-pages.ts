import { inArray } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { settings } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type Actor, hasRole } from "#domain/actor.ts";
import {
  COMPANY_PAGES,
  type CompanyPage,
  LONGEST_PAGE,
  pageSetting,
} from "#domain/company-page.ts";
import { DomainError } from "#domain/errors.ts";
import { intake } from "#domain/korean/intake.ts";
import { pageTags } from "#domain/page-tags.ts";
import { recordEvent } from "../events.ts";
import { dropPages } from "../outbox.ts";

const text = z.string("field.malformed").max(LONGEST_PAGE * 2, "field.page.tooLong");

export const pagesInput = z.strictObject(
  Object.fromEntries(COMPANY_PAGES.map((page) => [page, text])) as Record<CompanyPage, typeof text>,
);

/**
 * The texts of the company and policy pages, an empty one taking its page away. A page left in the
 * house's own wording is not stored, so that it goes on following the paper's particulars.
 * @param houseTexts what each page says while the paper has written nothing of its own
 */
export async function changePages(
  db: Db,
  actor: Actor,
  input: Readonly<Record<CompanyPage, string>>,
  houseTexts: Readonly<Record<CompanyPage, string>>,
): Promise<{ changed: number }> {
  if (!hasRole(actor, "admin")) throw new DomainError("forbidden", "access.onlyAdmin");
  const wanted = COMPANY_PAGES.map((page) => ({ page, text: intake(input[page]).trim() }));
  const tooLong = wanted.filter((one) => [...one.text].length > LONGEST_PAGE);
  if (tooLong.length > 0)
    throw new DomainError("invalid_input", "input.faults", {
      fields: Object.fromEntries(tooLong.map(({ page }) => [page, "field.page.tooLong"])),
    });
  return withTransaction(db, async (tx) => {
    const keys = COMPANY_PAGES.map(pageSetting);
    const rows = await tx.select().from(settings).where(inArray(settings.key, keys)).for("update");
    const before = new Map(rows.map((row) => [row.key, row.value]));
    const changed = wanted.filter(
      ({ page, text: words }) => (before.get(pageSetting(page)) ?? houseTexts[page]) !== words,
    );
    for (const { page, text: value } of changed)
      await tx
        .insert(settings)
        .values({ key: pageSetting(page), value })
        .onConflictDoUpdate({ target: settings.key, set: { value } });
    if (changed.length > 0) {
      const detail = Object.fromEntries(
        changed.map(({ page, text: to }) => [
          pageSetting(page),
          { from: before.get(pageSetting(page)) ?? null, to },
        ]),
      );
      await recordEvent(tx, actor, { name: "changeSettings", detail }, "settings");
      await dropPages(tx, [pageTags.settings]);
    }
    return { changed: changed.length };
  });
}
