import type { Db } from "#db/client.ts";
import { listBylinePeople } from "#db/queries/byline-people.ts";
import { listSections } from "#db/queries/desk.ts";
import { type EditionRow, findEdition, findLastReturn } from "#db/queries/edition.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import { rulesOf } from "#db/queries/kind-rules.ts";
import { listMarks, type ReturnMark } from "#db/queries/returns.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess, mayRead } from "#domain/article/access.ts";
import type { Content } from "#domain/article/content.ts";
import type { KindRules } from "#domain/article/kind-rules.ts";
import { decide, type EditionFacts } from "#domain/article/permissions.ts";
import { isOpen, type Verb } from "#domain/article/status.ts";
import { DomainError } from "#domain/errors.ts";
import type { Section } from "#domain/section.ts";
import { type HandedOver, readHandedOver } from "./handed-over.ts";
import { LOCK_SECONDS } from "./load-edition.ts";
import { type LockSeen, seenLock } from "./lock-seen.ts";
import { noteKilledReading } from "./read-killed.ts";

/** May it be done, or the key under `reason.*` of the sentence why not. */
export type Choice =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string };

const WRITERS_VERBS = ["submit", "recall", "spike", "unspike", "revise"] as const satisfies Verb[];
export type WritersVerb = (typeof WRITERS_VERBS)[number];

export type EditionForWriting = {
  readonly edition: EditionRow;
  readonly facts: EditionFacts;
  readonly lock: LockSeen;
  readonly write: Choice;
  readonly moveSection: Choice;
  readonly rules: KindRules;
  readonly verbs: Record<WritersVerb, Choice>;
  /** The desk's answer that waits to be dealt with. */
  readonly returned: {
    readonly by: string | null;
    readonly at: Date;
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
    readonly text: string;
    readonly marks: readonly ReturnMark[];
  } | null;
  readonly people: Awaited<ReturnType<typeof listBylinePeople>>;
  readonly sections: readonly Section[];
};

/** An edition the actor may read, or null: what one may not read does not exist for one. */
export async function readEdition(
  db: Db,
  actor: PersonActor,
  editionId: number,
): Promise<{ edition: EditionRow; facts: EditionFacts } | null> {
  const facts = (await listEditionFacts(db, [editionId], LOCK_SECONDS)).get(editionId);
  if (!facts || !mayRead(actor, facts)) return null;
  const edition = await findEdition(db, editionId);
  return edition && { edition, facts };
}

/** The same with all that its writing page shows. */
export async function readEditionForWriting(
  db: Db,
  actor: PersonActor,
  editionId: number,
): Promise<EditionForWriting | null> {
  const read = await readEdition(db, actor, editionId);
  if (!read) return null;
  const { facts } = read;
  const { articleId } = read.edition;
  await noteKilledReading(db, actor, { articleId, editionId, facts, where: "text" });
  const isReturned = facts.status === "returned";
  const [lock, returned, marks, people, sections, rules] = await Promise.all([
    seenLock(db, { editionId, page: "", mayForce: mayForce(actor, facts) }),
    isReturned ? findLastReturn(db, editionId) : null,
    isReturned ? listMarks(db, editionId) : [],
    listBylinePeople(db),
    listSections(db),
    rulesOf(db, read.edition.kind),
  ]);
  const verbs = WRITERS_VERBS.map((verb): [WritersVerb, Choice] => [
    verb,
    choiceOf(decide(actor, verb, facts)),
  ]);
  return {
    ...read,
    lock,
    write: choiceOf(decideAccess(actor, "write", facts)),
    moveSection: decideMove(actor, facts),
    verbs: Object.fromEntries(verbs) as Record<WritersVerb, Choice>,
    returned: returned && {
      by: returned.by,
      at: returned.at,
      code: words(returned.detail.code),
      name: words(returned.detail.name),
      nameEn: words(returned.detail.nameEn),
      text: words(returned.detail.text),
      marks,
    },
    people,
    sections,
    rules,
  };
}

export type SavedNow = {
  readonly version: number;
  readonly savedAt: Date;
  /** Null where the asking page has this version already. */
  readonly content: Content | null;
  readonly lock: LockSeen;
  readonly editionVersion: number;
  /** What was kept of the asking person's text when it last passed to another; only where asked for. */
  readonly handedOver: HandedOver | null;
};

/** What is saved now and who writes. Throws `not_found` for whom the edition does not exist. */
export async function readSavedText(
  db: Db,
  actor: PersonActor,
  asked: { editionId: number; page: string; version: number; lost?: boolean },
): Promise<SavedNow> {
  const read = await readEdition(db, actor, asked.editionId);
  if (!read) throw new DomainError("not_found", "edition.notFound");
  const { text, version: editionVersion } = read.edition;
  const { editionId, page } = asked;
  return {
    version: text.version,
    savedAt: text.savedAt,
    content: text.version === asked.version ? null : text.content,
    lock: await seenLock(db, { editionId, page, mayForce: mayForce(actor, read.facts) }),
    editionVersion,
    handedOver: asked.lost ? await readHandedOver(db, editionId, actor.id) : null,
  };
}

function mayForce(actor: PersonActor, facts: EditionFacts): boolean {
  return decideAccess(actor, "forceTakeOver", facts).allowed;
}

/** As the verb decides it: see move-section.ts. */
function decideMove(actor: PersonActor, facts: EditionFacts): Choice {
  const write = decideAccess(actor, "write", facts);
  if (!write.allowed) return choiceOf(write);
  const isFixed = !isOpen(facts.status) || facts.status === "approved" || facts.liveStatus !== null;
  return isFixed ? { allowed: false, reason: "status" } : { allowed: true };
}

function choiceOf(decision: { allowed: boolean; reason?: string }): Choice {
  return decision.allowed ? { allowed: true } : { allowed: false, reason: decision.reason ?? "" };
}

function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}
