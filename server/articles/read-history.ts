import type { Db } from "#db/client.ts";
import { listSections } from "#db/queries/desk.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import {
  findLastAct,
  findRevisionContent,
  type HistoryEdition,
  listArticleAlarms,
  listArticleEvents,
  listEditionsBeside,
  listNames,
  listRevisions,
  type RaisedAlarm,
  type RecordedEvent,
  type RevisionEntry,
} from "#db/queries/history.ts";
import { listReceipts, type ReceiptRow } from "#db/queries/out.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess, mayRead } from "#domain/article/access.ts";
import type { Content } from "#domain/article/content.ts";
import type { EditionFacts } from "#domain/article/permissions.ts";
import { isOpen } from "#domain/article/status.ts";
import { DomainError } from "#domain/errors.ts";
import { LOCK_SECONDS } from "./load-edition.ts";
import { noteKilledReading } from "./read-killed.ts";

export type HistoryEvent = RecordedEvent & {
  /** Names for the ids that a detail may hold: who had the lock, which section it left. */
  readonly named: { readonly from?: string; readonly to?: string; readonly by?: string };
};

export type ShownRevision = { readonly entry: RevisionEntry; readonly content: Content };

export type History = {
  readonly articleId: number;
  readonly headline: string;
  readonly editions: readonly HistoryEdition[];
  readonly events: readonly HistoryEvent[];
  readonly revisions: readonly RevisionEntry[];
  /** What readers were given after each act, newest first. */
  readonly receipts: readonly ReceiptRow[];
  /** What the machinery raised an alarm about. */
  readonly alarms: readonly RaisedAlarm[];
  /** The edition into which an earlier text could be put back, and whether this person may. */
  readonly putBack: {
    readonly editionId: number;
    readonly choice:
      | { readonly allowed: true }
      | { readonly allowed: false; readonly reason: string };
  } | null;
  /** One revision to read. */
  readonly read: ShownRevision | null;
  /** Two revisions to compare, in the order asked. */
  readonly compared: { readonly before: ShownRevision; readonly after: ShownRevision } | null;
};

/**
 * The whole life of an article, as far as this person may read its editions;
 * null where there is none for them. A revision asked for that is not among
 * those is not found either.
 */
export async function readHistory(
  db: Db,
  actor: PersonActor,
  editionId: number,
  asked: { before?: number; after?: number; read?: number; mostEvents?: number } = {},
): Promise<History | null> {
  const { editions, facts } = await readableEditions(db, actor, editionId);
  const articleId = editions[0]?.articleId;
  if (articleId === undefined || !editions.some(({ id }) => id === editionId)) return null;
  await noteKilledReading(db, actor, {
    ...{ articleId, editionId, where: "history" },
    facts: facts.get(editionId),
  });
  const editionIds = editions.map(({ id }) => id);
  const { mostEvents } = asked;
  const [events, revisions, receipts, alarms] = await Promise.all([
    listArticleEvents(db, articleId, editionIds, mostEvents),
    listRevisions(db, editionIds),
    listReceipts(db, articleId, mostEvents),
    listArticleAlarms(db, editionIds),
  ]);
  const wanted = [asked.before, asked.after, asked.read].filter((id) => id !== undefined);
  const shown = new Map<number, ShownRevision>();
  for (const id of wanted) {
    const entry = revisions.find((revision) => revision.id === id);
    const content = entry ? await findRevisionContent(db, id) : null;
    if (!entry || !content) return null;
    shown.set(id, { entry, content });
  }
  const before = shown.get(asked.before ?? 0);
  const after = shown.get(asked.after ?? 0);
  const newest = revisions.at(-1);
  return {
    articleId,
    headline: newest ? ((await findRevisionContent(db, newest.id))?.headline ?? "") : "",
    editions,
    events: await withNames(db, events),
    revisions,
    receipts,
    alarms,
    putBack: decidePutBack(actor, editions, facts),
    read: shown.get(asked.read ?? 0) ?? null,
    compared: before && after ? { before, after } : null,
  };
}

export type LastAct = { readonly who: string | null; readonly verb: string; readonly at: Date };

/** Who was faster, for the sentence that tells of a conflict. */
export async function readLastAct(
  db: Db,
  actor: PersonActor,
  input: { editionId: number },
): Promise<LastAct | null> {
  const facts = await listEditionFacts(db, [input.editionId], LOCK_SECONDS);
  const edition = facts.get(input.editionId);
  if (!edition || !mayRead(actor, edition)) throw new DomainError("not_found", "edition.notFound");
  const last = await findLastAct(db, input.editionId);
  return last && { who: last.actor, verb: last.name, at: last.at };
}

async function readableEditions(
  db: Db,
  actor: PersonActor,
  editionId: number,
): Promise<{ editions: HistoryEdition[]; facts: Map<number, EditionFacts> }> {
  const editions = await listEditionsBeside(db, editionId);
  const ids = editions.map(({ id }) => id);
  const facts = await listEditionFacts(db, ids, LOCK_SECONDS);
  const readable = editions.filter(({ id }) => {
    const edition = facts.get(id);
    return edition !== undefined && mayRead(actor, edition);
  });
  return { editions: readable, facts };
}

/** An earlier text goes into the edition being worked on; without one there is no place for it. */
function decidePutBack(
  actor: PersonActor,
  editions: readonly HistoryEdition[],
  facts: ReadonlyMap<number, EditionFacts>,
): History["putBack"] {
  const open = editions.find(({ status }) => isOpen(status));
  const edition = open && facts.get(open.id);
  if (!open || !edition) return null;
  const decision = decideAccess(actor, "write", edition);
  const isLocked = edition.lockHolder !== null;
  const reason = decision.allowed ? "guard.notLockedByAnother" : decision.reason;
  return {
    editionId: open.id,
    choice: decision.allowed && !isLocked ? { allowed: true } : { allowed: false, reason },
  };
}

async function withNames(db: Db, events: readonly RecordedEvent[]): Promise<HistoryEvent[]> {
  const moved = events.some(({ name }) => name === "moveSection");
  const sections = moved ? await listSections(db) : [];
  const people = await listNames(db, events.flatMap(personIdsIn));
  const sectionName = (id: unknown) => sections.find((section) => section.id === id)?.name;
  return events.map((event) => {
    const { from, to, requestedBy } = event.detail;
    if (event.name === "moveSection")
      return { ...event, named: { from: sectionName(from), to: sectionName(to) } };
    return {
      ...event,
      named: { from: people.get(Number(from)), by: people.get(Number(requestedBy)) },
    };
  });
}

function personIdsIn({ name, detail }: RecordedEvent): number[] {
  const ids = name === "takeOver" ? [detail.from] : name === "kill" ? [detail.requestedBy] : [];
  return ids.filter((id) => typeof id === "number");
}
