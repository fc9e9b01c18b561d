import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import { editions } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { mayRead } from "#domain/article/access.ts";
import { KINDS } from "#domain/article/kind.ts";
import { OPEN_STATUSES } from "#domain/article/status.ts";
import { DomainError } from "#domain/errors.ts";
import { decidePlan, isEmbargoed } from "#domain/planning/assignment.ts";
import { createArticle } from "../articles/create-article.ts";
import { LOCK_SECONDS } from "../articles/load-edition.ts";
import { recordEvent } from "../events.ts";
import { movePlan, type PlanInput, type PlanWork, performPlan } from "./perform-plan.ts";
import { planInput } from "./plan-input.ts";

export const linkInput = planInput.extend({ articleId: z.int().positive().nullable() });
export const writeInput = planInput.extend({ kind: z.enum(KINDS) });

/** Says which article came of the plan, or that it was another. Its open edition gets the order's length. */
export async function linkArticle(
  db: Db,
  actor: PersonActor,
  input: PlanInput & { articleId: number | null },
): Promise<{ version: number }> {
  return performPlan(db, actor, "linkArticle", input, async (work) => {
    const { tx, plan } = work;
    if (input.articleId !== null) await assertReadableArticle(tx, actor, input.articleId);
    const moved = await movePlan(
      work,
      "linkArticle",
      { articleId: input.articleId },
      { articleId: input.articleId },
      input.seenVersion,
    );
    if (input.articleId === null) return moved;
    if (plan.orderedLength !== null) await orderLength(tx, input.articleId, plan.orderedLength);
    if (isEmbargoed(work.facts)) await passEmbargo(work, input.articleId);
    return moved;
  });
}

/**
 * A new article for the plan, linked to it. Two transactions with one key: should the second fail,
 * the same press of the button finds the article made and links it.
 */
export async function writeFromPlan(
  db: Db,
  actor: PersonActor,
  input: PlanInput & { kind: (typeof KINDS)[number] },
): Promise<{ editionId: number }> {
  const plan = await performPlan(
    db,
    actor,
    "linkArticle",
    { assignmentId: input.assignmentId },
    async (work) => {
      const decision = decidePlan(actor, "linkArticle", work.facts);
      if (!decision.allowed) throw new DomainError(decision.code, decision.reason);
      return work.plan;
    },
  );
  const { articleId, editionId } = await createArticle(db, actor, {
    sectionId: plan.sectionId,
    kind: input.kind,
    headline: plan.title,
    key: input.key,
  });
  if (plan.articleId !== articleId)
    await linkArticle(db, actor, { assignmentId: input.assignmentId, articleId });
  return { editionId };
}

/** 주문 분량, on the edition that is being written. */
export async function orderLength(
  tx: Tx,
  articleId: number,
  orderedLength: number | null,
): Promise<void> {
  await tx
    .update(editions)
    .set({ orderedLength })
    .where(and(eq(editions.articleId, articleId), inArray(editions.status, [...OPEN_STATUSES])));
}

/** The article that comes of an embargoed plan is under the same embargo, unless it has one of its own. */
async function passEmbargo({ tx, actor, plan }: PlanWork, articleId: number): Promise<void> {
  const [held] = await tx
    .update(editions)
    .set({ embargoUntil: plan.embargoUntil })
    .where(
      and(
        eq(editions.articleId, articleId),
        inArray(editions.status, ["draft", "submitted", "in_review", "returned"]),
        isNull(editions.embargoUntil),
      ),
    )
    .returning({ id: editions.id });
  if (!held) return;
  await recordEvent(tx, actor, {
    name: "setFlag",
    articleId,
    editionId: held.id,
    detail: { flag: "embargo", until: plan.embargoUntil, assignmentId: plan.id },
  });
}

async function assertReadableArticle(tx: Tx, actor: PersonActor, articleId: number) {
  const [latest] = await tx
    .select({ id: editions.id })
    .from(editions)
    .where(eq(editions.articleId, articleId))
    .orderBy(desc(editions.number))
    .limit(1);
  const facts = latest && (await listEditionFacts(tx, [latest.id], LOCK_SECONDS)).get(latest.id);
  if (!facts || !mayRead(actor, facts))
    throw new DomainError("invalid_input", "input.faults", {
      fields: { articleId: "field.plan.article" },
    });
}
