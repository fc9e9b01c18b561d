import { eq, max } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { correctionTexts } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { CASE_LIMITS, PLACEMENTS } from "#domain/case/case.ts";
import { DomainError } from "#domain/errors.ts";
import { intake, intakeLine } from "#domain/korean/intake.ts";
import { aCase } from "./answer-case.ts";
import { performOnCase, recordOnArticles } from "./case-work.ts";

export const writtenNotice = aCase.extend({
  title: z.string("field.malformed").max(2_000, "field.case.titleTooLong"),
  text: z.string("field.malformed").max(50_000, "field.case.textTooLong"),
  placement: z.enum(PLACEMENTS, "field.case.placement"),
});

/** A further text of the notice; all earlier ones stay. Whoever writes one does not put it out. */
export async function writeNotice(
  db: Db,
  actor: PersonActor,
  input: z.infer<typeof writtenNotice>,
): Promise<{ number: number }> {
  const verb = { name: "writeNotice", access: "write" } as const;
  return performOnCase(db, actor, verb, input, async (work) => {
    const { tx, one, now } = work;
    const [title, text] = [intakeLine(input.title), intake(input.text).trim()];
    const fields: Record<string, string> = {};
    if (title === "") fields.title = "field.case.title";
    if ([...title].length > CASE_LIMITS.title) fields.title = "field.case.titleTooLong";
    if (text === "") fields.text = "field.case.text";
    if ([...text].length > CASE_LIMITS.text) fields.text = "field.case.textTooLong";
    if (Object.keys(fields).length > 0)
      throw new DomainError("invalid_input", "input.faults", { fields });
    if (one.noticeArticleId !== null)
      throw new DomainError("invalid_transition", "case.articleStarted");
    const [last] = await tx
      .select({ number: max(correctionTexts.number) })
      .from(correctionTexts)
      .where(eq(correctionTexts.caseId, one.id));
    const number = (last?.number ?? 0) + 1;
    const { placement } = input;
    await tx.insert(correctionTexts).values({
      ...{ caseId: one.id, number, title, text, placement },
      ...{ writtenBy: actor.id, writtenAt: now },
    });
    await recordOnArticles(work, "writeNotice", { caseId: one.id, number, placement });
    return { number };
  });
}
