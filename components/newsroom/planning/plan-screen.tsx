"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Kind } from "#domain/article/kind.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import type { Action } from "../../ui/use-action.ts";
import { Panel } from "../panel.tsx";
import { AssignForm } from "./assign-form.tsx";
import { type PlanActions, PlanActs } from "./plan-acts.tsx";
import { PlanArticle } from "./plan-article.tsx";
import { PlanDue } from "./plan-due.tsx";
import { PLAN_TONES, type PlanFacts } from "./plan-facts.ts";
import { PlanNotes } from "./plan-notes.tsx";

type Props = {
  plan: PlanFacts;
  notes: readonly { id: number; text: string; at: Date; by: string }[];
  people: readonly { id: number; name: string }[];
  coverage: readonly { id: number; title: string; startsAt: Date }[];
  articles: readonly { articleId: number; headline: string }[];
  kinds: readonly Kind[];
  now: Date;
  actions: PlanActions & {
    assign: Action<{ version: number }>;
    link: Action<{ version: number }>;
    write: Action<{ editionId: number }>;
    note: Action<{ id: number }>;
  };
};

/** One plan: what was proposed, what was ordered, what came of it, and what was said. */
export function PlanScreen({
  plan,
  notes,
  people,
  coverage,
  articles,
  kinds,
  now,
  actions,
}: Props) {
  const t = useTranslations("planning");
  const locale = useLocale() === "en" ? "en" : "ko";
  const isOpen = plan.status === "assigned" || plan.status === "accepted";
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <div>
        <p className="mb-1 flex flex-wrap items-center gap-2 text-sm text-muted">
          <StatusBadge label={t(`status.${plan.status}`)} tone={PLAN_TONES[plan.status]} />
          {plan.embargoUntil !== null && (
            <StatusBadge
              label={t("embargoUntil", { at: formatTimestamp(plan.embargoUntil, locale) })}
              tone="warn"
            />
          )}
          <span>{locale === "en" ? plan.section.nameEn : plan.section.name}</span>
          <span>{t("pitchedBy", { name: plan.pitchedBy })}</span>
          <span>{formatTimestamp(plan.createdAt, locale)}</span>
        </p>
        <h1 className="text-2xl leading-snug font-bold break-words">{plan.title}</h1>
        {plan.note !== "" && <p className="mt-2 break-words whitespace-pre-wrap">{plan.note}</p>}
      </div>
      {plan.reason !== "" && (
        <Notice tone="warn" title={t("reason")}>
          <p className="whitespace-pre-wrap">{plan.reason}</p>
        </Notice>
      )}
      {plan.status !== "pitched" && (
        <Panel title={t("order")}>
          <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
            <Fact label={t("field.assignee")}>{plan.assignee ?? t("theDesk")}</Fact>
            {plan.dueAt !== null && (
              <Fact label={t("field.due")}>
                <PlanDue dueAt={plan.dueAt} now={now} isOpen={isOpen} isLabelled />
              </Fact>
            )}
            {plan.orderedLength !== null && (
              <Fact label={t("field.length")}>
                {t("length", { characters: plan.orderedLength })}
              </Fact>
            )}
            <Fact label={t("field.picture")}>
              {t(plan.pictureWanted ? "pictureWanted" : "noPicture")}
            </Fact>
            <Fact label={t("field.priority")}>{t(`priority.${plan.priority}`)}</Fact>
            {plan.coverage !== null && <Fact label={t("field.coverage")}>{plan.coverage}</Fact>}
          </dl>
        </Panel>
      )}
      <PlanActs plan={plan} actions={actions} />
      {plan.may.includes("assignStory") && (
        <Panel title={t(plan.status === "assigned" ? "assignAgain" : "assign")}>
          <AssignForm
            key={plan.version}
            plan={plan}
            people={people}
            coverage={coverage}
            assign={actions.assign}
          />
        </Panel>
      )}
      {(plan.article !== null || plan.may.includes("linkArticle")) && (
        <Panel title={t("article.title")}>
          <PlanArticle plan={plan} articles={articles} kinds={kinds} actions={actions} />
        </Panel>
      )}
      <Panel title={t("notes.title")}>
        <PlanNotes assignmentId={plan.id} notes={notes} write={actions.note} />
      </Panel>
      <p>
        <Link href={paths.newsroom.planning()} className="underline">
          {t("back")}
        </Link>
      </p>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
