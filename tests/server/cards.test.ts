import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { findArticle } from "#db/queries/site.ts";
import { findCard } from "#db/queries/site-cards.ts";
import { cards as cardTable } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { revokeApproval } from "#server/articles/revoke.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { spikeArticle } from "#server/articles/spike.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import { articleCard, cardHash, paperCard } from "#server/cards/card-text.ts";
import { drawCard } from "#server/cards/draw-card.ts";
import {
  dropOldCards,
  listCardless,
  makeArticleCards,
  makePaperCards,
} from "#server/cards/make-cards.ts";
import {
  approvedBy,
  bodyOf,
  contentOf,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "#tests/support/newsroom.ts";

const tomorrow = () => new Date(Date.now() + 86_400_000);
let room: TestNewsroom;
let site: Connection;
let writer: PersonActor;
let desk: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "site test" });
  writer = await room.person("윤가람", "reporter");
  desk = await room.person("국지훈", "desk");
});
afterAll(async () => {
  await site.end();
  await room.close();
});

async function drawAll(): Promise<number[]> {
  const waiting = await listCardless(room.db, 50);
  for (const article of waiting) await makeArticleCards(room.db, article);
  return waiting.map(({ articleId }) => articleId);
}

const pressTold = async () =>
  (await room.pool.query("select tags from magam.outbox where topic = 'press'")).rows;

describe("cards of articles", () => {
  test("are drawn once an article is out, in both shapes, and its page is printed anew", async () => {
    const { articleId } = await publishedBy(room, writer, desk);
    await room.db.execute("delete from magam.outbox");
    expect(await drawAll()).toEqual([articleId]);
    expect(await drawAll()).toEqual([]);
    const names = (await findArticle(site.db, articleId))?.cards ?? {};
    expect(Object.keys(names).sort()).toEqual(["kakao", "wide"]);
    const card = await findCard(site.db, names.kakao ?? "");
    const { format, width, height } = await sharp(card?.png).metadata();
    expect({ format, width, height }).toEqual({ format: "png", width: 800, height: 400 });
    expect(await pressTold()).toEqual([{ tags: [`cards:${articleId}`] }]);
  });

  test("are drawn of an approved text, so that its page has them from its first reader on", async () => {
    const { articleId, editionId } = await approvedBy(room, writer, desk);
    await drawAll();
    const { rows } = await room.pool.query("select hash from magam.cards where article_id = $1", [
      articleId,
    ]);
    expect(rows).toHaveLength(2);
    for (const { hash } of rows) expect(await findCard(site.db, hash)).toBeNull();
    await publishArticle(room.db, desk, { editionId });
    await room.db.execute("delete from magam.outbox");
    expect(Object.keys((await findArticle(site.db, articleId))?.cards ?? {})).toHaveLength(2);
    expect(await drawAll()).toEqual([]);
    expect(await pressTold()).toEqual([]);
  });

  test("drawn ahead while their text goes out have its page printed anew", async () => {
    const { articleId, editionId } = await approvedBy(room, writer, desk);
    const listed = await listCardless(room.db, 50);
    await publishArticle(room.db, desk, { editionId });
    await room.db.execute("delete from magam.outbox");
    for (const article of listed) await makeArticleCards(room.db, article);
    expect(await pressTold()).toContainEqual({ tags: [`cards:${articleId}`] });
  });

  test("stand for a later text of the same headline too, and for the earlier one until then", async () => {
    const { articleId, editionId } = await publishedBy(room, writer, desk);
    await drawAll();
    const cards = async () => (await findArticle(site.db, articleId))?.cards;
    const before = await cards();
    const next = await reviseArticle(room.db, writer, {
      ...{ editionId, changeKind: "typo", reason: "오탈자" },
    });
    const edition = { editionId: next.editionId };
    const content = contentOf(writer, { body: bodyOf("고친 글이다.", "상인들은 반겼다.") });
    const textVersion = await write(room.db, writer, next.editionId, 1, content);
    await submitArticle(room.db, writer, edition);
    await claimArticle(room.db, desk, edition);
    await approveArticle(room.db, desk, { ...edition, textVersion });
    await drawAll();
    expect(await cards()).toEqual(before);
    await publishArticle(room.db, desk, edition);
    await dropOldCards(room.db);
    expect(await cards()).toEqual(before);
  });

  test("are let go of once their text is spiked", async () => {
    const { articleId, editionId } = await approvedBy(room, writer, desk);
    await drawAll();
    const { rows } = await room.pool.query("select hash from magam.cards where article_id = $1", [
      articleId,
    ]);
    expect(rows).toHaveLength(2);
    await revokeApproval(room.db, desk, { editionId });
    await spikeArticle(room.db, desk, { editionId });
    await dropOldCards(room.db);
    expect(await room.db.$count(cardTable, eq(cardTable.articleId, articleId))).toBe(0);
  });

  test("are drawn of older articles once somebody reads them, and not before", async () => {
    const [old] = [await publishedBy(room, writer, desk)];
    const owner = connect(room.database.ownerUrl, { name: "owner test" });
    const past = "interval '30 days'";
    await owner.pool.query("alter table magam.publications disable trigger user");
    await owner.pool.query(
      `update magam.publications set visible_from = visible_from - ${past} where article_id = $1`,
      [old?.articleId],
    );
    await owner.pool.query("alter table magam.publications enable trigger user");
    await owner.end();
    expect(await drawAll()).toEqual([]);
    const press = connect(room.database.pressUrl, { name: "press test" });
    const batch = JSON.stringify({ [old?.articleId ?? 0]: 1 });
    await press.pool.query("select magam.count_views($1)", [batch]);
    await press.end();
    expect(await drawAll()).toEqual([old?.articleId]);
    expect(await drawAll()).toEqual([]);
  });

  test("are never drawn of what is withdrawn or practice", async () => {
    await publishedBy(room, writer, desk, { practice: true });
    const gone = await publishedBy(room, writer, desk);
    await withdraw(gone.editionId);
    expect(await listCardless(room.db, 50)).toEqual([]);
  });

  test("of what is booked are drawn ahead, and cannot be read before", async () => {
    const { articleId, editionId } = await approvedBy(room, writer, desk);
    await scheduleArticle(room.db, desk, { editionId, publishAt: tomorrow() });
    expect((await listCardless(room.db, 50)).map((one) => one.articleId)).toEqual([articleId]);
    await drawAll();
    const { rows } = await room.pool.query("select hash from magam.cards where article_id = $1", [
      articleId,
    ]);
    for (const { hash } of rows) expect(await findCard(site.db, hash)).toBeNull();
  });

  test("cannot be read any more once the article is withdrawn", async () => {
    const { articleId, editionId } = await publishedBy(room, writer, desk);
    await drawAll();
    const hash = (await findArticle(site.db, articleId))?.cards?.wide ?? "";
    expect(await findCard(site.db, hash)).not.toBeNull();
    await withdraw(editionId);
    expect(await findCard(site.db, hash)).toBeNull();
  });
});

test("the paper's own card follows its name", async () => {
  const hashOf = (name: string) => cardHash("wide", paperCard({ name, nameEn: "Test" }), null);
  for (const name of ["시험일보", "새시험일보"]) {
    await room.pool.query(
      `insert into magam.settings values ('paper.name', $1), ('paper.nameEn', 'Test')
       on conflict (key) do update set value = excluded.value`,
      [name],
    );
    await makePaperCards(room.db);
    expect(await findCard(site.db, hashOf(name))).not.toBeNull();
  }
  expect(await findCard(site.db, hashOf("시험일보"))).toBeNull();
});

describe("what is written on a card", () => {
  const article = {
    ...({ kind: "straight", breaking: false, kicker: null, headline: "제목" } as const),
    ...{ byline: [], sectionName: "사회" },
  };

  test("another word makes another name, the same words the same", () => {
    const name = (headline: string) =>
      cardHash("wide", articleCard({ ...article, headline }, "시험일보"), 1);
    expect(name("제목")).toBe(name("제목"));
    expect(name("제목")).not.toBe(name("재목"));
    expect(name("제목")).toMatch(/^[0-9a-f]{32}$/);
  });

  test("an advertorial says that it is one, whatever its kicker", () => {
    const advertorial = { ...article, kind: "advertorial", kicker: "단독" } as const;
    expect(articleCard(advertorial, "시험일보").above).toBe("광고");
  });

  test("a text is set as text: markup, entities and controls draw a card like any other", async () => {
    const vectors = [
      `<svg onload="alert(1)">`,
      `</span><span size="999pt">&amp;&#x0;`,
      `<b>]]>&lt;!ENTITY % a SYSTEM "file:///etc/passwd">`,
      "\u0000\u202E\uD800 끝",
      "가".repeat(100),
      "👨‍👩‍👧 ﷽ 李대통령",
      "👩‍👩‍👧",
      "가나다 ".repeat(20_000),
    ];
    for (const headline of vectors) {
      const png = await drawCard("kakao", {
        paper: headline,
        above: "",
        headline,
        below: headline,
      });
      const { width, height } = await sharp(png).metadata();
      expect([headline, width, height]).toEqual([headline, 800, 400]);
    }
  });

  test("a larger element in the text does not change the size of what is around it", async () => {
    const plain = await inkOf("제목 〈큰〉 글");
    const marked = await inkOf(`<span size="200pt">글</span>`);
    expect(marked).toBeLessThan(plain * 10);
  });
});

/** How many pixels a headline darkens. */
async function inkOf(headline: string): Promise<number> {
  const png = await drawCard("wide", { paper: "", above: "", headline, below: "" });
  const { data } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 60).length;
}

async function withdraw(editionId: number): Promise<void> {
  await withdrawArticle(room.db, desk, { editionId, reason: "시험", reviewDate: tomorrow() });
}
