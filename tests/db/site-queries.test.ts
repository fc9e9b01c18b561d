import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect, type Db } from "#db/client.ts";
import { findArticle, findPerson, findTombstone, readFrame } from "#db/queries/site.ts";
import {
  listBetween,
  listFeed,
  listMonths,
  listNewest,
  listNewestBySection,
  listReporter,
  listSection,
  listTag,
} from "#db/queries/site-lists.ts";
import type { PersonActor } from "#domain/actor.ts";
import { excerpt } from "#domain/article/excerpt.ts";
import { seoulDay } from "#domain/korean/dates.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import {
  approvedBy,
  bodyOf,
  draftBy,
  publishedBy,
  type TestArticle,
  type TestNewsroom,
  testNewsroom,
} from "#tests/support/newsroom.ts";

let room: TestNewsroom;
let site: Connection;
let db: Db;
let writer: PersonActor;
let hidden: PersonActor;
let desk: PersonActor;
const out: TestArticle[] = [];
let invisible: Record<"draft" | "approved" | "scheduled" | "practice" | "withdrawn", TestArticle>;
const tomorrow = new Date(Date.now() + 86_400_000);

beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "site test" });
  db = site.db;
  writer = await room.person("윤가람", "reporter");
  hidden = await room.person("도하람", "reporter");
  desk = await room.person("국지훈", "desk", "managing_editor");
  for (let number = 1; number <= 12; number += 1) {
    const content = {
      headline: `실린 기사 ${number}`,
      tags: number > 10 ? ["교통", "버스"] : ["교통"],
    };
    out.push(await publishedBy(room, writer, desk, { content }));
  }
  const long = "가나다라마 ".repeat(60).trim();
  const content = { headline: "경기 결과", tags: ["결승"], body: bodyOf(long, "둘째 문단") };
  out.push(await publishedBy(room, writer, desk, { content, sectionId: room.sports }));
  const secret = { content: { headline: "숨은 기사", tags: ["비밀"] } };
  invisible = {
    draft: await draftBy(room, hidden, secret),
    approved: await approvedBy(room, hidden, desk, secret),
    scheduled: await approvedBy(room, hidden, desk, secret),
    practice: await publishedBy(room, hidden, desk, { ...secret, practice: true }),
    withdrawn: await publishedBy(room, hidden, desk, secret),
  };
  const { scheduled, withdrawn } = invisible;
  await scheduleArticle(room.db, desk, { editionId: scheduled.editionId, publishAt: tomorrow });
  await withdrawArticle(room.db, desk, {
    editionId: withdrawn.editionId,
    reason: "사실 확인",
    reviewDate: tomorrow,
  });
}, 60_000);

afterAll(async () => {
  await site?.end();
  await room?.close();
});

describe("the paper, read as the readers' role", () => {
  test("a published article is found whole", async () => {
    const article = await findArticle(db, out[0]?.articleId ?? 0);
    expect(article?.content.headline).toBe("실린 기사 1");
    expect(article?.sectionSlug).toBe("society");
    expect(article?.publishedAt).toBeInstanceOf(Date);
    expect(article?.modifiedAt).toBeNull();
  });

  test("what is not out is found by no query", async () => {
    for (const { articleId } of Object.values(invisible))
      expect(await findArticle(db, articleId)).toBeNull();
    const lists = [
      await listNewest(db, 100),
      await listNewestBySection(db, 100),
      (await listSection(db, "society", 1)).articles,
      (await listSection(db, "society", 2)).articles,
      await listFeed(db, null, 100),
      await listBetween(db, new Date(0), new Date(Date.now() + 2 * 86_400_000), 100),
    ];
    for (const list of lists) {
      expect(list.length).toBeGreaterThan(0);
      expect(list.map(({ headline }) => headline)).not.toContain("숨은 기사");
    }
    expect((await listTag(db, "비밀", 1)).articles).toEqual([]);
    expect((await listReporter(db, hidden.id, 1)).articles).toEqual([]);
  });

  test("only what was out and is not leaves a stone", async () => {
    const { withdrawn, practice, draft } = invisible;
    expect(await findTombstone(db, withdrawn.articleId)).toMatchObject({ isForGood: false });
    expect(await findTombstone(db, practice.articleId)).toBeNull();
    expect(await findTombstone(db, draft.articleId)).toBeNull();
    expect(await findTombstone(db, out[0]?.articleId ?? 0)).toBeNull();
  });

  test("a section gives ten a page, newest first, and says whether another follows", async () => {
    const first = await listSection(db, "society", 1);
    expect(first.articles.map(({ headline }) => headline)).toEqual(
      [12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((number) => `실린 기사 ${number}`),
    );
    expect(first.hasNext).toBe(true);
    const second = await listSection(db, "society", 2);
    expect(second.articles.map(({ headline }) => headline)).toEqual(["실린 기사 2", "실린 기사 1"]);
    expect(second.hasNext).toBe(false);
    expect((await listSection(db, "society", 3)).articles).toEqual([]);
  });

  test("tags and writers gather their articles", async () => {
    const bus = await listTag(db, "버스", 1);
    expect(bus.articles.map(({ headline }) => headline)).toEqual(["실린 기사 12", "실린 기사 11"]);
    const written = await listReporter(db, writer.id, 1);
    expect(written.articles[0]?.headline).toBe("경기 결과");
    expect(written.hasNext).toBe(true);
  });

  test("each section brings its newest, and no more than asked", async () => {
    const list = await listNewestBySection(db, 2);
    expect(list.map(({ sectionSlug, headline }) => [sectionSlug, headline])).toEqual([
      ["sports", "경기 결과"],
      ["society", "실린 기사 12"],
      ["society", "실린 기사 11"],
    ]);
  });

  test("a list brings the beginning of the text, to be cut at a word", async () => {
    const [newest] = await listNewest(db, 1);
    const shown = excerpt(newest?.opening ?? []);
    expect(shown).toMatch(/^(가나다라마 )*가나다라마…$/);
    expect([...shown].length).toBeLessThanOrEqual(120);
    expect(newest?.byline).toEqual([{ personId: writer.id, name: "윤가람", role: "reporter" }]);
  });

  test("a person is found only while something of theirs is out", async () => {
    expect(await findPerson(db, writer.id)).toMatchObject({ name: "윤가람" });
    expect(await findPerson(db, hidden.id)).toBeNull();
    expect(await findPerson(db, desk.id)).toBeNull();
  });

  test("the clock tells the database's time and of no booked hour", async () => {
    const clock = await readFrame(db);
    expect(clock.nextChange).toBeNull();
    expect(Math.abs(clock.now.getTime() - Date.now())).toBeLessThan(60_000);
  });

  test("a month with an article is a month of the sitemap", async () => {
    expect(await listMonths(db)).toEqual([seoulDay(new Date()).slice(0, 7)]);
  });

  test("sections and the paper's own settings are read, other settings are not", async () => {
    await room.db.execute(
      sql`insert into magam.settings (key, value) values ('paper.name', '시험일보'), ('mail.from', 'x')`,
    );
    const { settings, sections } = await readFrame(db);
    expect([...settings]).toEqual([["paper.name", "시험일보"]]);
    expect(sections.map(({ slug, nameEn }) => [slug, nameEn])).toEqual([
      ["society", "Society"],
      ["sports", "Sports"],
    ]);
  });
});
