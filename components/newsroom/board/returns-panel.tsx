import { useLocale, useTranslations } from "next-intl";
import { Panel } from "../panel.tsx";
import { Bar } from "./bar.tsx";
import { type ReturnFacts, type SectionName, sum } from "./board-facts.ts";
import { FiguresTable } from "./figures-table.tsx";

/** Why texts were sent back, most frequent first. Of no person. */
export function ReturnsPanel({
  returns,
  sections,
}: {
  returns: readonly ReturnFacts[];
  sections: readonly SectionName[];
}) {
  const t = useTranslations("board.returns");
  const labels = useTranslations("labels");
  const locale = useLocale();
  const codes = [...new Set(returns.map(({ code }) => code))]
    .map((code) => ({ code, count: sum(returns.filter((one) => one.code === code)) }))
    .sort((a, b) => b.count - a.count);
  const columns = [
    { key: "count", label: t("count"), isNumber: true },
    { key: "bar", label: t("bar"), isWide: true },
    { key: "sections", label: t("sections") },
  ];
  const rows = codes.map(({ code, count }) => ({
    key: code,
    head: labels.has(`returnCode.${code}`) ? labels(`returnCode.${code}`) : code || t("unnamed"),
    cells: {
      count,
      bar: <Bar value={count} most={codes[0]?.count ?? 0} />,
      sections: sections
        .flatMap(({ id, name, nameEn }) => {
          const here = sum(returns.filter((one) => one.code === code && one.sectionId === id));
          return here === 0 ? [] : `${locale === "en" ? nameEn || name : name} ${here}`;
        })
        .join(", "),
    },
  }));
  return (
    <Panel title={t("title")}>
      {rows.length === 0 ? (
        <p className="text-muted">{t("empty")}</p>
      ) : (
        <FiguresTable caption={t("title")} head={t("reason")} columns={columns} rows={rows} />
      )}
    </Panel>
  );
}
