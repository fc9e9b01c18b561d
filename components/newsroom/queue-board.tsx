import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { hasManyStatuses } from "#domain/article/queue.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Action } from "../ui/use-action.ts";
import { type AlarmFacts, QueueAlarms } from "./queue-alarms.tsx";
import { QueueList } from "./queue-list.tsx";
import { QueueRefresh } from "./queue-refresh.tsx";
import type { QueueFacts } from "./queue-row-facts.ts";
import { QueueSectionFilter } from "./queue-section-filter.tsx";
import { QueueTabs, queueAddress } from "./queue-tabs.tsx";
import type { ReviewActions } from "./review-facts.ts";

type Props = QueueFacts & {
  alarms: readonly AlarmFacts[];
  claim: Action<{ version: number }>;
  lastAct: ReviewActions["lastAct"];
};

/** The desk's page: what waits, where it stands, and who has it. */
export function QueueBoard({ alarms, claim, lastAct, ...queue }: Props) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const { tab, section, counts, rows } = queue;
  const sections = queue.sections.map(({ slug, name, nameEn }) => ({
    value: slug,
    label: locale === "en" ? nameEn : name,
  }));
  const choices = [
    ...(queue.hasOwnSections ? [{ value: "mine", label: t("mine") }] : []),
    { value: "all", label: t("all") },
    ...sections,
  ];
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-2xl font-bold">{t("title")}</h1>
          <p className="text-muted">{t("lead")}</p>
        </div>
        <div className="flex items-center gap-3">
          <QueueRefresh stamp={queue.now.getTime()} />
          <QueueSectionFilter label={t("section")} tab={tab} value={section} choices={choices} />
        </div>
      </header>
      <QueueAlarms alarms={alarms} />
      {queue.debts > 0 && (
        <Notice tone="bad" className="flex flex-wrap items-center justify-between gap-2">
          <span className="font-semibold">{t("debts", { count: queue.debts })}</span>
          <Link className="underline" href={queueAddress("publishedToday", section)}>
            {t("debtsLink")}
          </Link>
        </Notice>
      )}
      <QueueTabs current={tab} section={section} counts={counts} />
      <QueueList
        label={t("list", { tab: t(`tab.${tab}`) })}
        showStatus={hasManyStatuses(tab)}
        rows={rows}
        claim={claim}
        lastAct={lastAct}
      >
        <EmptyState
          title={t(`empty.${tab}`)}
          action={
            section !== "all" && (
              <LinkButton href={queueAddress(tab, "all")}>{t("showAll")}</LinkButton>
            )
          }
        >
          {t(`emptyHint.${tab}`)}
        </EmptyState>
      </QueueList>
      <p className="hidden text-sm text-muted sm:block">{t("keys")}</p>
    </div>
  );
}
