import { useLocale, useTranslations } from "next-intl";
import type { ReturnReason } from "#domain/article/returns.ts";
import { paths } from "#domain/paths.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { useReturnName } from "./use-return-name.ts";

type Sum = {
  readonly reason: ReturnReason;
  readonly section: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly count: number;
};

/** Reasons by section, summed; for the managing editor. */
export function ReturnsHouse({ house }: { house: readonly Sum[] }) {
  const t = useTranslations("returns.house");
  const locale = useLocale();
  const nameOf = useReturnName();
  const sections = [...new Map(house.map(({ section }) => [section.id, section])).values()];
  const total = (some: readonly Sum[]) => some.reduce((sum, { count }) => sum + count, 0);
  const rows = [...Map.groupBy(house, ({ reason }) => reason.code).values()].sort(
    (a, b) => total(b) - total(a),
  );
  return (
    <div>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 className="text-lg font-bold">{t("title")}</h2>
          <p className="text-sm text-muted">{t("lead")}</p>
        </div>
        <LinkButton size="small" href={paths.newsroom.returnReasons()}>
          {t("edit")}
        </LinkButton>
      </div>
      {house.length === 0 ? (
        <p className="rounded-lg border border-rule bg-paper p-4 text-muted">{t("none")}</p>
      ) : (
        <section
          aria-label={t("title")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="overflow-x-auto rounded-lg border border-rule bg-paper"
        >
          <table className="w-full text-sm">
            <thead>
              <tr className="border-b border-rule text-left">
                <th scope="col" className="px-3 py-2">
                  {t("reason")}
                </th>
                {sections.map((section) => (
                  <th
                    key={section.id}
                    scope="col"
                    className="px-3 py-2 text-right whitespace-nowrap"
                  >
                    {locale === "en" ? section.nameEn : section.name}
                  </th>
                ))}
                <th scope="col" className="px-3 py-2 text-right">
                  {t("total")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row[0]?.reason.code} className="border-b border-rule last:border-b-0">
                  <th scope="row" className="px-3 py-2 text-left font-semibold whitespace-nowrap">
                    {(row[0] && nameOf(row[0].reason)) || t("unknown")}
                  </th>
                  {sections.map(({ id }) => (
                    <td key={id} className="px-3 py-2 text-right tabular-nums">
                      {total(row.filter(({ section }) => section.id === id)) || ""}
                    </td>
                  ))}
                  <td className="px-3 py-2 text-right font-semibold tabular-nums">{total(row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
