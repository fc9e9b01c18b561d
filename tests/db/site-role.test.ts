import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import { setFlag } from "#server/articles/flags.ts";
import { killArticle, requestKill } from "#server/articles/kill.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { spikeArticle } from "#server/articles/spike.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import {
  approvedBy,
  bodyOf,
  contentOf,
  draftBy,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../support/newsroom.ts";
import { plantPicture } from "../support/pictures.ts";

/** In every field of every text that must stay unseen; in none of the one that is out. */
const CANARY = "카나리아하나둘셋";
const OUT = "모두가읽는기사";
const HOUR = 3_600_000;

let room: TestNewsroom;
let site: pg.Client;
let press: pg.Client;
let author: PersonActor;
/** Booked for within the next minute. */
let soonOut: number;

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person(`기자${CANARY}`, "reporter");
  const shown = await room.person("보이는기자", "reporter");
  const desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  const chief = await room.person("국장", "managing_editor");
  const second = await room.person("부국장", "managing_editor");
  const secret = {
    headline: `제목 ${CANARY}`,
    decks: [`부제 ${CANARY}`],
    body: bodyOf(`본문 ${CANARY}`),
    tags: [CANARY],
    byline: [{ personId: null, name: `이름${CANARY}`, role: "guest" as const }],
    mainPicture: {
      pictureId: (await plantPicture(room, author)).id,
      caption: `설명 ${CANARY}`,
      alt: `대체 ${CANARY}`,
    },
  };
  const { db } = room;
  const inAnHour = () => new Date(Date.now() + HOUR);

  await draftBy(room, author, { content: secret });
  const filed = await draftBy(room, author, { content: secret });
  await submitArticle(db, author, { editionId: filed.editionId });
  await approvedBy(room, author, desk, { content: secret });
  const booked = await approvedBy(room, author, desk, { content: secret });
  await scheduleArticle(db, desk, { editionId: booked.editionId, publishAt: inAnHour() });
  const soon = await approvedBy(room, author, desk, { content: secret });
  soonOut = soon.articleId;
  const inAMinute = new Date(Date.now() + 60_000);
  await scheduleArticle(db, desk, { editionId: soon.editionId, publishAt: inAMinute });
  const embargoed = await approvedBy(room, author, desk, { content: secret });
  await setFlag(db, desk, {
    editionId: embargoed.editionId,
    flag: { flag: "embargo", until: inAnHour(), source: CANARY },
    reason: CANARY,
  });
  const spiked = await draftBy(room, author, { content: secret });
  await spikeArticle(db, author, { editionId: spiked.editionId });
  await publishedBy(room, author, desk, { content: secret, practice: true });
  const withdrawn = await publishedBy(room, author, desk, { content: secret });
  await withdrawArticle(db, desk, {
    editionId: withdrawn.editionId,
    reason: CANARY,
    reviewDate: inAnHour(),
  });
  const killed = await publishedBy(room, author, desk, { content: secret });
  await requestKill(db, chief, {
    editionId: killed.editionId,
    reasonClass: "privacy",
    reason: CANARY,
    typedHeadline: secret.headline,
  });
  await killArticle(db, second, { editionId: killed.editionId });
  const live = await publishedBy(room, shown, desk, {
    content: {
      headline: OUT,
      byline: [{ personId: shown.id, name: shown.name, role: "reporter" }],
    },
  });
  const next = await reviseArticle(db, shown, {
    editionId: live.editionId,
    changeKind: "update",
    reason: CANARY,
  });
  await write(db, shown, next.editionId, 1, contentOf(shown, secret));

  site = new pg.Client({ connectionString: room.database.siteUrl });
  press = new pg.Client({ connectionString: room.database.pressUrl });
  await site.connect();
  await press.connect();
});

afterAll(async () => {
  await site.end();
  await press.end();
  await room.close();
});

describe("the readers' role", () => {
  test("reads the one article that is out", async () => {
    const rows = await site.query(
      "select content->>'headline' as headline from magam.site_articles",
    );
    expect(rows.rows).toEqual([{ headline: OUT }]);
  });

  test("finds not one byte of the others in anything it can select from", async () => {
    const relations = await site.query(`
      select n.nspname as schema, c.relname as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'v', 'm', 'p', 'f', 'S')`);
    const readable: string[] = [];
    for (const { schema, name } of relations.rows) {
      const relation = `"${schema}"."${name}"`;
      const rows = await site.query(`select * from ${relation}`).catch(() => null);
      if (rows === null) continue;
      readable.push(`${schema}.${name}`);
      expect([relation, JSON.stringify(rows.rows).includes(CANARY)]).toEqual([relation, false]);
    }
    const ours = readable.filter(
      (name) => !/^(pg_catalog|information_schema|pg_toast)\./.test(name),
    );
    expect(ours.sort()).toEqual([
      "magam.site_ads",
      "magam.site_articles",
      "magam.site_cards",
      "magam.site_corrections",
      "magam.site_editions",
      "magam.site_former_guids",
      "magam.site_machines",
      "magam.site_notice_articles",
      "magam.site_notices",
      "magam.site_pages",
      "magam.site_people",
      "magam.site_pictures",
      "magam.site_rankings",
      "magam.site_redirects",
      "magam.site_related",
      "magam.site_renditions",
      "magam.site_sections",
      "magam.site_settings",
      "magam.site_tombstones",
      "magam.site_weather",
    ]);
  });

  test("can call eleven functions of ours, and none tells a text", async () => {
    const callable = await site.query(`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema')
        and has_schema_privilege(n.nspname, 'usage') and has_function_privilege(p.oid, 'execute')`);
    expect(callable.rows.map(({ name }) => name).sort()).toEqual([
      "site_articles_between",
      "site_articles_by_person",
      "site_articles_by_section",
      "site_articles_by_tag",
      "site_articles_newest",
      "site_articles_of_section",
      "site_count_redirect",
      "site_feed_key_fits",
      "site_months",
      "site_next_change",
      "site_search",
    ]);
    const next = await site.query("select magam.site_next_change() as at");
    expect(next.rows[0].at).toBeNull();
  });

  test("sees no statistics and no query text of the newsroom", async () => {
    await room.db.execute("select 1");
    const stats = await site.query("select * from pg_stats where schemaname = 'magam'");
    expect(stats.rows).toEqual([]);
    await expect(site.query("select * from pg_statistic")).rejects.toThrow("permission denied");
    const others = await site.query(
      "select query from pg_stat_activity where usename <> 'magam_site' and query <> '<insufficient privilege>'",
    );
    expect(others.rows.filter(({ query }) => query)).toEqual([]);
  });

  test("cannot pull rows out of a view with a function of its own", async () => {
    await expect(
      site.query("create function leak(jsonb) returns boolean language sql as 'select true'"),
    ).rejects.toThrow("permission denied");
    const trick = await site.query(
      "select content::text as text from magam.site_articles where content::text like '%' || $1 || '%'",
      [CANARY],
    );
    expect(trick.rows).toEqual([]);
  });

  test("can leave a tip and read none", async () => {
    await site.query("insert into magam.tips (text, contact) values ('제보', '')");
    for (const statement of [
      "select text from magam.tips",
      "insert into magam.tips (text) values ('제보') returning text",
      "insert into magam.tips (text, received_at) values ('제보', now())",
      "insert into magam.tips (text, read_by) values ('제보', 1)",
      "update magam.tips set text = 'x'",
      "delete from magam.tips",
    ])
      await expect(site.query(statement)).rejects.toThrow("permission denied");
  });

  test("can write nothing else", async () => {
    for (const statement of [
      "insert into magam.settings values ('paper.name', 'x')",
      "update magam.site_articles set section_name = 'x'",
      "delete from magam.site_sections",
      "create table magam.mine (a int)",
      "create table public.mine (a int)",
      "create temporary table mine (a int)",
      "select nextval('magam.articles_id_seq')",
    ])
      await expect(site.query(statement)).rejects.toThrow(/permission denied|cannot/);
  });

  test("knows of a gone article its number and the date, and of one never out nothing", async () => {
    const rows = await site.query("select * from magam.site_tombstones order by id");
    expect(rows.rows.map(({ kind }) => kind)).toEqual(["withdrawn", "killed"]);
    expect(Object.keys(rows.rows[0])).toEqual(["id", "kind", "since"]);
  });
});

describe("the press's role", () => {
  test("can ask which pages died and nothing else", async () => {
    const pulse = await press.query("select * from magam.press_pulse()");
    expect(pulse.rows.length).toBeGreaterThan(0);
    for (const view of ["site_articles", "publications", "people", "outbox"])
      await expect(press.query(`select * from magam.${view}`)).rejects.toThrow("permission denied");
  });

  test("is told of a booking when it is near, and of its text nothing but number and section", async () => {
    const { rows } = await press.query(
      "select * from magam.press_pulse() where booking is not null",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      tags: [`article:${soonOut}`, "home", "feeds", "section:society"],
      gone: [],
      follows: null,
    });
    expect(rows[0].in_ms).toBeGreaterThan(0);
    expect(rows[0].in_ms).toBeLessThanOrEqual(60_000);
    expect(JSON.stringify(rows)).not.toContain(CANARY);
  });
});
