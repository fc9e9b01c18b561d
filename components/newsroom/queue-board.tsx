"use client";

import dynamic from "next/dynamic";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, useState } from "react";
import { isUnder } from "#domain/article/queue.ts";
import { countTabs, readView, viewRows, writeView } from "#domain/article/queue-view.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { type AlarmFacts, QueueAlarms } from "./queue-alarms.tsx";
import { QueueDebts } from "./queue-debts.tsx";
import type { QueueActions, QueueFacts } from "./queue-facts.ts";
import { QueueFilters } from "./queue-filters.tsx";
import { type LineFocus, QueueList } from "./queue-list.tsx";
import { QueueState } from "./queue-state.tsx";
import { QueueTabs } from "./queue-tabs.tsx";
import { ViewLink } from "./queue-view-link.tsx";
import { KeepView, KeptViews } from "./queue-views.tsx";
import { QueueWait } from "./queue-wait.tsx";
import { RefusedClaim } from "./refused-claim.tsx";
import { useBoardKeys } from "./use-board-keys.ts";
import { useClaim } from "./use-claim.ts";
import { useQueue } from "./use-queue.ts";

const QueuePalette = dynamic(() => import("./queue-palette.tsx").then((m) => m.QueuePalette), {
  ssr: false,
});

type Props = { facts: QueueFacts; alarms: readonly AlarmFacts[]; actions: QueueActions };

/** The desk's page: what waits, where it stands, and who has it, as it changes. */
export function QueueBoard({ facts, alarms, actions }: Props) {
  const t = useTranslations("desk");
  const router = useRouter();
  const params = useSearchParams();
  const { ground } = facts;
  const view = useMemo(() => readView((name) => params.get(name), ground), [params, ground]);
  const asked = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Not all pages at one moment, and once for what comes together.
  const refresh = useCallback(() => {
    clearTimeout(asked.current);
    asked.current = setTimeout(() => router.refresh(), 200 + Math.random() * 800);
  }, [router]);
  const queue = useQueue(facts.rows, facts.now, refresh);
  const [words, setWords] = useState("");
  /** While the palette is open: the line that had the keyboard, or none. */
  const [palette, setPalette] = useState<{ focused: number | null } | null>(null);
  const find = useRef<HTMLInputElement>(null);
  const lines = useRef<LineFocus>(null);
  const { now, isWhole } = queue;
  const rows = useMemo(
    () => viewRows(queue.rows.values(), view, ground, now, words),
    [queue.rows, view, ground, now, words],
  );
  const counts = useMemo(
    () => (isWhole ? countTabs(queue.rows.values(), view, ground, now) : facts.counts),
    [isWhole, queue.rows, view, ground, now, facts.counts],
  );
  const isDrawn = isWhole || writeView(view) === writeView(facts.view);
  const claiming = useClaim(actions.claim, rows, view);
  useBoardKeys({ rows, lines, find, claiming, openPalette: (focused) => setPalette({ focused }) });

  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-2xl font-bold">{t("title")}</h1>
          <QueueState queue={queue} />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {facts.deskOf.length > 0 && (
            <QueueWait ground={ground} deskOf={facts.deskOf} change={actions.changeWait} />
          )}
          <button
            type="button"
            className="min-h-8 text-sm text-muted underline"
            onClick={() => setPalette({ focused: null })}
          >
            {t("palette.open")} <kbd className="hidden font-sans sm:inline">(Ctrl K)</kbd>
          </button>
        </div>
      </header>
      <QueueAlarms alarms={alarms} />
      <QueueDebts {...{ queue, facts, view }} />
      <KeptViews view={view} ground={ground} kept={facts.kept} />
      <QueueTabs view={view} counts={counts} />
      <QueueFilters
        {...{ view, ground, words, find }}
        rows={queue.rows}
        onWords={setWords}
        onFound={() => lines.current?.focus(0)}
      >
        <KeepView
          {...{ view, ground }}
          kept={facts.kept}
          deskOf={facts.deskOf}
          keep={actions.keepView}
          drop={actions.dropView}
        />
      </QueueFilters>
      <RefusedClaim claiming={claiming} lastAct={actions.lastAct} />
      {rows.length > 0 && isDrawn && (
        <QueueList
          label={t("list", { tab: t(`tab.${view.tab}`) })}
          {...{ rows, view, ground, now, lines }}
          starting={claiming.starting}
          onStart={claiming.start}
          onOpen={claiming.keep}
        />
      )}
      {!isDrawn && <Notice>{t(counts[view.tab] > 0 ? "arriving" : `empty.${view.tab}`)}</Notice>}
      {isDrawn && rows.length === 0 && (
        <EmptyState
          title={t(counts[view.tab] > 0 && words ? "foundNothing" : `empty.${view.tab}`)}
          action={
            view.section !== "all" && (
              <ViewLink view={{ ...view, section: "all" }} className="underline">
                {t("showAll")}
              </ViewLink>
            )
          }
        >
          {[...queue.rows.values()].some((row) => isUnder(view.tab, row, ground.me))
            ? t("leftOut")
            : t(`emptyHint.${view.tab}`)}
        </EmptyState>
      )}
      <p className="hidden text-sm text-muted sm:block">{t("keys")}</p>
      {palette && (
        <QueuePalette
          {...{ rows, view, claiming, kept: facts.kept }}
          all={queue.rows}
          focused={palette.focused}
          onClose={() => setPalette(null)}
        />
      )}
    </div>
  );
}
