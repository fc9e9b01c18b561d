"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../../ui/link.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { Panel } from "../panel.tsx";
import { CaseDecisionPanel } from "./case-decision.tsx";
import { CaseDialog } from "./case-dialog.tsx";
import { CASE_TONES, type CaseActions, type CaseFacts } from "./case-facts.ts";
import { CaseNotice } from "./case-notice.tsx";
import { CLOCK_TONES, useClockWords } from "./use-clock-words.ts";

/** One case whole: what came in, from whom for those who may know, what was decided and what is written. */
export function CaseView({ one, actions }: { one: CaseFacts; actions: CaseActions }) {
  const t = useTranslations("cases");
  const clockWords = useClockWords();
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-col gap-1.5">
        <Link href={paths.newsroom.cases()} className="w-fit text-sm text-accent underline">
          {t("view.back")}
        </Link>
        <h1 className="text-2xl leading-snug font-bold">
          {t("number", { id: one.id })} · {t(`kind.${one.kind}`)}
        </h1>
        <p className="flex flex-wrap items-center gap-1.5">
          <StatusBadge label={t(`state.${one.state}`)} tone={CASE_TONES[one.state]} />
          {one.clocks.map((clock) => (
            <StatusBadge key={clock.of} label={clockWords(clock)} tone={CLOCK_TONES[clock.state]} />
          ))}
        </p>
      </header>
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <div className="flex flex-col gap-4">
          <Intake one={one} />
          {one.channel !== "own" && one.may.seeClaimant.allowed && (
            <ClaimantPanel one={one} erase={actions.erase} />
          )}
          <CaseDecisionPanel one={one} actions={actions} />
        </div>
        <CaseNotice one={one} actions={actions} />
      </div>
    </div>
  );
}

function Intake({ one }: { one: CaseFacts }) {
  const t = useTranslations("cases");
  const locale = useLocale() === "en" ? "en" : "ko";
  return (
    <Panel title={t("view.facts")}>
      <p className="text-sm text-muted">
        {t(`channel.${one.channel}`)} ·{" "}
        {t("receivedOn", { day: one.receivedOn.replaceAll("-", ".") })}
      </p>
      <p className="text-sm text-muted">
        {t("view.openedBy", { name: one.openedBy, at: formatTimestamp(one.openedAt, locale) })}
      </p>
      <h3 className="mt-4 font-semibold">{t("view.claim")}</h3>
      <p className="whitespace-pre-line">{one.claim}</p>
      <h3 className="mt-4 font-semibold">{t("view.articles")}</h3>
      <ul className="flex flex-col gap-2">
        {one.articles.map(({ id, headline, isOut, editionId }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>{headline}</span>
            {isOut ? (
              <a
                href={paths.article(id)}
                target="_blank"
                rel="noopener"
                className="text-sm text-accent underline"
              >
                {t("view.readers")}
                <span aria-hidden="true"> ↗</span>
              </a>
            ) : (
              <StatusBadge label={t("view.notOut")} tone="warn" />
            )}
            <Link
              href={paths.newsroom.review(editionId)}
              prefetch={false}
              className="text-sm text-accent underline"
            >
              {t("view.newsroom")}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ClaimantPanel({ one, erase }: { one: CaseFacts; erase: CaseActions["erase"] }) {
  const t = useTranslations("cases.view");
  const { claimant } = one;
  const isOver = one.state !== "open" && one.state !== "accepted";
  return (
    <Panel title={t("claimant")}>
      {claimant === null ? (
        <p className="text-muted">{t("claimantErased")}</p>
      ) : (
        <>
          <p className="font-semibold">{claimant.name}</p>
          <p className="whitespace-pre-line">{claimant.contact}</p>
          {isOver && (
            <div className="mt-3">
              <CaseDialog
                label={t("erase")}
                title={t("eraseTitle")}
                variant="danger"
                choice={one.may.eraseClaimant}
                action={erase}
                input={() => ({ caseId: one.id })}
              >
                {() => <p>{t("eraseLead")}</p>}
              </CaseDialog>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}
