import type { Db, Tx } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import type { Actor } from "#domain/actor.ts";
import { type Brought, decide } from "#domain/article/permissions.ts";
import type { Verb } from "#domain/article/status.ts";
import { DomainError } from "#domain/errors.ts";
import type { EventName } from "#domain/event.ts";
import { recordEvent } from "../events.ts";
import { storeAnswer, storedAnswer } from "../idempotency.ts";
import { finaliseDue } from "./finalise.ts";
import { assertReadable, type LoadedEdition, loadEdition } from "./load-edition.ts";

/** One verb at work: its transaction, its actor and the edition under lock. */
export type Work = LoadedEdition & { readonly tx: Tx; readonly actor: Actor };

export type EditionInput = {
  readonly editionId: number;
  /** The edition's version the person saw; with it a refusal can say that somebody was faster. */
  readonly seenVersion?: number;
  /** Made by the sender, once per intention: a retry gets the first answer and changes nothing. */
  readonly key?: string;
};

/**
 * The frame of every verb: load under lock → what fell due meanwhile → act.
 * A refusal undoes the transaction and is then recorded as an event of its own, but for signs of
 * life that no person gave.
 */
export async function perform<T>(
  db: Db,
  actor: Actor,
  name: EventName,
  input: EditionInput,
  act: (work: Work) => Promise<T>,
  refusals: "recorded" | "unrecorded" = "recorded",
): Promise<T> {
  let refusedOn: LoadedEdition | null = null;
  try {
    return await withTransaction(db, async (tx) => {
      let loaded = await loadEdition(tx, input.editionId);
      if (await finaliseDue(tx, loaded.article.id)) loaded = await loadEdition(tx, input.editionId);
      assertReadable(actor, loaded);
      refusedOn = loaded;
      const answered = await storedAnswer<T>(tx, actor, name, input.key);
      if (answered) return answered.result;
      const result = await act({ ...loaded, tx, actor });
      await storeAnswer(tx, actor, name, input.key, result);
      return result;
    });
  } catch (error) {
    if (error instanceof DomainError && refusedOn !== null && refusals === "recorded")
      await recordRefusal(db, actor, name, refusedOn, error);
    throw error;
  }
}

/** Throws what `decide` refuses; somebody else's faster act is said as a conflict. */
export function assertAllowed(
  work: Work,
  verb: Verb,
  brought: Brought = {},
  seenVersion?: number,
): void {
  const decision = decide(work.actor, verb, work.facts, brought);
  if (decision.allowed) return;
  const overtaken = seenVersion !== undefined && seenVersion !== work.edition.version;
  if (overtaken && decision.code === "invalid_transition")
    throw new DomainError("conflict", "conflict.overtaken", {
      values: { status: work.edition.status },
      detail: { claimedBy: work.edition.claimedBy, version: work.edition.version },
    });
  throw new DomainError(decision.code, decision.reason, {
    values: { status: work.edition.status, verb },
  });
}

async function recordRefusal(
  db: Db,
  actor: Actor,
  name: EventName,
  loaded: LoadedEdition,
  error: DomainError,
): Promise<void> {
  await recordEvent(db, actor, {
    name,
    outcome: "refused",
    articleId: loaded.article.id,
    editionId: loaded.edition.id,
    fromStatus: loaded.edition.status,
    detail: { code: error.code, reason: error.reason },
  });
}
