import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { readFrame } from "#db/queries/site.ts";
import { listFeed, listNewestBySection, listSection } from "#db/queries/site-lists.ts";
import { listRankedHeads } from "#db/queries/site-rankings.ts";
import { outbox } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { MACHINE_KEYS } from "#domain/machines.ts";
import { sectionTrail, sectionTree } from "#domain/section.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import { takeSnapshot } from "#server/ranking/take-snapshot.ts";
import { findArticles } from "#server/search/find-articles.ts";
import { addSection } from "#server/settings/keep-sections.ts";
import { publishedBy, type TestNewsroom, testNewsroom } from "#tests/support/newsroom.ts";

let room: TestNewsroom;
let site: Connection;
let writer: PersonActor;
let desk: PersonActor;
let education: number;
const tomorrow = new Date(Date.now() + 86_400_000);

/** Twelve articles, every third in 교육, which lies in 사회; one in 스포츠 between them. */
beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "site test" });
  const admin = await room.person("관리자", "admin");
  writer = await room.person("윤가람", "reporter");
  desk = await room.person("국지훈", "desk", "managing_editor");
  const names = { name: "교육", nameEn: "Education" };
  const place = { slug: "education", parentId: room.society };
  education = (await addSection(room.db, admin, { ...names, ...place })).id;
  for (let number = 1; number <= 12; number += 1) {
    const sectionId = number % 3 === 0 ? education : room.society;
    await publishedBy(room, writer, desk, { content: { headline: `기사 ${number}` }, sectionId });
    if (number === 6)
      await publishedBy(room, writer, desk, {
        content: { headline: "경기" },
        sectionId: room.sports,
      });
  }
}, 60_000);

afterAll(async () => {
  await site?.end();
  await room?.close();
});

const headlines = (list: readonly { headline: string }[]) => list.map(({ headline }) => headline);
const numbered = (...numbers: number[]) => numbers.map((number) => `기사 ${number}`);

describe("a section with parts", () => {
  test("lists its own articles and theirs in one order, page by page", async () => {
    const first = await listSection(site.db, "society", 1);
    expect(headlines(first.articles)).toEqual(numbered(12, 11, 10, 9, 8, 7, 6, 5, 4, 3));
    expect(first.hasNext).toBe(true);
    const second = await listSection(site.db, "society", 2);
    expect(headlines(second.articles)).toEqual(numbered(2, 1));
    expect(second.hasNext).toBe(false);
    expect(first.articles[0]?.sectionSlug).toBe("education");
  });

  test("feeds all of them; a part's page and feed show its own alone", async () => {
    expect(headlines(await listFeed(site.db, "society", 30))).toHaveLength(12);
    const own = await listSection(site.db, "education", 1);
    expect(headlines(own.articles)).toEqual(numbered(12, 9, 6, 3));
    expect(headlines(await listFeed(site.db, "education", 30))).toEqual(numbered(12, 9, 6, 3));
  });

  test("has one box on the front, and its parts none", async () => {
    const boxes = await listNewestBySection(site.db, 2);
    expect(headlines(boxes)).toEqual([...numbered(12, 11), "경기"]);
  });

  test("is found as the way to its parts, by the readers' role", async () => {
    const { sections } = await readFrame(site.db);
    expect(sectionTrail(sections, "education").map(({ slug }) => slug)).toEqual([
      "society",
      "education",
    ]);
    const [society, sports] = sectionTree(sections);
    expect(society?.parts.map(({ name }) => name)).toEqual(["교육"]);
    expect(sports?.parts).toEqual([]);
  });

  test("is searched with its parts, a part alone", async () => {
    const { sections } = await readFrame(site.db);
    const find = async (q: string, sort: "new" | "best" = "new") => {
      const order = { q, from: "", to: "", sort, page: 1 };
      const finding = await findArticles(site.db, order, sections);
      return finding.ok ? finding.found : null;
    };
    expect((await find("섹션:사회 기사"))?.count).toBe(12);
    expect(headlines((await find("섹션:사회"))?.articles ?? []).slice(0, 3)).toEqual(
      numbered(12, 11, 10),
    );
    expect(headlines((await find("섹션:교육 기사", "best"))?.articles ?? [])).toEqual(
      numbered(12, 9, 6, 3),
    );
  });

  test("counts what was read in its parts", async () => {
    const { articles } = await listSection(site.db, "education", 1);
    const batch = JSON.stringify({ [articles[0]?.id ?? 0]: 5 });
    await room.db.execute(
      `insert into magam.settings values ('${MACHINE_KEYS.webSubHub}', 'https://hub.example/')`,
    );
    const press = connect(room.database.pressUrl, { name: "press test" });
    await press.pool.query("select magam.count_views($1)", [batch]);
    await press.end();
    await withTransaction(room.db, takeSnapshot);
    for (const slug of ["society", "education"]) {
      const [ranking] = await listRankedHeads(site.db, slug, 7);
      expect([slug, ranking?.articles.map(({ headline }) => headline)]).toEqual([
        slug,
        ["기사 12"],
      ]);
    }
    expect(await listRankedHeads(site.db, "sports", 7)).toEqual([]);
  });

  test("loses a part's withdrawn article at once, and its feed's hub is told", async () => {
    const gone = await publishedBy(room, writer, desk, { sectionId: education });
    await room.db.delete(outbox);
    await withdrawArticle(room.db, desk, {
      ...{ editionId: gone.editionId, reason: "확인", reviewDate: tomorrow },
    });
    const rows = await room.db.select().from(outbox);
    const told = rows.find(({ topic }) => topic === "tell")?.payload as { feeds: string[] };
    expect(told.feeds).toEqual(expect.arrayContaining(["/rss/education.xml", "/rss/society.xml"]));
    const page = await listSection(site.db, "society", 1);
    expect(page.articles.map(({ id }) => id)).not.toContain(gone.articleId);
  });
});
