import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Kind } from "#domain/article/kind.ts";
import type { CaseKind, Placement } from "#domain/case/case.ts";
import { siteNoticeArticles, siteNotices } from "./site-views.ts";

/** A 정정·반론·추후보도 as readers have it. */
export type SiteNotice = {
  readonly id: number;
  readonly kind: CaseKind;
  readonly placement: Placement;
  readonly at: Date;
  readonly title: string | null;
  readonly text: string | null;
  /** Its own article, where it is one. */
  readonly articleId: number | null;
  /** What it is about, as far as it is out. */
  readonly articles: readonly ConcernedArticle[];
};

type ConcernedArticle = { readonly id: number; readonly headline: string; readonly kind: Kind };

/** These notices in no order. */
export async function listNotices(db: Db, ids: readonly number[]): Promise<SiteNotice[]> {
  if (ids.length === 0) return [];
  const [notices, articles] = await Promise.all([
    db
      .select()
      .from(siteNotices)
      .where(inArray(siteNotices.id, [...ids])),
    db
      .select()
      .from(siteNoticeArticles)
      .where(inArray(siteNoticeArticles.noticeId, [...ids]))
      .orderBy(asc(siteNoticeArticles.id)),
  ]);
  return notices.map((notice) => ({
    ...notice,
    articles: articles
      .filter(({ noticeId }) => noticeId === notice.id)
      .map(({ id, headline, kind }) => ({ id, headline, kind })),
  }));
}

/** What stands on an article: notices about it, newest first, and what it is itself a notice of. Tags: `article:id`. */
export async function noticesAround(
  db: Db,
  articleId: number,
): Promise<{ about: SiteNotice[]; isNoticeOf: readonly ConcernedArticle[] }> {
  const [about, own] = await Promise.all([
    db
      .select({ id: siteNoticeArticles.noticeId })
      .from(siteNoticeArticles)
      .where(eq(siteNoticeArticles.id, articleId)),
    db.select({ id: siteNotices.id }).from(siteNotices).where(eq(siteNotices.articleId, articleId)),
  ]);
  const notices = await listNotices(
    db,
    [...about, ...own].map(({ id }) => id),
  );
  const isIn = (list: readonly { id: number }[]) => (notice: SiteNotice) =>
    list.some(({ id }) => id === notice.id);
  return {
    about: notices
      .filter(isIn(about))
      .filter(({ title }) => title !== null)
      .sort((a, b) => b.at.getTime() - a.at.getTime()),
    isNoticeOf: notices.filter(isIn(own)).flatMap(({ articles }) => articles),
  };
}
