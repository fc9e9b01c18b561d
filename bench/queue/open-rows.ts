import pg from "pg";
import { hashPassword } from "#server/auth/passwords.ts";
import { write } from "../paper/writing.ts";

export const DESK = { email: "desk@bench.example", password: "bench-bench-bench-bench" };

const AT_ONCE = 500;

/** Brings an archive to `count` open editions with texts of their own, as the owner, and hires a desk for all. */
export async function fillQueue(ownerUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "bench queue" });
  await client.connect();
  const { rows } = await client.query<{ open: number }>(
    `SELECT count(*)::int AS open FROM magam.editions
     WHERE status IN ('submitted', 'in_review', 'returned', 'approved', 'scheduled')`,
  );
  await hireDesk(client);
  for (let done = rows[0]?.open ?? 0; done < count; done += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, at) => done + at);
    await client.query("BEGIN");
    await client.query(FILL, [JSON.stringify(numbers.map(lineOf))]);
    await client.query("COMMIT");
  }
  await client.query("ANALYZE magam.editions, magam.working_texts, magam.edition_people");
  await client.end();
}

function lineOf(number: number) {
  const { section, kind, author, content } = write(number + 1);
  const share = number % 100;
  const status = share < 65 ? "submitted" : share < 80 ? "in_review" : "returned";
  return { section, kind, author, content, status, minutes: number % 600 };
}

/** Straight to the status it lies in, with its text. */
const FILL = `
  WITH line AS (
    SELECT row_number() OVER () AS at, l.* FROM jsonb_to_recordset($1::jsonb) AS l(
      section int, kind text, author bigint, content jsonb, status text, minutes int)
  ), article AS (
    INSERT INTO magam.articles (section_id, kind, created_by)
      SELECT section, kind, author FROM line ORDER BY at RETURNING id
  ), numbered AS (
    SELECT a.id AS article_id, l.* FROM (SELECT id, row_number() OVER (ORDER BY id) AS at FROM article) a
      JOIN line l USING (at)
  ), edition AS (
    INSERT INTO magam.editions (article_id, number, status, submitted_at, claimed_by, claimed_at, changed_at)
      SELECT article_id, 1, status, now() - make_interval(mins => minutes),
        CASE status WHEN 'in_review' THEN 1 END, now(), now() FROM numbered RETURNING id, article_id
  ), person AS (
    INSERT INTO magam.edition_people (edition_id, person_id, part)
      SELECT e.id, n.author, 'author' FROM edition e JOIN numbered n USING (article_id)
  )
  INSERT INTO magam.working_texts (edition_id, content, saved_by)
    SELECT e.id, n.content, n.author FROM edition e JOIN numbered n USING (article_id)`;

async function hireDesk(client: pg.Client): Promise<void> {
  await client.query(
    `WITH person AS (
       INSERT INTO magam.people (email, name, password_hash) VALUES ($1, '벤치 데스크', $2)
       ON CONFLICT (lower(email)) DO UPDATE SET password_hash = excluded.password_hash RETURNING id)
     INSERT INTO magam.grants (person_id, role) SELECT id, 'desk' FROM person ON CONFLICT DO NOTHING`,
    [DESK.email, await hashPassword(DESK.password)],
  );
}
