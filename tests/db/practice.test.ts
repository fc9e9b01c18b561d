import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { articles, editions } from "#db/schema/index.ts";
import { type PersonActor, ROLES } from "#domain/actor.ts";
import type { Content } from "#domain/article/content.ts";
import { STATUSES, transition, VERBS, type Verb } from "#domain/article/status.ts";
import { DomainError } from "#domain/errors.ts";
import { startRoundup } from "#server/articles/follow-up.ts";
import { isPractice } from "#server/articles/is-practice.ts";
import { listCardless } from "#server/cards/make-cards.ts";
import { takeSnapshot } from "#server/ranking/take-snapshot.ts";
import { findArticles } from "#server/search/find-articles.ts";
import { indexMissing } from "#server/search/index-missing.ts";
import {
  bodyOf,
  contentOf,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
} from "../support/newsroom.ts";
import { type Practice, practiceIn, practiceVerbs } from "./practice-verbs.ts";

/** In every field of every practice text; all articles here are practice ones but the last. */
const CANARY = "연습카나리아";

let room: TestNewsroom;
let practice: Practice;
let people: PersonActor[];
let stranger: PersonActor;
let site: pg.Client;
let readers: Connection;
let oneQuestion: string;

beforeAll(async () => {
  room = await testNewsroom();
  const desk = { role: "desk", sectionId: room.society } as const;
  const author = await room.person(`기자${CANARY}`, "reporter");
  const cast = {
    author,
    desk: await room.person("맡은데스크", desk),
    chief: await room.person("국장", "managing_editor"),
    second: await room.person("부국장", "managing_editor"),
  };
  stranger = await room.person("외부", "advertising");
  people = [
    ...Object.values(cast),
    await room.person("당직", { ...desk, onDuty: true }),
    await room.person("먼데스크", { role: "desk", sectionId: room.sports }),
    ...(await Promise.all(ROLES.map((role) => room.person(`${role}`, role)))),
  ];
  const text: Content = contentOf(author, {
    headline: `제목 ${CANARY}`,
    decks: [`부제 ${CANARY}`],
    body: bodyOf(`본문 ${CANARY}`),
    tags: [CANARY],
  });
  practice = { room, cast, text };
  await room.db.execute(
    sql`insert into magam.settings values ('machines.indexNowKey', 'abcdef1234567890')`,
  );
  site = new pg.Client({ connectionString: room.database.siteUrl });
  await site.connect();
  readers = connect(room.database.siteUrl, { name: "site", max: 2 });
  const found = await site.query(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'magam' and c.relkind in ('r', 'v', 'm', 'p')
      and has_table_privilege(c.oid, 'select')`);
  oneQuestion = inOneStatement(found.rows.map(({ name }) => name));
});

afterAll(async () => {
  await site.end();
  await readers.end();
  await room.close();
});

/** Every function of ours that readers' pages may call, with questions that a practice text would answer. */
const QUESTIONS: Record<string, string> = {
  site_articles_newest: "select * from magam.site_articles_newest(1000, 0)",
  site_articles_of_section:
    "select * from magam.site_articles_of_section('society', false, 100, 0)",
  site_articles_by_section: "select * from magam.site_articles_by_section(100)",
  site_articles_between:
    "select * from magam.site_articles_between('-infinity', 'infinity', 1000, 0)",
  site_articles_by_tag: `select * from magam.site_articles_by_tag('${CANARY}', 100, 0)`,
  site_articles_by_person:
    "select a.* from generate_series(1, 40) n, magam.site_articles_by_person(n, 100, 0) a",
  site_months: "select * from magam.site_months()",
  site_next_change: "select at from magam.site_next_change() at where at is not null",
  site_feed_key_fits: "select 1 from magam.site_feed_key_fits('') fits where fits",
};

/** What readers can get by any means: rows of every view and function, and hits of the search. */
async function seenByReaders(): Promise<string[]> {
  const { rows } = await site.query(oneQuestion);
  const asked = { q: CANARY, from: "", to: "", sort: "best" as const, page: 1 };
  const finding = await findArticles(readers.db, asked, []);
  const isFound = !finding.ok || finding.found.count > 0;
  return [...rows.map(({ name }) => name), ...(isFound ? ["site_search"] : [])];
}

/** Where all articles are practice ones, these views must be empty and no other may hold a word of them. */
const EMPTY = ["site_articles", "site_tombstones", "site_people", "site_editions"];

/** All questions in one statement: the names of those that had an answer. */
function inOneStatement(named: readonly string[]): string {
  const ofViews = named.map((view) => {
    const hit = EMPTY.includes(view) ? "true" : `to_jsonb(v)::text like '%${CANARY}%'`;
    return `select '${view}' as name where exists (select from magam.${view} v where ${hit})`;
  });
  const ofFunctions = Object.entries(QUESTIONS).map(
    ([name, question]) => `select '${name}' where exists (${question})`,
  );
  return [...ofViews, ...ofFunctions].join(" union all ");
}

/** What the house keeps or sends because of articles, besides the newsroom's own record. */
async function leftForOutside(): Promise<Record<string, number>> {
  const { rows } = await room.db.execute<Record<string, number>>(sql`select
    (select count(*)::int from magam.outbox where tags <> '{ranking}') as told,
    (select count(*)::int from magam.receipts) as receipts,
    (select count(*)::int from magam.cards) as cards,
    (select count(*)::int from magam.search_texts) as search,
    (select count(*)::int from magam.publication_tags) as tags,
    (select count(*)::int from magam.publication_people) as people,
    (select count(*)::int from magam.article_views) as views,
    (select coalesce(sum(cardinality(article_ids)), 0)::int from magam.ranking_snapshots) as ranked`);
  return rows[0] ?? {};
}

const NOTHING = {
  ...{ told: 0, receipts: 0, cards: 0, search: 0 },
  ...{ tags: 0, people: 0, views: 0, ranked: 0 },
};

/** True if the verb was done; a refusal is an answer too, anything else is a fault. */
async function isDone(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

describe("a practice article", () => {
  test.each(VERBS as Verb[])(
    "reaches no reader by «%s», whoever tries it and in whatever status",
    async (verb) => {
      const attempt = practiceVerbs(practice)[verb];
      // What the machinery does it does for nobody in particular.
      const tried = (transition(verb).who as readonly string[]).includes("system")
        ? people.slice(0, 2)
        : people;
      const from = verb === "createArticle" ? (["draft"] as const) : transition(verb).from;
      let done = 0;
      for (const status of from) {
        let editionId: number | null = null;
        for (const person of tried) {
          editionId ??= await practiceIn(status, practice);
          const at = editionId;
          const wasDone = await isDone(() => attempt(room.db, person, at));
          // Half of «supersede» is another verb, and stays done where the rest is refused.
          if (wasDone || verb === "supersede") editionId = null;
          if (!wasDone) continue;
          done += 1;
          expect([verb, status, person.name, await seenByReaders()]).toEqual([
            verb,
            status,
            person.name,
            [],
          ]);
        }
      }
      // A verb that nobody could do would prove nothing.
      expect(done).toBeGreaterThan(0);
    },
  );

  test("stands in every status at once and is seen in none, and the machinery leaves nothing of it outside", async () => {
    const ids = await Promise.all(STATUSES.map((status) => practiceIn(status, practice)));
    const press = new pg.Client({ connectionString: room.database.pressUrl });
    await press.connect();
    const { rows } = await room.db.execute<{ id: number }>(sql`select id::int from magam.articles`);
    const batch = Object.fromEntries(rows.map(({ id }) => [id, 5]));
    await press.query("select magam.count_views($1)", [JSON.stringify(batch)]);
    const pulse = await press.query("select * from magam.press_pulse()");
    await press.end();
    expect(pulse.rows).toEqual([]);
    expect(await listCardless(room.db, 100)).toEqual([]);
    expect(await indexMissing(room.db)).toBe(0);
    await room.db.transaction((tx) => takeSnapshot(tx));
    expect(await leftForOutside()).toEqual(NOTHING);
    expect(await seenByReaders()).toEqual([]);
    expect(ids).toHaveLength(STATUSES.length);
  });

  test("hands its mark on to a 종합 that is started from it, and the mark cannot be taken off", async () => {
    const editionId = await practiceIn("published", practice);
    const roundup = await startRoundup(room.db, practice.cast.author, { editionId });
    const [made] = await room.db.select().from(articles).where(eq(articles.id, roundup.articleId));
    expect(made?.practice).toBe(true);
    await expect(
      room.db.update(articles).set({ practice: false }).where(eq(articles.id, roundup.articleId)),
    ).rejects.toMatchObject({ cause: { message: "practice is fixed at creation" } });
  });

  test("stands on marked ground for who may read it, and tells nobody else that it is one", async () => {
    const draft = await practiceIn("draft", practice);
    expect(await isPractice(room.db, practice.cast.author, draft)).toBe(true);
    expect(await isPractice(room.db, practice.cast.desk, draft)).toBe(true);
    expect(await isPractice(room.db, stranger, draft)).toBe(false);
  });

  test("is asked after by every view and function that the readers' role has", async () => {
    const callable = await site.query(`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'magam' and has_function_privilege(p.oid, 'execute')`);
    const asked = [...Object.keys(QUESTIONS), "site_search", "site_count_redirect"];
    expect(callable.rows.map(({ name }) => name).sort()).toEqual(asked.sort());
  });

  test("would be found by these questions if it were none", async () => {
    const { author, desk } = practice.cast;
    const real = await publishedBy(room, author, desk, { content: practice.text });
    expect(await seenByReaders()).toEqual(
      expect.arrayContaining([
        "site_articles",
        "site_articles_newest",
        "site_people",
        "site_search",
      ]),
    );
    expect((await leftForOutside()).receipts).toBe(1);
    const [edition] = await room.db.select().from(editions).where(eq(editions.id, real.editionId));
    expect(edition?.status).toBe("published");
  });
});
