import { useLocale, useTranslations } from "next-intl";
import { CHANGE_KINDS } from "#domain/article/kind.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../../ui/link.tsx";
import { Panel } from "../panel.tsx";
import { Bar } from "./bar.tsx";
import type { BoardFacts } from "./board-facts.ts";
import { FiguresTable } from "./figures-table.tsx";

/** How often live articles changed, and the corrections among them one by one. */
export function ChangesPanel({ counts, rows }: BoardFacts["changes"]) {
  const t = useTranslations("board.changes");
  const labels = useTranslations("labels.changeKind");
  const locale = useLocale() === "en" ? "en" : "ko";
  const most = Math.max(...Object.values(counts));
  return (
    <Panel title={t("title")}>
      <FiguresTable
        caption={t("title")}
        head={t("kind")}
        columns={[
          { key: "count", label: t("count"), isNumber: true },
          { key: "bar", label: t("bar"), isWide: true },
        ]}
        rows={CHANGE_KINDS.map((kind) => ({
          key: kind,
          head: labels(kind),
          cells: { count: counts[kind], bar: <Bar value={counts[kind]} most={most} /> },
        }))}
      />
      {rows.length > 0 && (
        <ul className="mt-4 divide-y divide-rule border-t border-rule text-sm">
          {rows.map(({ editionId, headline, note, at }) => (
            <li key={editionId} className="flex flex-wrap gap-x-3 py-2">
              <time dateTime={at.toISOString()} className="text-muted">
                {formatTimestamp(at, locale)}
              </time>
              <Link href={paths.newsroom.history(editionId)} className="text-accent underline">
                {headline}
              </Link>
              {note && <span>{note}</span>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
