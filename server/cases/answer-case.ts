import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { correctionCases, correctionClaimants } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { CASE_BASES, CASE_DECISIONS, CASE_KINDS, CASE_LIMITS } from "#domain/case/case.ts";
import { DomainError } from "#domain/errors.ts";
import { intake } from "#domain/korean/intake.ts";
import { type CaseInput, performOnCase, recordOnArticles } from "./case-work.ts";

export const aCase = z.strictObject({
  caseId: z.int().positive(),
  key: z.string().max(64).optional(),
});

/** 회신: the claimant was told; the clock of three days stops. Done once. */
export async function replyCase(
  db: Db,
  actor: PersonActor,
  input: CaseInput,
): Promise<{ replied: true }> {
  const verb = { name: "replyCase", access: "reply" } as const;
  return performOnCase(db, actor, verb, input, async (work) => {
    const { tx, one, now } = work;
    if (one.decision === null) throw new DomainError("invalid_transition", "case.undecided");
    await tx
      .update(correctionCases)
      .set({ repliedAt: now, repliedBy: actor.id })
      .where(eq(correctionCases.id, one.id));
    await recordOnArticles(work, "replyCase", { caseId: one.id });
    return { replied: true };
  });
}

export const decidedCase = aCase.extend({
  decision: z.enum(CASE_DECISIONS, "field.case.decision"),
  /** A mediation may turn a claim for 정정 into a 반론. */
  kind: z.enum(CASE_KINDS, "field.case.kind"),
  basis: z.enum(CASE_BASES, "field.case.basis").nullable(),
  reason: z.string("field.malformed").max(10_000, "field.reason.tooLong"),
});

/** The managing editor accepts, refuses, or notes that it was taken back; until the notice is out, anew. */
export async function decideOnCase(
  db: Db,
  actor: PersonActor,
  input: z.infer<typeof decidedCase>,
): Promise<{ decided: true }> {
  const verb = { name: "decideCase", access: "decide" } as const;
  return performOnCase(db, actor, verb, input, async (work) => {
    const { tx, one, now } = work;
    const { decision, kind } = input;
    const reason = intake(input.reason).trim();
    const fields: Record<string, string> = {};
    const basis = decision === "accepted" ? input.basis : null;
    if (decision === "accepted" && basis === null) fields.basis = "field.case.basis";
    if (decision !== "accepted" && reason === "") fields.reason = "field.reason.empty";
    if ([...reason].length > CASE_LIMITS.reason) fields.reason = "field.reason.tooLong";
    if (Object.keys(fields).length > 0)
      throw new DomainError("invalid_input", "input.faults", { fields });
    await tx
      .update(correctionCases)
      .set({ decision, kind, basis, decisionReason: reason, decidedBy: actor.id, decidedAt: now })
      .where(eq(correctionCases.id, one.id));
    await recordOnArticles(work, "decideCase", {
      ...{ caseId: one.id, decision, basis, caseKind: kind, reason },
      ...(kind === one.kind ? {} : { fromKind: one.kind }),
    });
    return { decided: true };
  });
}

/** Who claimed is forgotten; that somebody did, and what became of it, stays. */
export async function eraseClaimant(
  db: Db,
  actor: PersonActor,
  input: CaseInput,
): Promise<{ erased: true }> {
  const verb = { name: "eraseClaimant", access: "eraseClaimant" } as const;
  return performOnCase(db, actor, verb, input, async (work) => {
    await work.tx.delete(correctionClaimants).where(eq(correctionClaimants.caseId, work.one.id));
    await recordOnArticles(work, "eraseClaimant", { caseId: work.one.id });
    return { erased: true };
  });
}
