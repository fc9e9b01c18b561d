import { getTranslations } from "next-intl/server";
import { listSections } from "#db/queries/desk.ts";
import { requireActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { download } from "#server/download.ts";
import { askedList } from "#server/lists/asked-list.ts";
import { articlesAsCsv } from "#server/lists/list-articles.ts";
import { currentLocale } from "#server/locale.ts";

const COLUMNS = [
  ...["number", "headline", "url", "byline", "section", "kind", "origin", "agency"],
  ...["first", "modified", "status", "corrections", "correctedAt"],
];

/** The list of published articles for a spreadsheet, of whatever length. */
export async function GET(request: Request): Promise<Response> {
  const [t, labels, locale] = await Promise.all([
    getTranslations("board.list"),
    getTranslations("labels"),
    currentLocale(),
  ]);
  const { searchParams } = new URL(request.url);
  const given = (name: string) => searchParams.get(name) ?? undefined;
  const { from, until } = askedList(given, [], new Date()).period;
  const name = `${t("file")}_${from}_${until}.csv`;
  return download({ name, type: "text/csv; charset=utf-8" }, async () => {
    const actor = await requireActor();
    const sections = await listSections(newsroomDb());
    const { filter } = askedList(given, sections, new Date());
    return articlesAsCsv(newsroomDb(), actor, filter, {
      columns: COLUMNS.map((column) => t(`columns.${column}`)),
      isKorean: locale === "ko",
      label: (group, code) => labels(`${group}.${code}`),
    });
  });
}
