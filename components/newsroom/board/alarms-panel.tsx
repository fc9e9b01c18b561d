import { useLocale, useTranslations } from "next-intl";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../../ui/link.tsx";
import { Panel } from "../panel.tsx";
import type { AlarmFacts } from "./board-facts.ts";
import { FiguresTable } from "./figures-table.tsx";

/** Bookings that were finalised late and acts that readers did not see in time. */
export function AlarmsPanel({ alarms }: { alarms: readonly AlarmFacts[] }) {
  const t = useTranslations("board.alarms");
  const locale = useLocale() === "en" ? "en" : "ko";
  return (
    <Panel title={t("title")}>
      {alarms.length === 0 ? (
        <p className="text-muted">{t("empty")}</p>
      ) : (
        <FiguresTable
          caption={t("title")}
          head={t("at")}
          columns={[
            { key: "kind", label: t("kind") },
            { key: "article", label: t("article") },
            { key: "lasted", label: t("lasted"), isNumber: true },
          ]}
          rows={alarms.map(({ kind, articleId, editionId, raisedAt, clearedAt }) => ({
            key: `${kind}-${editionId}-${raisedAt.toISOString()}`,
            head: formatTimestamp(raisedAt, locale),
            cells: {
              kind: t(`kinds.${kind}`),
              article: (
                <Link href={paths.newsroom.history(editionId)} className="text-accent underline">
                  {t("articleOf", { number: articleId })}
                </Link>
              ),
              lasted: clearedAt
                ? t("seconds", {
                    seconds: Math.round((clearedAt.getTime() - raisedAt.getTime()) / 1000),
                  })
                : t("lasting"),
            },
          }))}
        />
      )}
    </Panel>
  );
}
