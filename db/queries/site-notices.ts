import { asc, desc, eq, inArray } from "drizzle-orm";
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
      .select({ id: siteNotices.id })
      .from(siteNotices)
      .innerJoin(siteNoticeArticles, eq(siteNoticeArticles.noticeId, siteNotices.id))
      .where(eq(siteNoticeArticles.id, articleId))
      .orderBy(desc(siteNotices.at)),
    db.select({ id: siteNotices.id }).from(siteNotices).where(eq(siteNotices.articleId, articleId)),
  ]);
  const ids = [...about, ...own].map(({ id }) => id);
  const notices = await listNotices(db, ids);
  const named = (list: readonly { id: number }[]) =>
    list.flatMap(({ id }) => notices.filter((notice) => notice.id === id));
  return {
    about: named(about).filter(({ title }) => title !== null),
    isNoticeOf: named(own).flatMap(({ articles }) => articles),
  };
}
