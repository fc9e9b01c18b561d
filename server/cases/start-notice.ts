import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import {
  articles,
  correctionCases,
  correctionTexts,
  editionPeople,
  editions,
  workingTexts,
} from "#db/schema/index.ts";
import { isDeskOf, type PersonActor } from "#domain/actor.ts";
import { parseBody } from "#domain/article/body.ts";
import { type Content, emptyContent } from "#domain/article/content.ts";
import { NOTICE_KICKERS } from "#domain/case/case.ts";
import { DomainError } from "#domain/errors.ts";
import { appendRevision } from "../articles/revisions.ts";
import { openEdition } from "../articles/transition.ts";
import { type CaseWork, performOnCase, recordOnArticles } from "./case-work.ts";
import { type publishedNotice, textOf } from "./publish-notice.ts";

/**
 * 독립기사: the notice becomes an article of its own, drafted with the text as written and gone
 * through like any other: four eyes, receipt, feeds. It and the articles concerned name each other
 * as soon as it is out.
 */
export async function startNotice(
  db: Db,
  actor: PersonActor,
  input: z.infer<typeof publishedNotice>,
): Promise<{ editionId: number }> {
  const verb = { name: "startNotice", access: "startArticle" } as const;
  return performOnCase(db, actor, verb, input, async (work) => {
    const { tx, one } = work;
    const text = await textOf(work, input.number);
    if (text.placement !== "article")
      throw new DomainError("invalid_transition", "case.placedInBox");
    if (one.noticeArticleId !== null && !(await isSpiked(tx, one.noticeArticleId)))
      throw new DomainError("invalid_transition", "case.articleStarted");
    const sectionId = one.sectionIds.find((section) => isDeskOf(actor, section));
    if (sectionId === undefined) throw new DomainError("forbidden", "case.onlyWriters");
    const [made] = await tx
      .insert(articles)
      .values({ sectionId, kind: "notice", createdBy: actor.id })
      .returning({ id: articles.id });
    if (!made) throw new DomainError("unavailable", "database.noRow");
    const opened = await openEdition(tx, actor, "createArticle", {
      articleId: made.id,
      number: 1,
    });
    const content: Content = {
      ...emptyContent(),
      kicker: NOTICE_KICKERS[one.kind],
      headline: text.title,
      body: bodyOf(text.text),
      origin: "own",
    };
    await writeFirst(work, opened.id, content);
    await tx
      .update(correctionCases)
      .set({ noticeArticleId: made.id })
      .where(eq(correctionCases.id, one.id));
    await recordOnArticles(work, "startNotice", { caseId: one.id, noticeArticleId: made.id });
    return { editionId: opened.id };
  });
}

function bodyOf(text: string): Content["body"] {
  const content = text
    .split(/\n+/u)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
  const parsed = parseBody({ type: "doc", content });
  if (!parsed.ok) throw new DomainError("invalid_input", "field.case.text");
  return parsed.body;
}

/** Whoever wrote a text of it has written in it: four eyes count them too. */
async function writeFirst(
  { tx, one, actor }: CaseWork,
  editionId: number,
  content: Content,
): Promise<void> {
  const writers = await tx
    .selectDistinct({ personId: correctionTexts.writtenBy })
    .from(correctionTexts)
    .where(eq(correctionTexts.caseId, one.id));
  const parts = new Map<number, "author" | "editor">();
  for (const { personId } of writers) parts.set(personId, "editor");
  parts.set(actor.id, "author");
  await tx
    .insert(editionPeople)
    .values([...parts].map(([personId, part]) => ({ editionId, personId, part })));
  await tx.insert(workingTexts).values({ editionId, content, savedBy: actor.id });
  await appendRevision(tx, { editionId, content, authorId: actor.id, cause: "created" });
}

/** Thrown away before anybody read it: the notice may be begun anew. */
async function isSpiked(tx: Tx, articleId: number): Promise<boolean> {
  const [kept] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(editions)
    .where(sql`${editions.articleId} = ${articleId} and ${editions.status} <> 'spiked'`);
  return kept?.count === 0;
}
