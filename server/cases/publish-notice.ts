import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { type CaseText, listCaseTexts } from "#db/queries/cases.ts";
import { articles, correctionNotices, editions } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { LIVE_STATUSES } from "#domain/article/status.ts";
import { blanksIn } from "#domain/case/notice.ts";
import { DomainError } from "#domain/errors.ts";
import { finaliseDue } from "../articles/finalise.ts";
import { type LoadedEdition, loadEdition } from "../articles/load-edition.ts";
import { dropPagesOf, putOutAnew } from "../articles/publications.ts";
import { openReceipt } from "../receipts/open-receipt.ts";
import { aCase } from "./answer-case.ts";
import { type CaseWork, clock, performOnCase, recordOnArticles } from "./case-work.ts";

export const publishedNotice = aCase.extend({
  /** The text that was read: a newer one is not put out unseen. */
  number: z.int().positive(),
});

/**
 * The notice stands on every article concerned from this instant, for good. The articles' own texts
 * go out again unchanged, so that 수정 time, feeds, search engines and printed pages follow.
 */
export async function publishNotice(
  db: Db,
  actor: PersonActor,
  input: z.infer<typeof publishedNotice>,
): Promise<{ published: true }> {
  const verb = { name: "publishNotice", access: "publish" } as const;
  return performOnCase(db, actor, verb, input, async (work) => {
    const { tx, one } = work;
    const text = await textOf(work, input.number);
    if (text.placement === "article")
      throw new DomainError("invalid_transition", "case.placedInArticle");
    const live = await loadAllLive(work);
    const at = await clock(tx);
    await tx.insert(correctionNotices).values({
      ...{ caseId: one.id, textId: text.id },
      ...{ publishedBy: actor.id, publishedAt: at },
    });
    for (const loaded of live) {
      const articleWork = { ...loaded, tx, actor };
      if (!(await putOutAnew(articleWork, at)))
        throw new DomainError("invalid_transition", "case.articleNotOut");
      // However small the edition's own change was, machines outside are told of this one.
      await dropPagesOf({
        ...articleWork,
        edition: { ...loaded.edition, changeKind: "correction" },
      });
      await openReceipt(articleWork, "update");
    }
    const { number, placement } = text;
    await recordOnArticles(work, "publishNotice", { caseId: one.id, number, placement });
    return { published: true };
  });
}

/** The latest text, if it is the one that was read and nothing of it is still to be filled in. */
export async function textOf(
  { tx, one }: Pick<CaseWork, "tx" | "one">,
  number: number,
): Promise<CaseText> {
  const [latest] = await listCaseTexts(tx, one.id);
  if (!latest) throw new DomainError("invalid_transition", "case.noText");
  if (latest.number !== number) throw new DomainError("conflict", "case.textMoved");
  const [blank] = [...blanksIn(latest.title), ...blanksIn(latest.text)];
  if (blank !== undefined)
    throw new DomainError("not_publishable", "case.blanks", { values: { blank } });
  return latest;
}

/** The editions that readers have, their articles locked in order of number. */
async function loadAllLive({ tx, articleIds }: CaseWork): Promise<LoadedEdition[]> {
  const loaded: LoadedEdition[] = [];
  for (const articleId of [...articleIds].sort((a, b) => a - b)) {
    const editionId = await lockLive(tx, articleId);
    if (editionId === null) throw new DomainError("invalid_transition", "case.articleNotOut");
    loaded.push(await loadEdition(tx, editionId));
  }
  return loaded;
}

async function lockLive(tx: Tx, articleId: number): Promise<number | null> {
  await tx
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.id, articleId))
    .for("update");
  await finaliseDue(tx, articleId);
  const [live] = await tx
    .select({ id: editions.id })
    .from(editions)
    .where(and(eq(editions.articleId, articleId), inArray(editions.status, [...LIVE_STATUSES])));
  return live?.id ?? null;
}
