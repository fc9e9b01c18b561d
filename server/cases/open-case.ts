import { z } from "zod";
import type { Db } from "#db/client.ts";
import { listOnceOut } from "#db/queries/cases.ts";
import { correctionCaseArticles, correctionCases, correctionClaimants } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { CASE_CHANNELS, CASE_KINDS, CASE_LIMITS } from "#domain/case/case.ts";
import { articleNumbersIn } from "#domain/case/intake.ts";
import { mayOpenCases } from "#domain/case/rights.ts";
import { DomainError } from "#domain/errors.ts";
import { intake, intakeLine } from "#domain/korean/intake.ts";
import { parseSeoulLocal, seoulDay } from "#domain/korean/seoul-clock.ts";
import { storeAnswer, storedAnswer } from "../idempotency.ts";
import { clock, recordOnArticles } from "./case-work.ts";

const text = z.string("field.malformed").max(20_000, "field.malformed");

export const newCase = z.strictObject({
  kind: z.enum(CASE_KINDS, "field.case.kind"),
  channel: z.enum(CASE_CHANNELS, "field.case.channel"),
  /** The day it came, in Seoul: the clocks run from it. */
  receivedOn: text,
  claim: text,
  /** Addresses or numbers of the articles concerned, as they were pasted. */
  articles: text,
  name: text,
  contact: text,
  key: z.string().max(64).optional(),
});

/** 접수: a claim is written down and its clocks run. Who claims is kept apart from what is claimed. */
export async function openCase(
  db: Db,
  actor: PersonActor,
  input: z.infer<typeof newCase>,
): Promise<{ caseId: number }> {
  if (!mayOpenCases(actor)) throw new DomainError("forbidden", "case.onlyFollowers");
  const claim = intake(input.claim).trim();
  const [name, contact] = [intakeLine(input.name), intake(input.contact).trim()];
  return withTransaction(db, async (tx) => {
    const answered = await storedAnswer<{ caseId: number }>(tx, actor, "openCase", input.key);
    if (answered) return answered.result;
    const now = await clock(tx);
    const asked = articleNumbersIn(input.articles);
    const found = asked === null ? [] : await listOnceOut(tx, asked);
    const fields: Record<string, string> = {};
    if (asked === null || asked.length === 0) fields.articles = "field.case.articles";
    else if (asked.length > CASE_LIMITS.articles) fields.articles = "field.case.tooManyArticles";
    else if (found.length < asked.length) fields.articles = "field.case.articlesNotOut";
    if (claim === "") fields.claim = "field.case.claim";
    if ([...claim].length > CASE_LIMITS.claim) fields.claim = "field.case.claimTooLong";
    if (!isPastDay(input.receivedOn, now)) fields.receivedOn = "field.case.receivedOn";
    const isClaim = input.channel !== "own";
    if (isClaim && name === "") fields.name = "field.case.name";
    if ([...name].length > CASE_LIMITS.name) fields.name = "field.case.nameTooLong";
    if ([...contact].length > CASE_LIMITS.contact) fields.contact = "field.case.contactTooLong";
    if (Object.keys(fields).length > 0)
      throw new DomainError("invalid_input", "input.faults", { fields });
    const { kind, channel, receivedOn } = input;
    const [row] = await tx
      .insert(correctionCases)
      .values({ kind, channel, claim, receivedOn, openedBy: actor.id, openedAt: now })
      .returning({ id: correctionCases.id });
    if (!row) throw new DomainError("unavailable", "database.noRow");
    await tx
      .insert(correctionCaseArticles)
      .values(found.map((articleId) => ({ caseId: row.id, articleId })));
    if (isClaim) await tx.insert(correctionClaimants).values({ caseId: row.id, name, contact });
    const detail = { caseId: row.id, caseKind: kind, channel, receivedOn };
    await recordOnArticles({ tx, actor, articleIds: found }, "openCase", detail);
    await storeAnswer(tx, actor, "openCase", input.key, { caseId: row.id });
    return { caseId: row.id };
  });
}

/** A day that exists, not after today in Seoul; one of more than a year ago is a slip of the hand. */
function isPastDay(day: string, now: Date): boolean {
  const noon = parseSeoulLocal(day, "12:00");
  if (!noon || day > seoulDay(now)) return false;
  return now.getTime() - noon.getTime() < 366 * 86_400_000;
}
