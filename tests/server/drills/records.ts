import { Client } from "pg";
import type { Prepared } from "./staff.ts";

export interface Expected extends Prepared {
  readonly key: string;
  /** Milliseconds since 1970; null where it was published at once. */
  readonly publishAt: number | null;
}

/** Edition, publication, event and answer of one article in one row. */
const RECORD = `
  select e.status, e.approved_hash, e.approved_revision_id,
    extract(epoch from e.published_at) * 1000 as published_at,
    (select count(*)::int from magam.publications p where p.article_id = e.article_id) as publications,
    (select jsonb_agg(jsonb_build_object('hash', p.content_hash, 'revision', p.revision_id,
        'from', extract(epoch from p.visible_from) * 1000, 'until', p.visible_until, 'held', p.held))
      from magam.publications p where p.article_id = e.article_id) as rows,
    (select coalesce(jsonb_agg(jsonb_build_object('name', v.name, 'at', extract(epoch from v.at) * 1000)
        order by v.seq), '[]')
      from magam.events v where v.article_id = e.article_id and v.outcome = 'done'
        and v.name in ('publish', 'schedule', 'finalise', 'unschedule', 'lapse')) as acts,
    (select count(*)::int from magam.events v where v.article_id = e.article_id
        and v.outcome = 'done' and v.to_status = 'published') as outings,
    (select count(*)::int from magam.idempotency i where i.key like '%:' || $2) as answers,
    (select count(*)::int from magam.outbox o where o.tags @> array['article:' || e.article_id]) as drops
  from magam.editions e where e.id = $1`;

interface RecordRow {
  status: string;
  approved_hash: string;
  approved_revision_id: string;
  published_at: string;
  publications: number;
  rows: { hash: string; revision: number; from: number; until: string | null; held: boolean }[];
  acts: { name: string; at: number }[];
  outings: number;
  answers: number;
  drops: number;
}

/** Every article exactly once, never early, nothing half done; returns what is not so, in words. */
export async function faultsInRecords(
  ownerUrl: string,
  articles: readonly Expected[],
): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const faults: string[] = [];
    for (const expected of articles) {
      const { rows } = await client.query<RecordRow>(RECORD, [expected.editionId, expected.key]);
      const row = rows[0];
      const found = row ? faultsOf(row, expected) : ["is missing"];
      faults.push(...found.map((words) => `article ${expected.articleId} ${words}`));
    }
    return [...faults, ...(await brokenChains(client))];
  } finally {
    await client.end();
  }
}

function faultsOf(row: RecordRow, { publishAt }: Expected): string[] {
  const faults: string[] = [];
  const hold = (isSo: boolean, otherwise: string) => {
    if (!isSo) faults.push(otherwise);
  };
  const acts = row.acts.map(({ name }) => name).join(", ");
  const publication = row.rows?.[0];
  hold(row.status === "published", `is ${row.status}`);
  hold(row.outings === 1, `went out ${row.outings} times by its events`);
  hold(row.publications === 1, `has ${row.publications} publications`);
  hold(row.answers === 1, `has ${row.answers} stored answers to one key`);
  hold(row.drops >= 1, "told no press");
  hold(acts === (publishAt === null ? "publish" : "schedule, finalise"), `has the acts: ${acts}`);
  if (!publication) return [...faults, "has no publication"];
  hold(publication.hash === row.approved_hash, "is out with another text than was approved");
  hold(String(publication.revision) === String(row.approved_revision_id), "shows a wrong revision");
  hold(publication.until === null && !publication.held, "is out no more");
  hold(Math.abs(publication.from - Number(row.published_at)) < 1, "has two first instants");
  if (publishAt !== null) {
    hold(Math.abs(publication.from - publishAt) < 1, "goes out at another instant than booked");
    const finalised = row.acts.find(({ name }) => name === "finalise");
    hold((finalised?.at ?? 0) >= publishAt, "was finalised early");
  }
  return faults;
}

/** The chain of events must be whole after any number of crashes. */
async function brokenChains(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ stream: string; seq: string }>(`
    select stream, seq from (
      select e.*, lag(hash) over w as before, row_number() over w as place
      from magam.events e window w as (partition by stream order by seq)) c
    where c.seq <> c.place or c.previous_hash <> coalesce(c.before, '')
      or c.hash <> (select magam.event_hash(e) from magam.events e where e.stream = c.stream and e.seq = c.seq)`);
  return rows.map(({ stream, seq }) => `the chain ${stream} breaks at ${seq}`);
}
