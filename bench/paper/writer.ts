/**
 * A process that writes a part of the archive: `node bench/paper/writer.ts <owner URL> <from> <until>
 * <count> <now>`. Several at once share the work; each article follows from its number alone.
 */
import pg from "pg";
import type { Content } from "#domain/article/content.ts";
import type { Kind } from "#domain/article/kind.ts";
import { indexText } from "#domain/search/index-text.ts";
import { REPORTERS, write } from "./writing.ts";

const BATCH = 400;
/** One article in so many was changed while it was out; then there is an ended publication too. */
const REVISED = 20;
const WITHDRAWN = 500;
const YEARS = 20;
const MINUTE = 60_000;

const [url = "", from = "1", until = "1", count = "1", now = "0"] = process.argv.slice(2);

interface Row {
  article: number;
  edition: number;
  number: number;
  status: string;
  section: number;
  kind: Kind;
  author: number;
  approver: number;
  content: Content;
  first: string;
  since: string;
  ended: string | null;
  change: string | null;
}

/** As the house writes it with every publication. */
function indexed({ edition, article, content, kind, section, first, since, ended }: Row) {
  const firstPublishedAt = new Date(first);
  const { pieces, ...text } = indexText({ content, kind, sectionId: section, firstPublishedAt });
  return { edition, article, first, since, ended, ...text, pieces: `{${pieces.join(",")}}` };
}

/** One statement per batch; the database itself makes every hash, and the approval takes it over. */
const insertion = `
  WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS g (article bigint, edition bigint, number integer,
      status text, section integer, kind text, author bigint, approver bigint, content jsonb,
      first timestamptz, since timestamptz, ended timestamptz, change text)),
  written AS (
    INSERT INTO magam.revisions (id, edition_id, number, content, author_id, cause, at)
    OVERRIDING SYSTEM VALUE
    SELECT edition, edition, 1, content, author, 'approved', since - interval '5 minutes' FROM given
    RETURNING id, content_hash),
  named AS (
    INSERT INTO magam.articles (id, section_id, kind, created_by, created_at)
    OVERRIDING SYSTEM VALUE
    SELECT article, section, kind, author, first - interval '3 hours' FROM given WHERE number = 1),
  shared AS (
    INSERT INTO magam.edition_people (edition_id, person_id, part)
    SELECT edition, author, 'author' FROM given
    UNION ALL SELECT edition, approver, 'approver' FROM given),
  walked AS (
    INSERT INTO magam.editions (id, article_id, number, status, change_kind, change_reason,
      submitted_at, approved_by, approved_at, approved_revision_id, approved_hash, published_at,
      created_at, changed_at)
    OVERRIDING SYSTEM VALUE
    SELECT g.edition, g.article, g.number, g.status, g.change, coalesce(g.change, ''),
      g.since - interval '1 hour', g.approver, g.since - interval '5 minutes', w.id, w.content_hash,
      g.since, g.first - interval '3 hours', coalesce(g.ended, g.since)
    FROM given g JOIN written w ON w.id = g.edition)
  INSERT INTO magam.publications (id, article_id, edition_id, revision_id, content, section_id, kind,
    practice, change_kind, tags, person_ids, visible_from, visible_until, first_published_at,
    modified_at)
  OVERRIDING SYSTEM VALUE
  SELECT edition, article, edition, edition, content, section, kind, false, change,
    ARRAY(SELECT jsonb_array_elements_text(content->'tags')), ARRAY[author], since, ended, first,
    CASE WHEN number > 1 THEN since END
  FROM given`;

const indexing = `
  INSERT INTO magam.search_texts
  SELECT edition, article, first, quarter, key, "headKey", "bylineKey", pieces::bigint[], version,
    since, ended, false
  FROM jsonb_to_recordset($1::jsonb) AS g (edition bigint, article bigint, first timestamptz,
    quarter smallint, key text, "headKey" text, "bylineKey" text, pieces text, version integer,
    since timestamptz, ended timestamptz)`;

const client = new pg.Client({ connectionString: url, application_name: "bench writer" });
await client.connect();
for (let next = Number(from); next < Number(until); next += BATCH) {
  const rows: Row[] = [];
  for (let number = next; number < Math.min(next + BATCH, Number(until)); number += 1) {
    rows.push(...editionsOf(number));
  }
  await client.query(insertion, [JSON.stringify(rows)]);
  await client.query(indexing, [JSON.stringify(rows.map(indexed))]);
}
await client.end();

/** The article's editions, oldest first; ids of later ones follow behind those of all first ones. */
function editionsOf(number: number): Row[] {
  const { section, kind, author, content } = write(number);
  const total = Number(count);
  const age = (1 - number / total) * YEARS * 365 * 1440 * MINUTE;
  const out = Number(now) - MINUTE - Math.round(age);
  const first = new Date(out).toISOString();
  const changed = new Date(out + 30 * MINUTE);
  const shared = {
    article: number,
    section,
    kind,
    author,
    approver: REPORTERS + 1,
    content,
    first,
  };
  if (number % REVISED !== 0 || changed.getTime() > Number(now)) {
    const ended = number % WITHDRAWN === 1;
    return [
      {
        ...shared,
        ...{ edition: number, number: 1, status: ended ? "withdrawn" : "published" },
        ...{ since: first, ended: ended ? changed.toISOString() : null, change: null },
      },
    ];
  }
  const headline = `${content.headline.slice(0, 40)} (고침)`;
  return [
    {
      ...shared,
      ...{ edition: number, number: 1, status: "superseded" },
      ...{ since: first, ended: changed.toISOString(), change: null },
    },
    {
      ...shared,
      ...{ content: { ...content, headline }, edition: total + number / REVISED, number: 2 },
      ...{ status: "published", since: changed.toISOString(), ended: null, change: "update" },
    },
  ];
}
