import { sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { listDesksOf, listPhotoDesk } from "#db/queries/circles.ts";
import { withTransaction } from "#db/transaction.ts";
import { system } from "#domain/actor.ts";
import { END_TOLD_DAYS, endToTell } from "#domain/picture/end.ts";
import { tell } from "../notices/tell.ts";

const AT_ONCE = 50;

type Ending = {
  readonly id: string;
  readonly expires_at: string;
  readonly end_told_for: string | null;
  readonly end_told_days: number | null;
  readonly added_by: string | null;
  readonly now: string;
};

/**
 * Tells of rights to pictures that end within a week and within a day: whoever added the picture,
 * the photo desk, and the desks of articles that show it. Mark and notice are one transaction.
 * Answers how many were told of.
 */
export async function tellOfEnds(db: Db): Promise<number> {
  return withTransaction(db, async (tx) => {
    const { rows } = await tx.execute<Ending>(sql`
      select id, expires_at::text, end_told_for::text, end_told_days, added_by,
        clock_timestamp()::text as now from magam.pictures
      where withdrawn_at is null and expires_at > clock_timestamp()
        and expires_at <= clock_timestamp() + make_interval(days => ${END_TOLD_DAYS[0]})
        and (end_told_for is distinct from expires_at or end_told_days > ${END_TOLD_DAYS[1]}
          and expires_at <= clock_timestamp() + make_interval(days => ${END_TOLD_DAYS[1]}))
      order by expires_at limit ${AT_ONCE} for update skip locked`);
    let count = 0;
    for (const row of rows) {
      const days = daysToTell(row);
      if (days === null) continue;
      await tellOf(tx, row, days);
      count += 1;
    }
    return count;
  });
}

function daysToTell({ expires_at, end_told_for, end_told_days, now }: Ending): number | null {
  const told =
    end_told_for === null || end_told_days === null
      ? null
      : { endsAt: new Date(end_told_for), days: end_told_days };
  return endToTell(new Date(expires_at), told, new Date(now));
}

async function tellOf(tx: Tx, { id, added_by }: Ending, days: number): Promise<void> {
  const out = await tx.execute<{ article_id: string; section_id: number }>(sql`
    select distinct o.article_id, o.section_id from magam.publication_pictures u
    join magam.publications_out o on o.id = u.publication_id where u.picture_id = ${id}`);
  const desks: number[] = [];
  for (const section of new Set(out.rows.map(({ section_id }) => Number(section_id))))
    desks.push(...(await listDesksOf(tx, section)));
  const told = [...(await listPhotoDesk(tx)), ...desks];
  await tell(
    tx,
    system("remind"),
    { kind: "pictureEnds", detail: { picture: Number(id), days, uses: out.rows.length } },
    added_by === null ? told : [...told, Number(added_by)],
  );
  await tx.execute(sql`update magam.pictures
    set end_told_for = expires_at, end_told_days = ${days} where id = ${id}`);
}
