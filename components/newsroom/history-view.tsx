import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import type { Action } from "../ui/use-action.ts";
import { CompareContents } from "./compare-contents.tsx";
import { HistoryCompareForm } from "./history-compare-form.tsx";
import { HistoryEntry } from "./history-entry.tsx";
import { entriesOf, type HistoryFacts } from "./history-facts.ts";
import { HistoryFilter } from "./history-filter.tsx";
import { HistoryReceipts } from "./history-receipts.tsx";
import { HistoryText } from "./history-text.tsx";
import { filterEntries, isWhole, type WantedEntries } from "./history-wanted.ts";
import { PutBack } from "./put-back.tsx";
import { useRevisionName } from "./use-revision-name.ts";

/** The whole life of an article: every act and refusal, every text kept, any two compared. */
export function HistoryView({
  restore,
  wanted,
  ...history
}: HistoryFacts & { restore: Action<{ version: number }>; wanted: WantedEntries }) {
  const t = useTranslations("history");
  const versions = useTranslations("versions");
  const nameOf = useRevisionName(history.editions);
  const { editionId, compared, read, revisions } = history;
  const entries = filterEntries(entriesOf(history), wanted);
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6">
      <header>
        <Link href={paths.newsroom.review(editionId)} className="text-sm text-accent underline">
          {t("back")}
        </Link>
        <h1 className="mt-1 text-2xl font-bold">{history.headline || t("untitled")}</h1>
        <p className="text-muted">
          <strong className="font-semibold text-ink">{t("heading")}</strong> {t("lead")}
        </p>
        <p className="mt-1">
          <Link
            href={paths.newsroom.versions(editionId)}
            className="text-sm text-accent underline underline-offset-4"
          >
            {versions("open")}
          </Link>
        </p>
      </header>
      <HistoryCompareForm
        editionId={editionId}
        choices={revisions.map((entry) => ({ value: String(entry.id), label: nameOf(entry) }))}
        before={compared?.before.entry.id}
        after={compared?.after.entry.id}
      />
      {(compared || read) && (
        <section
          id="text"
          aria-labelledby="text-title"
          className="scroll-mt-4 rounded-lg border border-rule bg-paper p-4 sm:p-6"
        >
          <div className="mb-3 flex flex-wrap items-start justify-between gap-2 border-b border-rule pb-3">
            <h2 id="text-title" className="text-lg font-bold">
              {compared
                ? `${nameOf(compared.before.entry)} → ${nameOf(compared.after.entry)}`
                : read && nameOf(read.entry)}
            </h2>
            <div className="flex flex-wrap gap-2">
              {read && (
                <PutBack revisionId={read.entry.id} place={history.putBack} action={restore} />
              )}
              <LinkButton size="small" href={paths.newsroom.history(editionId)}>
                {t(compared ? "compare.close" : "closeReading")}
              </LinkButton>
            </div>
          </div>
          {compared ? (
            <CompareContents before={compared.before.content} after={compared.after.content} />
          ) : (
            read && <HistoryText level="h3" content={read.content} />
          )}
        </section>
      )}
      <HistoryFilter editionId={editionId} wanted={wanted} events={history.events} />
      {(wanted.show === "all" || wanted.show === "receipts") && wanted.who === "" && (
        <HistoryReceipts receipts={history.receipts} />
      )}
      <section aria-labelledby="timeline" className={wanted.show === "receipts" ? "hidden" : ""}>
        <div className="mb-2 flex items-baseline justify-between">
          <h2 id="timeline" className="text-lg font-bold">
            {t("timeline")}
          </h2>
          <p className="text-sm text-muted">{t("order")}</p>
        </div>
        {entries.length === 0 ? (
          <p className="text-muted">{t(isWhole(wanted) ? "empty" : "filter.none")}</p>
        ) : (
          <ol className="divide-y divide-rule rounded-lg border border-rule bg-paper">
            {entries.map((entry) => (
              <HistoryEntry
                key={entry.key}
                entry={entry}
                editionId={editionId}
                hasManyEditions={history.editions.length > 1}
                nameOf={nameOf}
              />
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}
