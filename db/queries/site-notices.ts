import { asc, inArray, sql } from "drizzle-orm";
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
  // In one statement, as most articles have neither and every page of one asks.
  const { rows } = await db.execute<{ about: number[]; own: number[] }>(sql`
    select (select coalesce(jsonb_agg(notice_id), '[]') from magam.site_notice_articles
        where id = ${articleId}) as about,
      (select coalesce(jsonb_agg(id), '[]') from magam.site_notices
        where article_id = ${articleId}) as own`);
  const { about = [], own = [] } = rows[0] ?? {};
  const notices = await listNotices(db, [...about, ...own]);
  const isIn = (list: readonly number[]) => (notice: SiteNotice) => list.includes(notice.id);
  return {
    about: notices
      .filter(isIn(about))
      .filter(({ title }) => title !== null)
      .sort((a, b) => b.at.getTime() - a.at.getTime()),
    isNoticeOf: notices.filter(isIn(own)).flatMap(({ articles }) => articles),
  };
}
