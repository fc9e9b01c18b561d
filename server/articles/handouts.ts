import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Reader } from "#db/client.ts";
import { handouts } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import type { Content } from "#domain/article/content.ts";
import { copiedShare, HANDOUT_LIMITS } from "#domain/article/handout.ts";
import type { Beside } from "#domain/article/reporting.ts";
import { DomainError } from "#domain/errors.ts";
import { intake, intakeLine } from "#domain/korean/intake.ts";
import { recordEvent } from "../events.ts";
import { type EditionInput, perform, type Work } from "./perform.ts";

const of = { editionId: z.int().positive(), key: z.string().max(64).optional() };
export const newHandout = z.strictObject({
  ...of,
  source: z.string("field.malformed").max(1_000, "field.handout.source"),
  text: z.string("field.malformed").max(HANDOUT_LIMITS.text * 2, "field.handout.text"),
});
export const droppedHandout = z.strictObject({ ...of, handoutId: z.int().positive() });

/** Keeps a handout beside the article: from then on its text is compared with it. */
export async function keepHandout(
  db: Db,
  actor: PersonActor,
  input: EditionInput & { readonly source: string; readonly text: string },
): Promise<{ handoutId: number }> {
  const source = intakeLine(input.source);
  const text = intake(input.text).trim();
  const fields: Record<string, string> = {};
  if (source === "" || [...source].length > HANDOUT_LIMITS.source)
    fields.source = "field.handout.source";
  if (text === "" || text.length > HANDOUT_LIMITS.text) fields.text = "field.handout.text";
  return perform(db, actor, "keepHandout", input, async (work) => {
    const { tx, article, edition } = work;
    assertWriter(work, actor);
    if (Object.keys(fields).length > 0)
      throw new DomainError("invalid_input", "input.faults", { fields });
    const there = await tx.$count(handouts, ofArticle(article.id));
    if (there >= HANDOUT_LIMITS.each)
      throw new DomainError("invalid_input", "handout.tooMany", {
        values: { maximum: HANDOUT_LIMITS.each },
      });
    const [kept] = await tx
      .insert(handouts)
      .values({ articleId: article.id, source, text, keptBy: actor.id })
      .returning({ id: handouts.id });
    if (!kept) throw new DomainError("unavailable", "database.noRow");
    await recordEvent(tx, actor, {
      name: "keepHandout",
      articleId: article.id,
      editionId: edition.id,
      detail: { handout: kept.id, letters: text.length },
    });
    return { handoutId: kept.id };
  });
}

/** Put there by mistake: counted no more. It stays in the record. */
export async function dropHandout(
  db: Db,
  actor: PersonActor,
  input: EditionInput & { readonly handoutId: number },
): Promise<{ handoutId: number }> {
  return perform(db, actor, "dropHandout", input, async (work) => {
    const { tx, article, edition } = work;
    assertWriter(work, actor);
    const [dropped] = await tx
      .update(handouts)
      .set({ droppedAt: sql`clock_timestamp()` as unknown as Date })
      .where(and(ofArticle(article.id), eq(handouts.id, input.handoutId)))
      .returning({ id: handouts.id });
    if (!dropped) throw new DomainError("not_found", "handout.notFound");
    await recordEvent(tx, actor, {
      name: "dropHandout",
      articleId: article.id,
      editionId: edition.id,
      detail: { handout: dropped.id },
    });
    return { handoutId: dropped.id };
  });
}

/** What the checks of a text know beside it; asked by every verb that checks. */
export async function besideOf(
  reader: Reader,
  articleId: number,
  { body }: Content,
): Promise<Beside> {
  const texts = await reader
    .select({ text: handouts.text })
    .from(handouts)
    .where(ofArticle(articleId));
  return {
    copied: copiedShare(
      body,
      texts.map(({ text }) => text),
    ),
  };
}

function ofArticle(articleId: number) {
  return and(eq(handouts.articleId, articleId), isNull(handouts.droppedAt));
}

function assertWriter(work: Work, actor: PersonActor): void {
  const decision = decideAccess(actor, "write", work.facts);
  if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
}
