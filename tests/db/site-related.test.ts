import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { listHeadlines, listSurroundings } from "#db/queries/site-related.ts";
import type { PersonActor } from "#domain/actor.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import { publishedBy, type TestNewsroom, testNewsroom } from "#tests/support/newsroom.ts";

let room: TestNewsroom;
let site: Connection;
let writer: PersonActor;
let other: PersonActor;
let desk: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "site test" });
  writer = await room.person("윤가람", "reporter");
  other = await room.person("도하람", "reporter");
  desk = await room.person("국지훈", "desk", "managing_editor");
  for (let number = 1; number <= 12; number += 1) {
    const content = { headline: `교통 ${number}`, tags: ["교통", "버스"] };
    await publishedBy(room, writer, desk, { content });
  }
  const content = { headline: "다른 면", tags: ["버스"] };
  await publishedBy(room, other, desk, { content, sectionId: room.sports });
}, 60_000);

afterAll(async () => {
  await site?.end();
  await room?.close();
});

async function headlines(list: readonly { id: number }[]): Promise<(string | undefined)[]> {
  const heads = await listHeadlines(
    site.db,
    list.map(({ id }) => id),
  );
  return list.map(({ id }) => heads.get(id)?.headline);
}
const newest = (count: number) => Array.from({ length: count }, (_, index) => `교통 ${12 - index}`);

describe("what stands near an article", () => {
  test("is each list newest first, an article once in each", async () => {
    const near = await listSurroundings(
      site.db,
      { id: 0, tags: ["교통", "버스"], writerId: writer.id, sectionSlug: "society" },
      4,
    );
    // Ten of each tag: the newest of 버스 stands in the other section.
    expect(await headlines(near.byTag)).toEqual(["다른 면", ...newest(10)]);
    expect(await headlines(near.byWriter)).toEqual(newest(4));
    expect(await headlines(near.inSection)).toEqual(newest(4));
    expect(near.byTag[0]).toMatchObject({ kind: "straight", tags: ["버스"] });
    expect(near.byTag[0]?.publishedAt).toBeInstanceOf(Date);
  });

  test("is empty without tags and writer, and takes a tag for no more than a word", async () => {
    for (const tags of [[], ["x'); drop table magam.people; --", "{", '"']]) {
      const asked = { id: 0, tags, writerId: null, sectionSlug: "nowhere" };
      const near = await listSurroundings(site.db, asked, 4);
      expect(near).toEqual({ picked: [], byTag: [], byWriter: [], inSection: [] });
    }
  });

  test("never is what was withdrawn", async () => {
    const gone = await publishedBy(room, other, desk, { content: { tags: ["버스"] } });
    const asked = { id: 0, tags: ["버스"], writerId: other.id, sectionSlug: "society" };
    const before = await listSurroundings(site.db, asked, 4);
    expect(before.byWriter[0]?.id).toBe(gone.articleId);
    const reviewDate = new Date(Date.now() + 86_400_000);
    await withdrawArticle(room.db, desk, { editionId: gone.editionId, reason: "확인", reviewDate });
    const after = await listSurroundings(site.db, asked, 4);
    for (const list of Object.values(after))
      expect(list.map(({ id }) => id)).not.toContain(gone.articleId);
    expect(await headlines(after.byWriter)).toEqual(["다른 면"]);
    expect((await listHeadlines(site.db, [gone.articleId])).size).toBe(0);
  });
});
