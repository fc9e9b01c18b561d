import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pageTags } from "#domain/page-tags.ts";
import type { RankingWindow } from "#domain/ranking.ts";
import { dropPages } from "../outbox.ts";

/** Articles kept per window and section: the places shown, and some to fill in for withdrawn ones. */
const KEPT = 30;

type Row = { window: RankingWindow; section: number | null; ids: string };

/**
 * Counts what was read in the last hour, day and week, of the whole paper and of each section, and
 * keeps it as the ranking of this instant. A section's counts those of its parts too. Advertorials, practice and what is not out take no place.
 * The worker calls it every five minutes; a second worker finds the work done and gets `false`.
 */
export async function takeSnapshot(tx: Tx): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('magam.ranking', 0))`);
  const { rows: taken } = await tx.execute(sql`
    select 1 from magam.ranking_snapshots
    where computed_at >= date_bin('5 minutes', now(), 'epoch') limit 1`);
  if (taken.length > 0) return false;
  const before = await newest(tx);
  // Views are kept by the hour; an hour that lies half in the window counts half.
  await tx.execute(sql`
    with windows (name, length) as (
      values ('1h', interval '1 hour'), ('24h', interval '24 hours'), ('7d', interval '7 days')
    ), read as materialized (
      select w.name, v.article_id, p.section_id,
        sum(v.count * least(1, extract(epoch from v.hour + interval '1 hour' - now() + w.length) / 3600)) as score
      from windows w
      join magam.article_views v on v.hour > now() - w.length - interval '1 hour'
      join magam.publications p on p.article_id = v.article_id and p.kind <> 'advertorial'
        and p.visible_from <= now() and now() < coalesce(p.visible_until, 'infinity')
        and not p.practice and not p.held
      group by w.name, v.article_id, p.section_id
    ), placed as (
      select name, null::integer as section_id, article_id, score,
        row_number() over (partition by name order by score desc, article_id desc) as place
      from read
      union all
      select read.name, s.id, article_id, score,
        row_number() over (partition by read.name, s.id order by score desc, article_id desc)
      from read
      join magam.sections own on own.id = read.section_id
      join magam.sections s on s.id in (own.id, own.parent_id)
    )
    insert into magam.ranking_snapshots (time_window, section_id, computed_at, article_ids, counts)
    select w.name, s.id, now(),
      coalesce(array_agg(p.article_id order by p.place) filter (where p.place is not null), '{}'),
      coalesce(array_agg(round(p.score)::bigint order by p.place) filter (where p.place is not null), '{}')
    from windows w
    cross join (select null::integer as id union all select id from magam.sections) s
    left join placed p on p.name = w.name and p.section_id is not distinct from s.id
      and p.place <= ${KEPT} and p.score >= 0.5
    group by w.name, s.id`);
  // The new hour under an unchanged list comes with the pages' own lifetime.
  if ((await newest(tx)) !== before) await dropPages(tx, [pageTags.ranking]);
  return true;
}

async function newest(tx: Tx): Promise<string> {
  const { rows } = await tx.execute<Row>(sql`
    select time_window as window, section_id as section, article_ids::text as ids
    from magam.ranking_snapshots
    where computed_at = (select max(computed_at) from magam.ranking_snapshots)
    order by section_id nulls first, time_window`);
  return JSON.stringify(rows);
}
