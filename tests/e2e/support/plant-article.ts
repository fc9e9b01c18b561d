import { eq, inArray, sql } from "drizzle-orm";
import type { Connection, Tx } from "#db/client.ts";
import {
  articles,
  editionPeople,
  editions,
  people,
  publications,
  revisions,
  sections,
  workingTexts,
} from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { Content } from "#domain/article/content.ts";
import type { Kind } from "#domain/article/kind.ts";
import { dropPages } from "#server/outbox.ts";
import { bodyOf } from "../../support/newsroom.ts";

export type Wanted = {
  readonly sectionId: number;
  /** The author, then the approver. */
  readonly cast: readonly number[];
  /** Several are editions of one article: the last is out, as a correction of those before it. */
  readonly texts: readonly Content[];
  /** Seconds before the newest. */
  readonly ago: number;
  readonly note?: string;
  /** Out for days, though first published now: too old for cards to be drawn. */
  readonly isCardless?: boolean;
  readonly kind?: Kind;
};

/** An article that is out, written past every verb and every door. */
export async function plantArticle(tx: Tx, wanted: Wanted): Promise<number> {
  const { sectionId, cast, texts, ago, note = "", kind = "straight", isCardless = false } = wanted;
  const [author = 0, approver = 0] = cast;
  const [article] = await tx.insert(articles).values({ sectionId, kind }).returning();
  const first = new Date(Date.now() - 60_000 - ago * 1_000);
  const articleId = article?.id ?? 0;
  for (const [at, content] of texts.entries()) {
    const number = at + 1;
    const isLast = number === texts.length;
    const change = number > 1 ? { changeKind: "correction" as const, changeReason: note } : {};
    const [edition] = await tx
      .insert(editions)
      .values({ articleId, number, status: "draft", ...change })
      .returning({ id: editions.id });
    const editionId = edition?.id ?? 0;
    const [revision] = await tx
      .insert(revisions)
      .values({ editionId, number: 1, content, authorId: author, cause: "saved", name: note })
      .returning();
    const revisionId = revision?.id ?? 0;
    await tx.insert(workingTexts).values({ editionId, content, savedBy: author });
    await tx.insert(editionPeople).values([
      { editionId, personId: author, part: "author" },
      { editionId, personId: approver, part: "approver" },
    ]);
    const from = new Date(first.getTime() + at * 10_000 - (isCardless ? 3 * 86_400_000 : 0));
    await tx
      .update(editions)
      .set({
        ...{ status: "published", publishedAt: from, approvedBy: approver, approvedAt: from },
        ...{ approvedRevisionId: revisionId, approvedHash: revision?.contentHash },
      })
      .where(eq(editions.id, editionId));
    await tx.insert(publications).values({
      ...{ articleId, editionId, revisionId, content, sectionId, kind, practice: false },
      ...{ breaking: texts.length > 1, tags: content.tags, personIds: [...cast] },
      ...{ visibleFrom: from, visibleUntil: isLast ? null : new Date(from.getTime() + 10_000) },
      ...{ firstPublishedAt: first, modifiedAt: number > 1 ? from : null },
      ...(number > 1 ? { changeKind: "correction", changeNote: note } : {}),
    });
    if (!isLast)
      await tx.update(editions).set({ status: "superseded" }).where(eq(editions.id, editionId));
  }
  return articleId;
}

/** Takes them from readers, as far as anybody can. */
export async function endArticles(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx
    .update(publications)
    .set({ visibleUntil: sql`now()` })
    .where(sql`${inArray(publications.articleId, [...ids])} and visible_until is null`);
  await tx
    .update(editions)
    .set({ status: "withdrawn", reviewDate: sql`now() + interval '1 day'` })
    .where(sql`${inArray(editions.articleId, [...ids])} and status = 'published'`);
}

/** An advertorial of 사회 that names a reporter, as the checklist would never let it. */
export async function plantAdvertorial(inside: Connection, headline: string): Promise<number> {
  return withTransaction(inside.db, async (tx) => {
    const [society] = await tx.select().from(sections).where(eq(sections.slug, "society"));
    const staff = await tx.select().from(people).orderBy(people.id).limit(2);
    const [person] = staff;
    const content: Content = {
      ...{
        kicker: null,
        headline,
        decks: [],
        body: bodyOf("공기가 맑아집니다."),
        origin: "handout",
      },
      byline: [{ personId: person?.id ?? null, name: "윤가람", role: "reporter" }],
      tags: ["공기청정기"],
    };
    const id = await plantArticle(tx, {
      ...{ sectionId: society?.id ?? 0, cast: staff.map((one) => one.id), texts: [content] },
      ...{ ago: 0, kind: "advertorial" },
    });
    await dropPages(tx, ["*"]);
    return id;
  });
}

export async function takeBack(inside: Connection, ids: readonly number[]): Promise<void> {
  await withTransaction(inside.db, async (tx) => {
    await endArticles(tx, ids);
    await dropPages(tx, ["*"]);
  });
}
