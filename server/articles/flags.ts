import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { editions } from "#db/schema/index.ts";
import type { Actor } from "#domain/actor.ts";
import { type Access, decideAccess } from "#domain/article/access.ts";
import { blockingFlag, type EditionFacts } from "#domain/article/permissions.ts";
import { isOpen } from "#domain/article/status.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { recordEvent } from "../events.ts";
import { wakeWorker } from "../outbox.ts";
import { type EditionInput, perform, type Work } from "./perform.ts";
import { holdBooking } from "./publications.ts";

export type Flag =
  | { readonly flag: "embargo"; readonly until: Date; readonly source: string }
  | { readonly flag: "legalHold" }
  | { readonly flag: "onHold" };

/** 엠바고, 법무 확인, 보류: keeps the text from going out, also where it is booked already. */
export async function setFlag(
  db: Db,
  actor: Actor,
  input: EditionInput & { flag: Flag; reason: string },
): Promise<{ set: true }> {
  const reason = intakeLine(input.reason).slice(0, 500);
  const { flag } = input;
  return perform(db, actor, "setFlag", input, async (work) => {
    assertMay(work, "setFlag");
    if (!isOpen(work.facts.status))
      throw new DomainError("invalid_transition", "status", {
        values: { status: work.facts.status },
      });
    const source = flag.flag === "embargo" ? intakeLine(flag.source).slice(0, 200) : null;
    const fields: Record<string, string> = {};
    if (flag.flag === "embargo" && !(flag.until > work.facts.now))
      fields.until = "field.embargoUntil.past";
    // An embargo is somebody's; a hold of our own has a reason instead.
    if (source === "") fields.source = "field.embargoSource.empty";
    if (source === null && reason === "") fields.reason = "field.reason.empty";
    if (Object.keys(fields).length > 0)
      throw new DomainError("invalid_input", "input.faults", { fields });
    const next: EditionFacts = {
      ...work.facts,
      embargoUntil: flag.flag === "embargo" ? flag.until : work.facts.embargoUntil,
      legalHold: work.facts.legalHold || flag.flag === "legalHold",
      onHold: work.facts.onHold || flag.flag === "onHold",
    };
    await storeFlags(work, next, { reason, source });
    await recordEvent(work.tx, actor, {
      name: "setFlag",
      articleId: work.article.id,
      editionId: work.edition.id,
      detail: {
        flag: flag.flag,
        reason,
        ...(flag.flag === "embargo" ? { until: flag.until, source } : {}),
      },
    });
    return { set: true };
  });
}

/** An embargo is lifted early only by the managing editor; the holds by a desk of the section. */
export async function clearFlag(
  db: Db,
  actor: Actor,
  input: EditionInput & { flag: Flag["flag"]; reason: string },
): Promise<{ cleared: true }> {
  const reason = intakeLine(input.reason).slice(0, 500);
  return perform(db, actor, "clearFlag", input, async (work) => {
    assertMay(work, input.flag === "embargo" ? "liftEmbargo" : "setFlag");
    if (reason === "") throw new DomainError("invalid_input", "guard.reasonGiven");
    const next: EditionFacts = {
      ...work.facts,
      embargoUntil: input.flag === "embargo" ? null : work.facts.embargoUntil,
      legalHold: input.flag === "legalHold" ? false : work.facts.legalHold,
      onHold: input.flag === "onHold" ? false : work.facts.onHold,
    };
    await storeFlags(work, next, { reason, source: null });
    await recordEvent(work.tx, actor, {
      name: "clearFlag",
      articleId: work.article.id,
      editionId: work.edition.id,
      detail: { flag: input.flag, reason },
    });
    return { cleared: true };
  });
}

async function storeFlags(
  work: Work,
  next: EditionFacts,
  told: { reason: string; source: string | null },
): Promise<void> {
  await work.tx
    .update(editions)
    .set({
      embargoUntil: next.embargoUntil,
      legalHold: next.legalHold,
      onHold: next.onHold,
      flagReason: told.reason,
      ...(told.source === null ? {} : { embargoSource: told.source }),
    })
    .where(eq(editions.id, work.edition.id));
  if (work.facts.status !== "scheduled" || !work.facts.publishAt) return;
  await holdBooking(work, blockingFlag(next, work.facts.publishAt) !== null);
  await wakeWorker(work.tx);
}

function assertMay(work: Work, access: Access): void {
  const decision = decideAccess(work.actor, access, work.facts);
  if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
}
