import clsx from "clsx";
import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";
import type { PlanFacts } from "./plan-facts.ts";
import { PlanRow } from "./plan-row.tsx";

const GROUPS = [
  ["pitched", ["pitched"]],
  ["accepted", ["accepted"]],
  ["assigned", ["assigned"]],
  ["closed", ["done", "declined", "dropped"]],
] as const;

type Props = {
  plans: readonly PlanFacts[];
  scope: string;
  scopes: readonly ("mine" | "desk" | "all")[];
  now: Date;
  mayPitch: boolean;
};

/** What is proposed, wanted and given out, by what has to happen next. */
export function PlanBoard({ plans, scope, scopes, now, mayPitch }: Props) {
  const t = useTranslations("planning");
  return (
    <>
      <nav aria-label={t("scopes")} className="mb-5">
        <ul className="flex flex-wrap gap-2">
          {scopes.map((known) => (
            <li key={known}>
              <Link
                href={paths.newsroom.planning(known)}
                aria-current={known === scope ? "true" : undefined}
                className={clsx(
                  "inline-flex min-h-9 items-center rounded-full border px-3.5 text-sm",
                  known === scope
                    ? "border-accent bg-accent text-accent-ink"
                    : "border-edge text-ink hover:bg-paper-3",
                )}
              >
                {t(`scope.${known}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {plans.length === 0 && (
        <EmptyState title={t("none")}>{t(mayPitch ? "noneLead" : "noneLater")}</EmptyState>
      )}
      <div className="flex flex-col gap-8">
        {GROUPS.map(([group, statuses]) => {
          const own = plans.filter(({ status }) =>
            (statuses as readonly string[]).includes(status),
          );
          if (own.length === 0) return null;
          return (
            <section key={group} aria-labelledby={`plans-${group}`}>
              <div className="mb-2 flex flex-wrap items-baseline gap-x-2.5">
                <h2 id={`plans-${group}`} className="text-lg font-bold">
                  {t(`group.${group}`)}
                </h2>
                <span className="text-sm text-muted">{t("count", { count: own.length })}</span>
              </div>
              <ul className="divide-y divide-rule overflow-clip rounded-lg border border-rule bg-paper">
                {own.map((plan) => (
                  <li key={plan.id}>
                    <PlanRow plan={plan} now={now} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}
