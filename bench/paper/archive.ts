import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import pg from "pg";
import { SECTIONS } from "./words.ts";
import { REPORTERS, reporterName } from "./writing.ts";

const WRITERS = 2;
/** What the writers fill; indexes and foreign keys are taken off meanwhile and laid again, checked. */
const FILLED = [
  ...["articles", "editions", "edition_people", "revisions", "publications"],
  ...["publication_tags", "publication_people", "search_texts"],
];
/** Of these the database itself numbers the rows. */
const NUMBERED = ["sections", "people", "articles", "editions", "revisions", "publications"];

/**
 * Fills an empty, migrated database with `count` published articles over twenty years, as if they had
 * gone the whole way: revision, approval by another person, publication with the approved hash.
 * As the owner; the newsroom's triggers and constraints hold again when it is done.
 */
export async function fillArchive(
  ownerUrl: string,
  count: number,
  say: (line: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "bench archive" });
  await client.connect();
  const timed = async (name: string, work: () => Promise<unknown>) => {
    const since = performance.now();
    await work();
    say(`  ${name}: ${((performance.now() - since) / 1000).toFixed(1)} s`);
  };
  await client.query("SET maintenance_work_mem = '512MB'");
  await hireAndDivide(client);
  const off = await client.query<{ drop: string; make: string }>(TAKEN_OFF, [FILLED]);
  for (const { drop } of off.rows) await client.query(drop);
  for (const table of FILLED) await client.query(whileFilling(table));
  await timed("writing", () => runWriters(ownerUrl, count));
  await timed("lists", () => client.query(LISTS));
  for (const table of FILLED) await client.query(asBefore(table));
  await timed("indexes and foreign keys", async () => {
    for (const { make } of off.rows.toReversed()) await client.query(make);
  });
  await timed("counting on", () => countOn(client));
  await timed("vacuum", () => client.query("VACUUM (ANALYZE)"));
  await client.end();
}

const whileFilling = (table: string) =>
  `ALTER TABLE magam.${table} DISABLE TRIGGER USER, SET (autovacuum_enabled = off)`;
const asBefore = (table: string) =>
  `ALTER TABLE magam.${table} ENABLE TRIGGER USER, RESET (autovacuum_enabled)`;

/** What a trigger writes for a single publication. */
const LISTS = `
  INSERT INTO magam.publication_tags
    SELECT p.id, tag, p.first_published_at, p.article_id, p.visible_from, p.visible_until, p.held
    FROM magam.publications p, unnest(p.tags) tag;
  INSERT INTO magam.publication_people
    SELECT p.id, person, p.first_published_at, p.article_id, p.visible_from, p.visible_until, p.held
    FROM magam.publications p, unnest(p.person_ids) person`;

/** Everything but keys of the rows themselves; foreign keys go first and come back last. */
const TAKEN_OFF = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
         format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
                pg_get_constraintdef(oid)) AS make
  FROM pg_constraint
  WHERE contype = 'f' AND connamespace = 'magam'::regnamespace
  UNION ALL
  SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
  WHERE c.relnamespace = 'magam'::regnamespace AND c.relname = ANY ($1)
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)`;

async function hireAndDivide(client: pg.Client): Promise<void> {
  for (const [index, { slug, name, nameEn }] of SECTIONS.entries()) {
    await client.query(
      `INSERT INTO magam.sections (id, slug, name, name_en, position) OVERRIDING SYSTEM VALUE
       VALUES ($1, $2, $3, $4, $1)`,
      [index + 1, slug, name, nameEn],
    );
  }
  for (let number = 1; number <= REPORTERS + 1; number += 1) {
    const name = number > REPORTERS ? "석다온" : reporterName(number);
    await client.query(
      `INSERT INTO magam.people (id, email, name, title) OVERRIDING SYSTEM VALUE
       VALUES ($1, $2, $3, '기자')`,
      [number, `person${number}@bench.example`, name],
    );
  }
}

async function runWriters(ownerUrl: string, count: number): Promise<void> {
  const now = String(Date.now());
  const share = Math.ceil(count / WRITERS);
  const ends = Array.from({ length: WRITERS }, async (_, index) => {
    const from = 1 + index * share;
    const until = Math.min(from + share, count + 1);
    const args = [ownerUrl, from, until, count, now].map(String);
    const script = join(import.meta.dirname, "writer.ts");
    const child = spawn(process.execPath, [script, ...args], { stdio: "inherit" });
    const [code] = await once(child, "exit");
    if (code !== 0) throw new Error(`a writer ended with ${code}`);
  });
  await Promise.all(ends);
}

/** New rows get numbers behind those that were given. */
async function countOn(client: pg.Client): Promise<void> {
  for (const table of NUMBERED) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence('magam.${table}', 'id'), max(id)) FROM magam.${table}`,
    );
  }
}
