import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { takeSnapshot } from "../ranking/take-snapshot.ts";

/**
 * Readers of the demo's articles over the last week, and the ranking that follows from them. An
 * article is read most in its first hours and little at night; how much in all follows from its
 * number, so that the same demo always has the same favourites.
 */
export async function plantViews(tx: Tx, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  await tx.execute(sql`
    insert into magam.article_views (article_id, hour, count)
    select article_id, hour, views from (
      select p.article_id, hour, round(
          (30 + 900 * power((p.article_id * 37 % 101) / 101.0, 3))
          * exp(-extract(epoch from hour - date_trunc('hour', p.first_published_at)) / 3600 / 15)
          * case when extract(hour from hour at time zone 'Asia/Seoul') < 6 then 0.3 else 1 end
          * least(1, extract(epoch from ${at} - hour) / 3600)) as views
      from magam.publications p,
        generate_series(date_trunc('hour', p.first_published_at), ${at}, interval '1 hour') as hour
      where p.first_published_at > ${at} - interval '7 days'
        and p.visible_from <= ${at} and ${at} < coalesce(p.visible_until, 'infinity')
        and not p.practice and not p.held
    ) as read
    where views > 0`);
  await takeSnapshot(tx);
}
