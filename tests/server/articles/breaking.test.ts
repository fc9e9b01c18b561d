import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editions, publications } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { killArticle, requestKill } from "#server/articles/kill.ts";
import { publishBreaking, reviewAfterBreaking } from "#server/articles/publish-breaking.ts";
import { returnArticle } from "#server/articles/return-to-reporter.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { submitArticle } from "#server/articles/submit.ts";
import {
  bodyOf,
  contentOf,
  draftBy,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
} from "../../support/newsroom.ts";

let room: TestNewsroom;
let author: PersonActor;
let desk: PersonActor;
let chief: PersonActor;
let second: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("글쓴이", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  chief = await room.person("국장", "managing_editor");
  second = await room.person("부국장", "managing_editor");
});

afterAll(() => room.close());

const editionOf = async (editionId: number) =>
  (await room.db.select().from(editions).where(eq(editions.id, editionId)))[0];

describe("속보 발행", () => {
  test("asks for the headline typed out, and for a short text", async () => {
    const { editionId } = await draftBy(room, author);
    const wrong = publishBreaking(room.db, chief, { editionId, typedHeadline: "다른 제목" });
    await expect(wrong).rejects.toMatchObject({ reason: "guard.typedConfirmation" });
    const long = await draftBy(room, author, { content: { body: bodyOf("가".repeat(1_001)) } });
    const headline = contentOf(author).headline;
    const tooLong = publishBreaking(room.db, chief, {
      editionId: long.editionId,
      typedHeadline: headline,
    });
    await expect(tooLong).rejects.toMatchObject({ code: "not_publishable" });
    expect((await editionOf(editionId))?.status).toBe("draft");
  });

  test("goes out marked, and owes a reading by somebody who neither wrote nor sent it", async () => {
    const { editionId, articleId } = await draftBy(room, author);
    const typedHeadline = contentOf(author).headline;
    await publishBreaking(room.db, chief, { editionId, typedHeadline });
    const [out] = await room.db
      .select()
      .from(publications)
      .where(eq(publications.articleId, articleId));
    expect(out?.breaking).toBe(true);
    await expect(reviewAfterBreaking(room.db, chief, { editionId })).rejects.toMatchObject({
      reason: "access.writerCannotReview",
    });
    await expect(reviewAfterBreaking(room.db, author, { editionId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await reviewAfterBreaking(room.db, desk, { editionId });
    expect((await editionOf(editionId))?.reviewedAfterBy).toBe(desk.id);
  });
});

describe("전문취소", () => {
  const request = (editionId: number, actor: PersonActor, typedHeadline: string) =>
    requestKill(room.db, actor, {
      editionId,
      reasonClass: "privacy",
      reason: "신상",
      typedHeadline,
    });

  test("needs two people, and a request that is not older than an hour", async () => {
    const { editionId } = await publishedBy(room, author, desk);
    const headline = contentOf(author).headline;
    await expect(killArticle(room.db, second, { editionId })).rejects.toMatchObject({
      reason: "guard.secondPerson",
    });
    await expect(request(editionId, desk, headline)).rejects.toMatchObject({
      reason: "access.onlyManagingEditor",
    });
    await request(editionId, chief, headline);
    await expect(killArticle(room.db, chief, { editionId })).rejects.toMatchObject({
      reason: "guard.secondPerson",
    });
    await room.db.execute(
      "update magam.kill_requests set expires_at = now() - interval '1 second'",
    );
    await expect(killArticle(room.db, second, { editionId })).rejects.toMatchObject({
      reason: "guard.secondPerson",
    });
    await request(editionId, chief, headline);
    await killArticle(room.db, desk, { editionId });
    expect((await editionOf(editionId))?.status).toBe("killed");
  });

  test("asks for the headline as it stands", async () => {
    const { editionId } = await publishedBy(room, author, desk);
    await expect(request(editionId, chief, "비슷한 제목")).rejects.toMatchObject({
      fields: { typedHeadline: "field.typedHeadline.differs" },
    });
  });

  test("takes the open edition of the article along", async () => {
    const { editionId } = await publishedBy(room, author, desk);
    const next = await reviseArticle(room.db, author, {
      editionId,
      changeKind: "update",
      reason: "보강",
    });
    await request(editionId, chief, contentOf(author).headline);
    await killArticle(room.db, second, { editionId });
    expect((await editionOf(next.editionId))?.status).toBe("spiked");
  });
});

describe("반려", () => {
  test("asks for a reason from the list and in words, and for a change or an answer before the next 송고", async () => {
    const { editionId } = await draftBy(room, author);
    await submitArticle(room.db, author, { editionId });
    await claimArticle(room.db, desk, { editionId });
    for (const bad of [
      { code: "whim", text: "그냥" },
      { code: "facts", text: "   " },
    ])
      await expect(returnArticle(room.db, desk, { editionId, ...bad })).rejects.toMatchObject({
        reason: "guard.reasonGiven",
      });
    await returnArticle(room.db, desk, { editionId, code: "facts", text: "수치를 확인하십시오" });
    await expect(submitArticle(room.db, author, { editionId })).rejects.toMatchObject({
      reason: "guard.changedOrAnswered",
    });
    await submitArticle(room.db, author, { editionId, answer: "수치가 맞습니다" });
    expect((await editionOf(editionId))?.status).toBe("submitted");
  });
});
