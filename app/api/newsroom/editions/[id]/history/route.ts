import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { parseInput } from "#server/action.ts";
import { requireActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { download } from "#server/download.ts";
import { exportHistory } from "#server/lists/export-history.ts";
import { type EditionRoute, editionIdOf } from "../request.ts";

const COLUMNS = [
  ...["at", "type", "seq", "what", "outcome", "who", "edition", "from", "to"],
  ...["revision", "detail", "hash"],
];
const TYPES = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" };

const asked = z.strictObject({ form: z.enum(["csv", "json"]) });

/** The whole history of an article as a file: `?form=csv` for a spreadsheet, `json` for a program. */
export async function GET(request: Request, route: EditionRoute): Promise<Response> {
  const [t, labels, receipt] = await Promise.all([
    getTranslations("history"),
    getTranslations("labels"),
    getTranslations("out.receipt"),
  ]);
  const { searchParams } = new URL(request.url);
  const form = searchParams.get("form") === "json" ? "json" : "csv";
  const { id } = await route.params;
  const name = `${t("filter.file")}_${/^\d{1,15}$/.test(id) ? id : 0}.${form}`;
  return download({ name, type: TYPES[form] }, async () => {
    const input = parseInput(asked, Object.fromEntries(searchParams));
    const actor = await requireActor();
    const editionId = await editionIdOf(route);
    return exportHistory(
      newsroomDb(),
      actor,
      { ...input, editionId },
      {
        columns: COLUMNS.map((column) => t(`filter.columns.${column}`)),
        type: (type) => t(`filter.types.${type}`),
        what: (group, code) => {
          if (group === "alarm") return t(`alarm.${code}`);
          if (group === "receipt") return receipt(`act.${code}`);
          if (group === "text") return labels(`revisionCause.${code}`);
          const key = [`verb.${code}`, `event.${code}`].find((known) => labels.has(known));
          return key ? labels(key) : code;
        },
        status: (status) => labels(`status.${status}`),
        outcome: (outcome) => t(outcome === "refused" ? "refused" : "filter.done"),
      },
    );
  });
}
