import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import { workGroupOf } from "#domain/article/own-work.ts";
import { articleOpenings } from "#server/articles/article-openings.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { readMyArticles } from "#server/articles/read-my-articles.ts";
import { returnArticle } from "#server/articles/return-to-reporter.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { draftBy, publishedBy, type TestNewsroom, testNewsroom } from "../support/newsroom.ts";

let room: TestNewsroom;
let author: PersonActor;
let desk: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("글쓴이", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
});

afterAll(() => room.close());

const groupsOf = async (actor: PersonActor) =>
  new Map(
    (await readMyArticles(room.db, actor)).map((one) => [one.editionId, workGroupOf(one)] as const),
  );

describe("my articles", () => {
  test("follow an article from draft to readers, and belong to its writer alone", async () => {
    const draft = await draftBy(room, author);
    const submitted = await draftBy(room, author);
    await submitArticle(room.db, author, { editionId: submitted.editionId });
    const out = await publishedBy(room, author, desk);
    const groups = await groupsOf(author);
    expect(groups.get(draft.editionId)).toBe("writing");
    expect(groups.get(submitted.editionId)).toBe("waiting");
    expect(groups.get(out.editionId)).toBe("out");
    const stranger = await room.person("다른 기자", "reporter");
    expect(await readMyArticles(room.db, stranger)).toEqual([]);
  });

  test("show what a desk has in review to both, and its latest reason to the writer", async () => {
    const { editionId } = await draftBy(room, author);
    for (const text of ["첫 사유", "둘째 사유"]) {
      await submitArticle(room.db, author, { editionId, answer: "고쳤습니다" });
      await claimArticle(room.db, desk, { editionId });
      expect((await groupsOf(desk)).get(editionId)).toBe("reviewing");
      const inReview = (await readMyArticles(room.db, author)).find(
        (one) => one.editionId === editionId,
      );
      expect(inReview?.reviewer).toBe("데스크");
      await returnArticle(room.db, desk, { editionId, code: "facts", text });
    }
    const mine = (await readMyArticles(room.db, author)).find((one) => one.editionId === editionId);
    expect(mine?.returned).toMatchObject({ by: "데스크", code: "facts", text: "둘째 사유" });
    expect((await groupsOf(author)).get(editionId)).toBe("asked");
    expect((await groupsOf(desk)).has(editionId)).toBe(false);
  });

  test("mark practice articles as out of readers' reach", async () => {
    const { editionId } = await publishedBy(room, author, desk, { practice: true });
    const mine = (await readMyArticles(room.db, author)).find((one) => one.editionId === editionId);
    expect(mine).toMatchObject({ practice: true, isPublic: false });
  });
});

describe("the openings for a new article", () => {
  test("are the sections and kinds the person may start, and no others", async () => {
    const local = await room.person("체육 기자", { role: "reporter", sectionId: room.sports });
    const openings = await articleOpenings(room.db, local);
    expect(openings.map(({ sectionId }) => sectionId)).toEqual([room.sports]);
    expect(openings[0]?.kinds).not.toContain("advertorial");
    const seller = await room.person("광고", "advertising");
    const paid = await articleOpenings(room.db, seller);
    expect(new Set(paid.flatMap(({ kinds }) => kinds))).toEqual(new Set(["advertorial"]));
    const admin = await room.person("관리자", "admin");
    expect(await articleOpenings(room.db, admin)).toEqual([]);
  });
});
