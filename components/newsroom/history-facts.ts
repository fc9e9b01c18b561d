import type { Content } from "#domain/article/content.ts";
import type { ChangeKind } from "#domain/article/kind.ts";
import type { RevisionCause } from "#domain/article/revision.ts";
import type { Status } from "#domain/article/status.ts";
import type { EventName, EventOutcome } from "#domain/event.ts";
import { paths } from "#domain/paths.ts";
import type { PutBackFacts } from "./put-back.tsx";
import type { ReceiptFacts } from "./receipt-words.tsx";

/** The record of an article, as plain values. */
export type EditionFacts = {
  readonly id: number;
  readonly number: number;
  readonly changeKind: ChangeKind | null;
};

export type EventFacts = {
  readonly id: number;
  readonly name: EventName;
  readonly outcome: EventOutcome;
  readonly editionId: number | null;
  readonly revisionId: number | null;
  readonly fromStatus: Status | null;
  readonly toStatus: Status | null;
  readonly actorId: number | null;
  readonly actor: string | null;
  readonly job: string | null;
  readonly detail: Record<string, unknown>;
  readonly named: { readonly from?: string; readonly to?: string; readonly by?: string };
  readonly at: Date;
};

export type RevisionFacts = {
  readonly id: number;
  readonly editionId: number;
  readonly number: number;
  readonly cause: RevisionCause;
  readonly author: string | null;
  readonly at: Date;
};

export type AlarmFacts = {
  readonly id: number;
  readonly kind: "unseen" | "missed";
  readonly editionId: number;
  readonly raisedAt: Date;
  readonly clearedAt: Date | null;
};

export type ShownRevision = { readonly entry: RevisionFacts; readonly content: Content };

export type HistoryFacts = {
  readonly editionId: number;
  readonly headline: string;
  readonly editions: readonly EditionFacts[];
  readonly events: readonly EventFacts[];
  readonly revisions: readonly RevisionFacts[];
  readonly receipts: readonly ReceiptFacts[];
  readonly alarms: readonly AlarmFacts[];
  readonly putBack: PutBackFacts;
  readonly read: ShownRevision | null;
  readonly compared: { readonly before: ShownRevision; readonly after: ShownRevision } | null;
};

export type HistoryEntryFacts = {
  readonly key: string;
  readonly at: Date;
  readonly edition: EditionFacts | undefined;
  readonly event: EventFacts | null;
  readonly revision: RevisionFacts | null;
  readonly alarm: AlarmFacts | null;
  /** The text kept before it, of whichever edition. */
  readonly previous: RevisionFacts | undefined;
};

/** Acts with the text each of them kept, texts kept without an act, and alarms, by time. */
export function entriesOf({
  editions,
  events,
  revisions,
  alarms,
}: Pick<HistoryFacts, "editions" | "events" | "revisions" | "alarms">): HistoryEntryFacts[] {
  const edition = (id: number | null) => editions.find((known) => known.id === id);
  const told = new Set(events.map(({ revisionId }) => revisionId));
  const previous = (id: number) => revisions[revisions.findIndex((known) => known.id === id) - 1];
  const acts = events.map((event): HistoryEntryFacts => {
    const revision = revisions.find(({ id }) => id === event.revisionId) ?? null;
    return {
      key: `event-${event.id}`,
      at: event.at,
      edition: edition(event.editionId),
      ...{ event, revision, alarm: null },
      previous: revision ? previous(revision.id) : undefined,
    };
  });
  const kept = revisions
    .filter(({ id }) => !told.has(id))
    .map(
      (revision): HistoryEntryFacts => ({
        key: `revision-${revision.id}`,
        at: revision.at,
        edition: edition(revision.editionId),
        ...{ event: null, revision, alarm: null },
        previous: previous(revision.id),
      }),
    );
  const raised = alarms.map(
    (alarm): HistoryEntryFacts => ({
      key: `alarm-${alarm.id}`,
      at: alarm.raisedAt,
      edition: edition(alarm.editionId),
      ...{ event: null, revision: null, alarm, previous: undefined },
    }),
  );
  return [...acts, ...kept, ...raised].sort((a, b) => a.at.getTime() - b.at.getTime());
}

export function readAddress(editionId: number, revisionId: number): string {
  return `${paths.newsroom.history(editionId)}?read=${revisionId}#text`;
}

export function compareAddress(editionId: number, before: number, after: number): string {
  return `${paths.newsroom.history(editionId)}?before=${before}&after=${after}#text`;
}
