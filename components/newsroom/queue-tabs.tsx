"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { QUEUE_TABS, type QueueTab } from "#domain/article/queue.ts";
import type { QueueView } from "#domain/article/queue-view.ts";
import { ViewLink } from "./queue-view-link.tsx";

type Props = { view: QueueView; counts: Record<QueueTab, number> };

/** Links, not an ARIA tab list: each is an address of its own that can be kept and sent. */
export function QueueTabs({ view, counts }: Props) {
  const t = useTranslations("desk");
  return (
    <nav aria-label={t("tabs")} className="relative -mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex min-w-max gap-1 border-b border-rule">
        {QUEUE_TABS.map((tab) => (
          <li key={tab}>
            <ViewLink
              view={{ ...view, tab }}
              aria-current={tab === view.tab ? "page" : undefined}
              className={clsx(
                "-mb-px flex min-h-11 items-center gap-1.5 border-b-2 px-3 font-medium -outline-offset-2",
                tab === view.tab
                  ? "border-accent text-accent"
                  : "border-transparent text-muted hover:text-ink",
              )}
            >
              {t(`tab.${tab}`)}
              <span
                className={clsx(
                  "min-w-5 rounded-full px-1.5 text-center text-xs leading-5 font-semibold",
                  tab === view.tab ? "bg-accent text-accent-ink" : "bg-paper-3 text-muted",
                )}
              >
                <span aria-hidden="true">{counts[tab]}</span>
                <span className="sr-only">{t("count", { count: counts[tab] })}</span>
              </span>
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
