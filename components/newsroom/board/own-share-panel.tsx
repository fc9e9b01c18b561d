import { useFormatter, useTranslations } from "next-intl";
import { OWN_SHARE, ownShare } from "#domain/own-share.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../../ui/link.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { Panel } from "../panel.tsx";
import { Bar } from "./bar.tsx";
import type { WeekFacts } from "./board-facts.ts";
import { FiguresTable } from "./figures-table.tsx";

/** The weeks against the legal share, each with the list that it was counted from. */
export function OwnSharePanel({ weeks }: { weeks: readonly WeekFacts[] }) {
  const t = useTranslations("board.own");
  const format = useFormatter();
  const percent = (share: number) =>
    format.number(share, { style: "percent", maximumFractionDigits: 1 });
  const columns = [
    { key: "own", label: t("ownCount"), isNumber: true },
    { key: "all", label: t("all"), isNumber: true },
    { key: "share", label: t("share"), isNumber: true },
    { key: "bar", label: t("bar", { legal: percent(OWN_SHARE) }), isWide: true },
    { key: "verdict", label: t("verdict") },
  ];
  const rows = weeks.map(({ week, all, own }, index) => {
    const counted = ownShare(all, own);
    const isEnough = counted !== null && counted.missing === 0;
    return {
      key: week.from,
      head: (
        <Link href={paths.newsroom.articleList(week)} className="text-accent underline">
          {t("week", { from: dotted(week.from), until: dotted(week.until).slice(5) })}
        </Link>
      ),
      cells: {
        own: (
          <Link
            href={paths.newsroom.articleList(week, { origin: "own" })}
            className="text-accent underline"
            aria-label={t("ownNamed", { count: own, from: dotted(week.from) })}
          >
            {format.number(own)}
          </Link>
        ),
        all: format.number(all),
        share: counted ? percent(counted.share) : t("none"),
        bar: counted && (
          <Bar
            value={counted.share}
            most={1}
            mark={OWN_SHARE}
            tone={isEnough ? "accent" : "warn"}
          />
        ),
        verdict: counted && (
          <StatusBadge
            tone={isEnough ? "good" : index === 0 ? "warn" : "bad"}
            label={isEnough ? t("enough") : t("missing", { count: counted.missing })}
          />
        ),
      },
    };
  });
  return (
    <Panel title={t("title")}>
      <p className="mb-3 text-sm text-muted">{t("lead", { legal: percent(OWN_SHARE) })}</p>
      <FiguresTable caption={t("title")} head={t("weekHead")} columns={columns} rows={rows} />
    </Panel>
  );
}

const dotted = (day: string) => day.replaceAll("-", ".");
