import type { Db } from "#db/client.ts";
import {
  listQueueCandidates,
  listQueueEntries,
  listSections,
  type QueueEntry,
} from "#db/queries/desk.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import type { PersonActor } from "#domain/actor.ts";
import { mayRead } from "#domain/article/access.ts";
import { type Decision, decide, type EditionFacts } from "#domain/article/permissions.ts";
import {
  isUnder,
  isWaiting,
  maySeeQueue,
  minutesSince,
  owesReview,
  QUEUE_TABS,
  type QueueTab,
  sortQueue,
} from "#domain/article/queue.ts";
import { type PlacedSection, withParts } from "#domain/section.ts";
import { LOCK_SECONDS } from "./load-edition.ts";

/** Rows shown under one tab; a desk works from the top. */
const MOST_ROWS = 100;

export type QueueRow = QueueEntry & {
  /** What its age counts from: handed in, approved, due or out. */
  readonly since: Date;
  /** Whole minutes that the desk has let it wait; null where nobody waits. */
  readonly waitedMinutes: number | null;
  readonly owesReview: boolean;
  readonly claim: Decision;
};

export type Queue = {
  readonly tab: QueueTab;
  /** `mine`, `all` or a section's slug. */
  readonly section: string;
  readonly hasOwnSections: boolean;
  readonly sections: readonly PlacedSection[];
  readonly counts: Record<QueueTab, number>;
  /** Breaking texts that went out and that nobody else has read yet. */
  readonly debts: number;
  readonly rows: readonly QueueRow[];
  readonly now: Date;
};

/**
 * The queue as this person may see it; null for whom it does not exist. Counts
 * are of the same rows, so that a number tells of nothing one may not read.
 */
export async function readQueue(
  db: Db,
  actor: PersonActor,
  asked: { tab?: string; section?: string },
): Promise<Queue | null> {
  if (!maySeeQueue(actor)) return null;
  const [sections, candidates] = await Promise.all([listSections(db), listQueueCandidates(db)]);
  const ids = candidates.map(({ id }) => id);
  const facts = await listEditionFacts(db, ids, LOCK_SECONDS);
  const own = ownSectionIds(actor);
  const section = knownSection(asked.section, sections, own);
  const shown = [...facts].filter(
    ([, edition]) => mayRead(actor, edition) && isIn(edition.sectionId, section, sections, own),
  );
  const tab = QUEUE_TABS.find((known) => known === asked.tab) ?? "waiting";
  const under = shown.filter(([, edition]) => isUnder(tab, edition)).map(([id]) => id);
  const entries = await listQueueEntries(db, under, LOCK_SECONDS);
  const rows = entries.flatMap((entry) => {
    const edition = facts.get(entry.editionId);
    return edition ? [rowOf(actor, entry, edition)] : [];
  });
  const counts = Object.fromEntries(
    QUEUE_TABS.map((known) => [
      known,
      shown.filter(([, edition]) => isUnder(known, edition)).length,
    ]),
  ) as Record<QueueTab, number>;
  return {
    tab,
    section,
    hasOwnSections: own !== null,
    sections,
    counts,
    debts: candidates.filter(
      (candidate) => owesReview(candidate) && shown.some(([id]) => id === candidate.id),
    ).length,
    rows: sortQueue(tab, rows).slice(0, MOST_ROWS),
    // An empty queue has no ages to tell.
    now: [...facts.values()][0]?.now ?? new Date(),
  };
}

function rowOf(actor: PersonActor, entry: QueueEntry, edition: EditionFacts): QueueRow {
  const handedIn = entry.submittedAt ?? entry.changedAt;
  const since = isWaiting(entry.status)
    ? handedIn
    : (entry.publishedAt ?? entry.publishAt ?? entry.changedAt);
  return {
    ...entry,
    since,
    waitedMinutes: isWaiting(entry.status) ? minutesSince(handedIn, edition.now) : null,
    owesReview: owesReview(entry),
    claim: decide(actor, "claim", edition),
  };
}

/** The sections this person reads for; null means every one. */
function ownSectionIds(actor: PersonActor): readonly number[] | null {
  const ids = actor.grants
    .filter(({ role }) => maySeeQueue({ ...actor, grants: [{ role, sectionId: null }] }))
    .map(({ sectionId }) => sectionId);
  return ids.includes(null) ? null : ids.filter((id) => id !== null);
}

function knownSection(
  asked: string | undefined,
  sections: readonly PlacedSection[],
  own: readonly number[] | null,
): string {
  if (asked === "all" || sections.some(({ slug }) => slug === asked)) return asked ?? "all";
  return own === null ? "all" : "mine";
}

function isIn(
  sectionId: number,
  section: string,
  sections: readonly PlacedSection[],
  own: readonly number[] | null,
): boolean {
  if (section === "all") return true;
  if (section === "mine") return own === null || own.includes(sectionId);
  const chosen = sections.find(({ slug }) => slug === section);
  return chosen !== undefined && withParts(sections, chosen).some(({ id }) => id === sectionId);
}
