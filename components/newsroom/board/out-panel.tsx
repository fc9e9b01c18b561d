import { useLocale, useTranslations } from "next-intl";
import { Panel } from "../panel.tsx";
import { Bar } from "./bar.tsx";
import { type OutFacts, type SectionName, sum } from "./board-facts.ts";
import { FiguresTable } from "./figures-table.tsx";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** When in the day articles go out, and whose. */
export function OutPanel({
  out,
  sections,
}: {
  out: readonly OutFacts[];
  sections: readonly SectionName[];
}) {
  const t = useTranslations("board.out");
  const locale = useLocale();
  const shown = sections.filter(({ id }) => out.some(({ sectionId }) => sectionId === id));
  const at = (hour: number | null, sectionId: number | null) =>
    sum(
      out.filter(
        (cell) =>
          (hour === null || cell.hour === hour) &&
          (sectionId === null || cell.sectionId === sectionId),
      ),
    );
  const busiest = Math.max(...HOURS.map((hour) => at(hour, null)));
  const columns = [
    { key: "sum", label: t("sum"), isNumber: true },
    { key: "bar", label: t("bar"), isWide: true },
    ...shown.map(({ id, name, nameEn }) => ({
      key: String(id),
      label: locale === "en" ? nameEn || name : name,
      isNumber: true,
    })),
  ];
  const row = (key: string, head: string, hour: number | null) => ({
    key,
    head,
    isSum: hour === null,
    cells: {
      sum: at(hour, null),
      bar: hour !== null && <Bar value={at(hour, null)} most={busiest} />,
      ...Object.fromEntries(shown.map(({ id }) => [id, at(hour, id) || "·"])),
    },
  });
  return (
    <Panel title={t("title")}>
      {out.length === 0 ? (
        <p className="text-muted">{t("empty")}</p>
      ) : (
        <FiguresTable
          caption={t("title")}
          head={t("hour")}
          columns={columns}
          rows={[
            ...HOURS.map((hour) => row(String(hour), t("hourOf", { hour }), hour)),
            row("sum", t("sum"), null),
          ]}
        />
      )}
    </Panel>
  );
}
