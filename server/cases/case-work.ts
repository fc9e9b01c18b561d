import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { type CaseRow, findCase, listConcerned } from "#db/queries/cases.ts";
import { correctionCases } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import type { CaseFacts } from "#domain/case/case.ts";
import { type CaseAccess, decideCase } from "#domain/case/rights.ts";
import { DomainError } from "#domain/errors.ts";
import type { EventName } from "#domain/event.ts";
import { recordEvent } from "../events.ts";
import { storeAnswer, storedAnswer } from "../idempotency.ts";

export type CaseInput = { readonly caseId: number; readonly key?: string };

/** A verb on a case at work: its row under lock, and the articles it is about. */
export type CaseWork = {
  readonly tx: Tx;
  readonly actor: PersonActor;
  readonly one: CaseRow;
  readonly facts: CaseFacts & { readonly isReplied: boolean };
  readonly articleIds: readonly number[];
  /** The database's clock. */
  readonly now: Date;
};

export function factsOf(one: CaseRow): CaseWork["facts"] {
  return {
    channel: one.channel,
    decision: one.decision,
    sectionIds: one.sectionIds,
    isPublished: one.publishedAt !== null,
    writerIds: one.writerIds,
    isReplied: one.repliedAt !== null,
  };
}

/**
 * The frame of every verb on a case: load under lock, decide, act. What one may not see is not
 * found; any other refusal is recorded on the articles concerned.
 */
export async function performOnCase<T>(
  db: Db,
  actor: PersonActor,
  verb: { readonly name: EventName; readonly access: CaseAccess },
  input: CaseInput,
  act: (work: CaseWork) => Promise<T>,
): Promise<T> {
  let refusedOn: readonly number[] = [];
  try {
    return await withTransaction(db, async (tx) => {
      await tx
        .select({ id: correctionCases.id })
        .from(correctionCases)
        .where(eq(correctionCases.id, input.caseId))
        .for("update");
      const one = await findCase(tx, input.caseId);
      if (!one || !decideCase(actor, "see", factsOf(one)).allowed)
        throw new DomainError("not_found", "case.notFound");
      const articleIds = (await listConcerned(tx, [one.id])).map(({ id }) => id);
      refusedOn = articleIds;
      const answered = await storedAnswer<T>(tx, actor, verb.name, input.key);
      if (answered) return answered.result;
      const facts = factsOf(one);
      const decision = decideCase(actor, verb.access, facts);
      if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
      const now = await clock(tx);
      const result = await act({ tx, actor, one, facts, articleIds, now });
      await storeAnswer(tx, actor, verb.name, input.key, result);
      return result;
    });
  } catch (error) {
    if (error instanceof DomainError)
      for (const articleId of refusedOn)
        await recordEvent(db, actor, {
          name: verb.name,
          outcome: "refused",
          articleId,
          detail: { caseId: input.caseId, code: error.code, reason: error.reason },
        });
    throw error;
  }
}

/** In the history of every article that the case is about. */
export async function recordOnArticles(
  { tx, actor, articleIds }: Pick<CaseWork, "tx" | "actor" | "articleIds">,
  name: EventName,
  detail: Record<string, unknown>,
): Promise<void> {
  // In order of their numbers, so that two cases on the same articles never wait crosswise.
  for (const articleId of [...articleIds].sort((a, b) => a - b))
    await recordEvent(tx, actor, { name, articleId, detail });
}

export async function clock(tx: Tx): Promise<Date> {
  const { rows } = await tx.execute<{ now: string }>(sql`select clock_timestamp() as now`);
  return new Date(rows[0]?.now ?? Number.NaN);
}
