import { and, desc, eq, gt, inArray, min, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Content } from "#domain/article/content.ts";
import type { ChangeKind, Kind } from "#domain/article/kind.ts";
import { LAST_PAGE } from "#domain/list-page.ts";
import { listNotices, type SiteNotice } from "./site-notices.ts";
import { siteCorrections, siteEditions } from "./site-views.ts";

/** A change of an article as readers are told it: when, what kind, why. */
export type SiteChange = {
  readonly kind: ChangeKind;
  /** null where none was given to readers. */
  readonly note: string | null;
  readonly at: Date;
};

/** A text that readers had, from `at` on. The first has no kind of change. */
export type SiteEdition = {
  readonly number: number;
  readonly kind: ChangeKind | null;
  readonly note: string | null;
  readonly at: Date;
  /** null where its words are hidden for somebody's privacy. */
  readonly content: Content | null;
};

export type SiteCorrection = {
  readonly id: number;
  readonly at: Date;
  readonly note: string | null;
  readonly headline: string;
  readonly kind: Kind;
  readonly sectionName: string;
};

/** An article with more editions than this shows its latest; nothing is lost in the table. */
const MOST_EDITIONS = 50;
const CORRECTIONS_PER_PAGE = 20;

/** The changes of an article that is out, newest first, without the texts. Tags: `article:id`. */
export async function listChanges(db: Db, id: number): Promise<SiteChange[]> {
  // A restored edition was put out twice; its change happened once.
  const at = min(siteEditions.at);
  const rows = await db
    .select({ kind: siteEditions.kind, note: siteEditions.note, at })
    .from(siteEditions)
    .where(and(eq(siteEditions.id, id), gt(siteEditions.number, 1)))
    .groupBy(siteEditions.number, siteEditions.kind, siteEditions.note)
    .orderBy(desc(at))
    .limit(MOST_EDITIONS);
  return rows.flatMap(({ kind, note, at: since }) =>
    kind !== null && since !== null ? [{ kind, note, at: since }] : [],
  );
}

/** The texts of an article that is out, oldest first. Tags: `article:id`. */
export async function listSiteEditions(db: Db, id: number): Promise<SiteEdition[]> {
  const latest = await db
    .select()
    .from(siteEditions)
    .where(eq(siteEditions.id, id))
    .orderBy(desc(siteEditions.at))
    .limit(MOST_EDITIONS);
  return latest
    .reverse()
    .filter((edition, place, all) => all[place - 1]?.number !== edition.number);
}

/** An entry of 바로잡습니다: a corrected edition, or the notice of a case. */
export type ListedCorrection =
  | ({ readonly of: "edition" } & SiteCorrection)
  | ({ readonly of: "notice" } & SiteNotice);

/** 바로잡습니다, newest first. Tags: `feeds`, because any publish may add one. */
export async function listCorrections(
  db: Db,
  page: number,
): Promise<{ corrections: ListedCorrection[]; hasNext: boolean }> {
  const { rows } = await db.execute<{ source: string; id: string; at: string }>(sql`
    select 'edition' as source, id, corrected_at as at from magam.site_corrections
    union all select 'notice', id, at from magam.site_notices
    order by at desc, source, id
    limit ${CORRECTIONS_PER_PAGE + 1} offset ${(page - 1) * CORRECTIONS_PER_PAGE}`);
  const shown = rows.slice(0, CORRECTIONS_PER_PAGE);
  const ids = (source: string) =>
    shown.filter((row) => row.source === source).map(({ id }) => Number(id));
  const [editions, notices] = await Promise.all([
    correctionsOf(db, ids("edition")),
    listNotices(db, ids("notice")),
  ]);
  const corrections = shown.flatMap((row): ListedCorrection[] => {
    const at = new Date(row.at).getTime();
    if (row.source === "notice") {
      const notice = notices.find(({ id }) => id === Number(row.id));
      return notice ? [{ of: "notice", ...notice }] : [];
    }
    const edition = editions.find((one) => one.id === Number(row.id) && one.at.getTime() === at);
    return edition ? [{ of: "edition", ...edition }] : [];
  });
  return { corrections, hasNext: rows.length > CORRECTIONS_PER_PAGE && page < LAST_PAGE };
}

async function correctionsOf(db: Db, articleIds: readonly number[]): Promise<SiteCorrection[]> {
  if (articleIds.length === 0) return [];
  return db
    .select()
    .from(siteCorrections)
    .where(inArray(siteCorrections.id, [...articleIds]));
}
