import { type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { ChangeKind } from "#domain/article/kind.ts";
import type { Period } from "#domain/period.ts";
import { publishedArticles } from "./article-list.ts";

/** The managing editor's figures, each counted from the rows themselves. Practice is in none. */
export type OutCell = { readonly sectionId: number; readonly hour: number; readonly count: number };

/** How many articles first went out, by section and hour of the day in Seoul. */
export async function countOut(reader: Reader, period: Period): Promise<OutCell[]> {
  const { rows } = await reader.execute<{ section_id: number; hour: number; count: number }>(sql`
    select p.section_id, extract(hour from p.first_published_at at time zone 'Asia/Seoul')::int as hour,
      count(*)::int as count
    from ${publishedArticles(period)} group by 1, 2`);
  return rows.map(({ section_id, hour, count }) => ({ sectionId: section_id, hour, count }));
}

export type ShareCount = { readonly all: number; readonly own: number };

/**
 * How many articles went out in a time and how many of them are the paper's own reporting. Advertising
 * is no article in the law's sense and counts in neither.
 */
export async function countOwn(reader: Reader, period: Period): Promise<ShareCount> {
  const { rows } = await reader.execute<{ all: number; own: number }>(sql`
    select count(*)::int as all, count(*) filter (where p.content ->> 'origin' = 'own')::int as own
    from ${publishedArticles(period)} and p.kind <> 'advertorial'`);
  return rows[0] ?? { all: 0, own: 0 };
}

export const STRETCHES = ["waiting", "review", "whole"] as const;
/** From handing in to a claim, from the claim to the decision, from first handing in to readers. */
export type Stretch = (typeof STRETCHES)[number];

export type WaitRow = {
  readonly sectionId: number;
  readonly stretch: Stretch;
  readonly count: number;
  /** Minutes; half of them waited no longer, nine of ten no longer. */
  readonly median: number;
  readonly most: number;
};

/** How long texts waited that came to the end of a stretch within the time. */
export async function listWaits(reader: Reader, period: Period): Promise<WaitRow[]> {
  const { rows } = await reader.execute<{
    section_id: number;
    stretch: Stretch;
    count: number;
    median: number;
    most: number;
  }>(sql`
    with acts as (
      select e.edition_id, e.article_id, e.name, e.at,
        lag(e.name) over acts as before, lag(e.at) over acts as since,
        min(e.at) filter (where e.name = 'submit') over acts as submitted
      from magam.events e
      where e.outcome = 'done' and e.edition_id is not null
        and e.name in ('submit', 'recall', 'claim', 'release', 'returnToReporter', 'approve', 'revoke',
          'publish', 'finalise')
        -- What was handed in a month before waits in no queue any more.
        and e.at >= ${period.start.toISOString()}::timestamptz - interval '31 days'
        and e.at < ${period.end.toISOString()}
      window acts as (partition by e.edition_id order by e.id)),
    stretches as (
      select article_id, at, 'waiting' as stretch, at - since as waited from acts
        where name = 'claim' and before in ('submit', 'release')
      union all
      select article_id, at, 'review', at - since from acts
        where name in ('approve', 'returnToReporter') and before = 'claim'
      union all
      select article_id, at, 'whole', at - submitted from acts
        where name in ('publish', 'finalise') and submitted is not null)
    select a.section_id, s.stretch, count(*)::int as count,
      (percentile_cont(0.5) within group (order by extract(epoch from s.waited)) / 60)::float8 as median,
      (percentile_cont(0.9) within group (order by extract(epoch from s.waited)) / 60)::float8 as most
    from stretches s join magam.articles a on a.id = s.article_id and not a.practice
    where s.at >= ${period.start.toISOString()} group by 1, 2`);
  return rows.map(({ section_id, ...row }) => ({ ...row, sectionId: section_id }));
}

export type ReturnCount = {
  readonly sectionId: number;
  readonly code: string;
  readonly count: number;
};

/** Why desks sent texts back. */
export async function countReturns(reader: Reader, period: Period): Promise<ReturnCount[]> {
  const { rows } = await reader.execute<{ section_id: number; code: string; count: number }>(sql`
    select a.section_id, coalesce(e.detail ->> 'code', '') as code, count(*)::int as count
    from magam.events e join magam.articles a on a.id = e.article_id and not a.practice
    where e.name = 'returnToReporter' and e.outcome = 'done' and ${within(period)} group by 1, 2`);
  return rows.map(({ section_id, code, count }) => ({ sectionId: section_id, code, count }));
}

export type ChangeRow = {
  readonly articleId: number;
  readonly editionId: number;
  readonly headline: string;
  readonly kind: ChangeKind;
  readonly note: string | null;
  readonly at: Date;
};

/** The newest changes of what readers had; `counts` are of all. */
export async function listChanges(
  reader: Reader,
  period: Period,
  most: number,
): Promise<{ counts: Record<ChangeKind, number>; rows: ChangeRow[] }> {
  const changed = sql`magam.publications p
    where p.change_kind is not null and not p.practice and not p.held and p.visible_from <= now()
      and p.visible_from >= ${period.start.toISOString()} and p.visible_from < ${period.end.toISOString()}`;
  const [counted, listed] = await Promise.all([
    reader.execute<{ kind: ChangeKind; count: number }>(
      sql`select p.change_kind as kind, count(*)::int as count from ${changed} group by 1`,
    ),
    reader.execute<{
      article_id: string;
      edition_id: string;
      headline: string;
      kind: ChangeKind;
      note: string | null;
      at: string;
    }>(sql`
      select p.article_id, p.edition_id, p.content ->> 'headline' as headline, p.change_kind as kind,
        p.change_note as note, p.visible_from as at
      from ${changed} and p.change_kind = 'correction'
        and not exists (select from magam.editions k
          where k.article_id = p.article_id and k.status = 'killed')
      order by p.visible_from desc, p.id desc limit ${most}`),
  ]);
  const counts = { typo: 0, update: 0, correction: 0 };
  for (const { kind, count } of counted.rows) counts[kind] = count;
  const rows = listed.rows.map(({ article_id, edition_id, at, ...row }) => ({
    ...row,
    articleId: Number(article_id),
    editionId: Number(edition_id),
    at: new Date(at),
  }));
  return { counts, rows };
}

export type AlarmEntry = {
  readonly kind: "missed" | "unseen";
  readonly articleId: number;
  readonly editionId: number;
  readonly raisedAt: Date;
  readonly clearedAt: Date | null;
};

/** Bookings that were not finalised in time and acts that readers did not see in time, newest first. */
export async function listRaisedAlarms(
  reader: Reader,
  period: Period,
  most: number,
): Promise<AlarmEntry[]> {
  const { rows } = await reader.execute<{
    kind: "missed" | "unseen";
    article_id: string;
    edition_id: string;
    raised_at: string;
    cleared_at: string | null;
  }>(sql`
    select l.kind, l.article_id, l.edition_id, l.raised_at, l.cleared_at
    from magam.alarms l join magam.articles a on a.id = l.article_id and not a.practice
    where l.raised_at >= ${period.start.toISOString()} and l.raised_at < ${period.end.toISOString()}
    order by l.raised_at desc, l.id desc limit ${most}`);
  return rows.map((row) => ({
    kind: row.kind,
    articleId: Number(row.article_id),
    editionId: Number(row.edition_id),
    raisedAt: new Date(row.raised_at),
    clearedAt: row.cleared_at === null ? null : new Date(row.cleared_at),
  }));
}

function within({ start, end }: Period): SQL {
  return sql`e.at >= ${start.toISOString()} and e.at < ${end.toISOString()}`;
}
