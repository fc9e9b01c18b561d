import type { Db } from "#db/client.ts";
import { listSettings } from "#db/queries/settings.ts";
import { COMPANY_PAGES, type CompanyPage, pageSetting } from "#domain/company-page.ts";
import { readPaper } from "#domain/paper.ts";
import { houseText } from "#messages/company-pages.ts";
import type { PersonVerb } from "../action.ts";
import { changePages } from "./change-pages.ts";

type Texts = Record<CompanyPage, string>;

/** What each page says now, and what it says while the paper has written nothing of its own. */
export async function readPages(db: Db): Promise<{ texts: Texts; houseTexts: Texts }> {
  const settings = await listSettings(db);
  const paper = readPaper(settings);
  const each = (textOf: (page: CompanyPage) => string) =>
    Object.fromEntries(COMPANY_PAGES.map((page) => [page, textOf(page)])) as Texts;
  const houseTexts = each((page) => houseText(page, paper));
  const texts = each((page) => settings.get(pageSetting(page)) ?? houseTexts[page]);
  return { texts, houseTexts };
}

/** The admin's form: all pages at once. */
export const savePages: PersonVerb<Texts, { changed: number }> = async (db, actor, input) =>
  changePages(db, actor, input, (await readPages(db)).houseTexts);
