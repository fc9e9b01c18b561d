import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { listPicks } from "#db/queries/related-picks.ts";
import { listSurroundings } from "#db/queries/site-related.ts";
import { events, outbox } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { MOST_PICKS } from "#domain/related.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import { chooseRelated, chosenRelated } from "#server/related/choose-related.ts";
import { choicesAmong } from "#server/related/find-choices.ts";
import {
  draftBy,
  publishedBy,
  type TestArticle,
  type TestNewsroom,
  testNewsroom,
} from "#tests/support/newsroom.ts";

let room: TestNewsroom;
let site: Connection;
let writer: PersonActor;
let desk: PersonActor;
let story: TestArticle;
let draft: TestArticle;
const others: TestArticle[] = [];
const tomorrow = () => new Date(Date.now() + 86_400_000);

beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "site test" });
  writer = await room.person("윤가람", "reporter");
  desk = await room.person("국지훈", { role: "desk", sectionId: room.society });
  const content = (headline: string) => ({ content: { headline, tags: [] } });
  story = await publishedBy(room, writer, desk, content("본 기사"));
  for (const headline of ["하나 솔방울", "둘 솔방울", "셋 공원"])
    others.push(await publishedBy(room, writer, desk, content(headline)));
  draft = await draftBy(room, writer, content("초고 솔방울"));
}, 60_000);

afterAll(async () => {
  await site?.end();
  await room?.close();
});

const idOf = (at: number) => others[at]?.articleId ?? 0;
const choose = (actor: PersonActor, ids: number[], editionId = story.editionId) =>
  chooseRelated(room.db, actor, { editionId, ids });
async function readersGet(): Promise<number[]> {
  const asked = { id: story.articleId, tags: [], writerId: null, sectionSlug: "society" };
  return (await listSurroundings(site.db, asked, 4)).picked.map(({ id }) => id);
}
async function dropped(): Promise<string[]> {
  const rows = await room.db.select().from(outbox);
  await room.db.delete(outbox);
  return rows.flatMap(({ tags }) => tags ?? []);
}

describe("the desk's choice of related articles", () => {
  test("reaches readers at once in its order, is an event, and prints the one page anew", async () => {
    await dropped();
    await choose(desk, [idOf(2), idOf(0), idOf(1)]);
    expect(await readersGet()).toEqual([idOf(2), idOf(0), idOf(1)]);
    expect(await dropped()).toEqual([`related:${story.articleId}`]);
    await choose(desk, [idOf(0), idOf(2)]);
    expect(await readersGet()).toEqual([idOf(0), idOf(2)]);
    const acts = (await room.db.select().from(events)).filter(
      ({ name }) => name === "chooseRelated",
    );
    expect(acts.at(-1)?.detail).toEqual({
      from: [idOf(2), idOf(0), idOf(1)],
      to: [idOf(0), idOf(2)],
    });
  });

  test("is refused of what is not out, of the article itself, and of more than six", async () => {
    const before = await readersGet();
    for (const ids of [[draft.articleId], [story.articleId], [999_999]])
      await expect(choose(desk, ids)).rejects.toMatchObject({
        fields: { ids: "field.related.notOut" },
      });
    expect(await readersGet()).toEqual(before);
    const many = Array.from({ length: MOST_PICKS + 1 }, (_, at) => at + 1);
    expect(chosenRelated.safeParse({ editionId: 1, ids: many }).success).toBe(false);
  });

  test("is the desk's alone", async () => {
    await expect(choose(writer, [idOf(0)])).rejects.toMatchObject({
      ...{ code: "forbidden", reason: "access.onlyDesk" },
    });
    const elsewhere = await room.person("체육", { role: "desk", sectionId: room.sports });
    await expect(choose(elsewhere, [])).rejects.toMatchObject({ code: "forbidden" });
    const asked = { editionId: story.editionId, q: "" };
    await expect(choicesAmong(room.db, site.db, writer, asked)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("loses what is withdrawn at once, and has it again when it is back", async () => {
    await choose(desk, [idOf(0), idOf(2)]);
    const { editionId } = others[0] ?? story;
    await dropped();
    await withdrawArticle(room.db, desk, {
      ...{ editionId, reason: "확인", reviewDate: tomorrow() },
    });
    expect(await readersGet()).toEqual([idOf(2)]);
    expect(await dropped()).toContain(`related:${story.articleId}`);
    expect((await listPicks(room.db, story.articleId))[0]).toMatchObject({ isOut: false });
    // The desk may change the rest of the list meanwhile.
    await choose(desk, [idOf(2), idOf(0)]);
    const chief = await room.person("국장", "managing_editor");
    await restoreArticle(room.db, chief, { editionId, reason: "확인 끝" });
    expect(await readersGet()).toEqual([idOf(2), idOf(0)]);
  });
});

describe("the picker", () => {
  const find = async (q: string) => {
    const found = await choicesAmong(room.db, site.db, desk, { editionId: story.editionId, q });
    return found.map(({ headline }) => headline);
  };

  test("finds what is out by words of its headline, and never a draft", async () => {
    expect(await find("솔방울")).toEqual(["둘 솔방울", "하나 솔방울"]);
    expect(await find("초고")).toEqual([]);
  });

  test("offers the newest while nothing is typed, and nothing for what cannot be asked", async () => {
    expect((await find(""))[0]).toBe("셋 공원");
    expect(await find('"')).toEqual([]);
  });
});
