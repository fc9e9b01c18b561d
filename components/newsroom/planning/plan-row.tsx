import { useLocale, useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { Link } from "../../ui/link.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { STATUS_TONES } from "../status-tone.ts";
import { PlanDue } from "./plan-due.tsx";
import { PLAN_TONES, type PlanFacts } from "./plan-facts.ts";

/** One plan in the list: what, whose, until when, and what has come of it. */
export function PlanRow({ plan, now }: { plan: PlanFacts; now: Date }) {
  const t = useTranslations("planning");
  const labels = useTranslations("labels");
  const locale = useLocale();
  const { status, section, dueAt } = plan;
  const isOpen = status === "assigned" || status === "accepted";
  return (
    <article className="relative px-4 py-3 hover:bg-paper-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
        <StatusBadge label={t(`status.${status}`)} tone={PLAN_TONES[status]} />
        {plan.priority !== "normal" && (
          <StatusBadge
            label={t(`priority.${plan.priority}`)}
            tone={plan.priority === "high" ? "bad" : "plain"}
          />
        )}
        {plan.embargoUntil !== null && <StatusBadge label={t("embargo")} tone="warn" />}
        <span>{locale === "en" ? section.nameEn : section.name}</span>
        <span>
          {status === "assigned"
            ? (plan.assignee ?? t("theDesk"))
            : t("pitchedBy", { name: plan.pitchedBy })}
        </span>
        {plan.article !== null && (
          <StatusBadge
            label={labels(`status.${plan.article.status}`)}
            tone={STATUS_TONES[plan.article.status]}
          />
        )}
      </div>
      <h3 className="mt-1 text-base leading-snug font-semibold">
        <Link
          href={paths.newsroom.plan(plan.id)}
          className="after:absolute after:inset-0 hover:text-accent"
        >
          {plan.title}
        </Link>
      </h3>
      <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted empty:hidden">
        {dueAt !== null && <PlanDue dueAt={dueAt} now={now} isOpen={isOpen} />}
        {plan.orderedLength !== null && (
          <span>{t("length", { characters: plan.orderedLength })}</span>
        )}
        {plan.pictureWanted && <span>{t("pictureWanted")}</span>}
        {plan.coverage !== null && <span>{plan.coverage}</span>}
      </p>
    </article>
  );
}
