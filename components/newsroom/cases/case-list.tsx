import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { CASE_TONES, type CaseListFacts } from "./case-facts.ts";
import { CLOCK_TONES, useClockWords } from "./use-clock-words.ts";

type Props = {
  running: readonly CaseListFacts[];
  closed: readonly CaseListFacts[];
  nextBefore: number | null;
  isFirstPage: boolean;
};

/** First what is to be done, the most pressing clock on top; then what is over. */
export function CaseList({ running, closed, nextBefore, isFirstPage }: Props) {
  const t = useTranslations("cases");
  if (running.length === 0 && closed.length === 0 && isFirstPage)
    return <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>;
  return (
    <div className="flex flex-col gap-8">
      {isFirstPage && (
        <section aria-labelledby="running">
          <h2 id="running" className="mb-3 text-lg font-bold">
            {t("running", { count: running.length })}
          </h2>
          {running.length === 0 ? (
            <p className="text-muted">{t("noneRunning")}</p>
          ) : (
            <CaseRows cases={running} />
          )}
        </section>
      )}
      {closed.length > 0 && (
        <section aria-labelledby="closed">
          <h2 id="closed" className="mb-3 text-lg font-bold">
            {t("closed")}
          </h2>
          <CaseRows cases={closed} />
        </section>
      )}
      {nextBefore !== null && (
        <p>
          <Link href={paths.newsroom.cases(nextBefore)} className="underline">
            {t("older")}
          </Link>
        </p>
      )}
    </div>
  );
}

function CaseRows({ cases }: { cases: readonly CaseListFacts[] }) {
  return (
    <ul className="divide-y divide-rule rounded-lg border border-rule bg-paper">
      {cases.map((one) => (
        <CaseRow key={one.id} {...one} />
      ))}
    </ul>
  );
}

function CaseRow({ id, kind, channel, receivedOn, state, clocks, headlines }: CaseListFacts) {
  const t = useTranslations("cases");
  const clockWords = useClockWords();
  return (
    <li className="relative px-4 py-3 hover:bg-paper-2">
      <div className="flex flex-wrap items-center gap-1.5 text-sm text-muted">
        <StatusBadge label={t(`state.${state}`)} tone={CASE_TONES[state]} />
        {clocks.map((clock) => (
          <StatusBadge key={clock.of} label={clockWords(clock)} tone={CLOCK_TONES[clock.state]} />
        ))}
        <span>{t(`channel.${channel}`)}</span>
        <span>{t("receivedOn", { day: receivedOn.replaceAll("-", ".") })}</span>
      </div>
      <h3 className="mt-1 text-base leading-snug font-semibold">
        <Link
          href={paths.newsroom.case(id)}
          prefetch={false}
          className="after:absolute after:inset-0 hover:text-accent"
        >
          {t("number", { id })} · {t(`kind.${kind}`)}
        </Link>
      </h3>
      <p className="text-sm text-muted">{headlines.join(" / ")}</p>
    </li>
  );
}
