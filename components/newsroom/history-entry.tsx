import { useLocale, useTranslations } from "next-intl";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { Link } from "../ui/link.tsx";
import { StatusBadge } from "../ui/status-badge.tsx";
import {
  compareAddress,
  type EventFacts,
  type HistoryEntryFacts,
  readAddress,
} from "./history-facts.ts";
import { HistoryNotes } from "./history-notes.tsx";
import { STATUS_TONES } from "./status-tone.ts";
import type { RevisionName } from "./use-revision-name.ts";

type Props = {
  entry: HistoryEntryFacts;
  editionId: number;
  hasManyEditions: boolean;
  nameOf: RevisionName;
};

export function HistoryEntry({ entry, editionId, hasManyEditions, nameOf }: Props) {
  const locale = useLocale() === "en" ? "en" : "ko";
  const t = useTranslations("history");
  const labels = useTranslations("labels");
  const { event, revision, alarm, edition, previous, at } = entry;
  const isRefused = event?.outcome === "refused";
  return (
    <li className="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <time dateTime={at.toISOString()} className="text-sm leading-6 text-muted">
        {formatTimestamp(at, locale)}
      </time>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <strong className="font-semibold">
            {alarm ? t(`alarm.${alarm.kind}`) : <EventWords event={event} />}
          </strong>
          <Who event={event} author={revision?.author ?? null} />
          {alarm && (
            <StatusBadge
              tone={alarm.clearedAt ? "plain" : "bad"}
              label={
                alarm.clearedAt
                  ? t("alarm.cleared", { at: formatTimestamp(alarm.clearedAt, locale) })
                  : t("alarm.standing")
              }
            />
          )}
          {isRefused && <StatusBadge tone="bad" label={t("refused")} />}
          {event?.toStatus && event.toStatus !== event.fromStatus && !isRefused && (
            <StatusBadge
              tone={STATUS_TONES[event.toStatus]}
              label={
                event.fromStatus
                  ? t("status", {
                      from: labels(`status.${event.fromStatus}`),
                      to: labels(`status.${event.toStatus}`),
                    })
                  : labels(`status.${event.toStatus}`)
              }
            />
          )}
          {hasManyEditions && edition && (
            <span className="text-sm text-muted">
              {edition.changeKind
                ? t("editionChange", {
                    number: edition.number,
                    kind: labels(`changeKind.${edition.changeKind}`),
                  })
                : t("edition", { number: edition.number })}
            </span>
          )}
        </p>
        {event && <HistoryNotes event={event} />}
        {revision && (
          <p className="mt-1 flex flex-wrap gap-x-3 text-sm">
            <span className="text-muted">
              {t("revision", { edition: edition?.number ?? 1, number: revision.number })} ·{" "}
              {labels(`revisionCause.${revision.cause}`)}
            </span>
            <Link
              className="text-accent underline"
              prefetch={false}
              href={readAddress(editionId, revision.id)}
              aria-label={t("readNamed", { revision: nameOf(revision) })}
            >
              {t("read")}
            </Link>
            {previous && (
              <Link
                className="text-accent underline"
                prefetch={false}
                href={compareAddress(editionId, previous.id, revision.id)}
                aria-label={t("compareBeforeNamed", { revision: nameOf(revision) })}
              >
                {t("compareBefore")}
              </Link>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

/** An act's name is a verb of the lifecycle or one of the deeds beside it. */
function EventWords({ event }: { event: EventFacts | null }) {
  const t = useTranslations("history");
  const labels = useTranslations("labels");
  if (!event) return t("kept");
  const key = [`verb.${event.name}`, `event.${event.name}`].find((known) => labels.has(known));
  return key ? labels(key) : event.name;
}

/** A person by name; machinery by what it does, so that nobody is thought to have done its work. */
function Who({ event, author }: { event: EventFacts | null; author: string | null }) {
  const t = useTranslations("history");
  const name = event ? event.actor : author;
  if (name) return <span>{name}</span>;
  const job = `job.${event?.job}`;
  return (
    <span className="text-muted">
      {event?.job && t.has(job) ? `${t("system")}(${t(job)})` : t("system")}
    </span>
  );
}
