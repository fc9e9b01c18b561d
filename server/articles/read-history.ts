import type { Db } from "#db/client.ts";
import { listSections } from "#db/queries/desk.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import {
  findLastAct,
  findRevisionContent,
  type HistoryEdition,
  listArticleEvents,
  listEditionsBeside,
  listNames,
  listRevisions,
  type RecordedEvent,
  type RevisionEntry,
} from "#db/queries/history.ts";
import type { PersonActor } from "#domain/actor.ts";
import { mayRead } from "#domain/article/access.ts";
import type { Content } from "#domain/article/content.ts";
import { DomainError } from "#domain/errors.ts";
import { LOCK_SECONDS } from "./load-edition.ts";

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
  asked: { before?: number; after?: number; read?: number } = {},
): Promise<History | null> {
  const editions = await readableEditions(db, actor, editionId);
  const articleId = editions[0]?.articleId;
  if (articleId === undefined || !editions.some(({ id }) => id === editionId)) return null;
  const editionIds = editions.map(({ id }) => id);
  const [events, revisions] = await Promise.all([
    listArticleEvents(db, articleId, editionIds),
    listRevisions(db, editionIds),
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
): Promise<HistoryEdition[]> {
  const editions = await listEditionsBeside(db, editionId);
  const ids = editions.map(({ id }) => id);
  const facts = await listEditionFacts(db, ids, LOCK_SECONDS);
  return editions.filter(({ id }) => {
    const edition = facts.get(id);
    return edition !== undefined && mayRead(actor, edition);
  });
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
