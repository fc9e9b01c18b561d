import { getTranslations } from "next-intl/server";
import { seoulDay } from "#domain/korean/dates.ts";
import { requireActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { download } from "#server/download.ts";
import { exportStyleRules } from "#server/style/export-rules.ts";

/** The rules of house style as a table, to be kept or worked on and taken back. */
export async function GET(): Promise<Response> {
  const t = await getTranslations("style");
  const name = `${t("file")}_${seoulDay(new Date())}.csv`;
  return download({ name, type: "text/csv; charset=utf-8" }, async () =>
    exportStyleRules(newsroomDb(), await requireActor()),
  );
}
