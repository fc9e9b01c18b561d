import { useLocale, useTranslations } from "next-intl";
import { Panel } from "../panel.tsx";
import { Bar } from "./bar.tsx";
import type { SectionName, WaitFacts } from "./board-facts.ts";
import { FiguresTable } from "./figures-table.tsx";

const STRETCHES = ["waiting", "review", "whole"] as const;

/** How long texts wait at each desk: half of them, and nine of ten, no longer than so many minutes. */
export function WaitsPanel({
  waits,
  sections,
}: {
  waits: readonly WaitFacts[];
  sections: readonly SectionName[];
}) {
  const t = useTranslations("board.waits");
  const locale = useLocale();
  const longest = Math.max(0, ...waits.map(({ most }) => most));
  const columns = [
    { key: "section", label: t("section") },
    { key: "count", label: t("count"), isNumber: true },
    { key: "median", label: t("median"), isNumber: true },
    { key: "most", label: t("most"), isNumber: true },
    { key: "bar", label: t("bar"), isWide: true },
  ];
  const rows = STRETCHES.flatMap((stretch) =>
    sections.flatMap(({ id, name, nameEn }) => {
      const wait = waits.find((one) => one.stretch === stretch && one.sectionId === id);
      if (!wait) return [];
      return {
        key: `${stretch}-${id}`,
        head: t(`stretch.${stretch}`),
        cells: {
          section: locale === "en" ? nameEn || name : name,
          count: wait.count,
          median: t("minutes", { minutes: Math.round(wait.median) }),
          most: t("minutes", { minutes: Math.round(wait.most) }),
          bar: <Bar value={wait.most} most={longest} mark={wait.median} />,
        },
      };
    }),
  );
  return (
    <Panel title={t("title")}>
      <p className="mb-3 text-sm text-muted">{t("lead")}</p>
      {rows.length === 0 ? (
        <p className="text-muted">{t("empty")}</p>
      ) : (
        <FiguresTable caption={t("title")} head={t("from")} columns={columns} rows={rows} />
      )}
    </Panel>
  );
}
