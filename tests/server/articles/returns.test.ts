import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listMarks, listReturnReasons } from "#db/queries/returns.ts";
import { editions, events, returnMarks } from "#db/schema/index.ts";
import { sqlState } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { answerMark } from "#server/articles/answer-mark.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { readBinding } from "#server/articles/read-binding.ts";
import { readReturns } from "#server/articles/read-returns.ts";
import { readReview } from "#server/articles/read-review.ts";
import { readText } from "#server/articles/read-text.ts";
import { type NewMark, returnArticle } from "#server/articles/return-to-reporter.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { addReason, changeReason, moveReason } from "#server/settings/keep-return-reasons.ts";
import {
  bodyOf,
  contentOf,
  draftBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../../support/newsroom.ts";
import { plantPicture } from "../../support/pictures.ts";

let room: TestNewsroom;
let author: PersonActor;
let colleague: PersonActor;
let desk: PersonActor;
let copyEditor: PersonActor;
let chief: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("글쓴이", "reporter");
  colleague = await room.person("동료", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  copyEditor = await room.person("교열", "copy_editor");
  chief = await room.person("국장", "managing_editor");
});

afterAll(() => room.close());

async function inReview(by: PersonActor = author, content = {}) {
  const article = await draftBy(room, by, { content });
  await submitArticle(room.db, by, { editionId: article.editionId });
  await claimArticle(room.db, desk, { editionId: article.editionId });
  return article;
}

async function returned(marks: readonly NewMark[] = [], code = "facts", by = author) {
  const article = await inReview(by);
  const { editionId } = article;
  await returnArticle(room.db, desk, { editionId, code, text: "수치를 확인하십시오", marks });
  return article;
}

const statusOf = async (editionId: number) => {
  const [row] = await room.db.select().from(editions).where(eq(editions.id, editionId));
  return row?.status;
};

describe("a return that points at paragraphs", () => {
  test("keeps what each begins with, from the text itself, and what is said to it", async () => {
    const { editionId } = await returned([
      { block: 1, note: "누가 반겼습니까?" },
      { block: 0, note: "몇 초에서 몇 초로?" },
    ]);
    expect(await listMarks(room.db, editionId)).toMatchObject([
      {
        block: 0,
        quote: "시는 시장 앞 횡단보도의 보행 신호를 8초 늘린다고 밝혔다.",
        note: "몇 초에서 몇 초로?",
        answer: "",
      },
      { block: 1, quote: "상인들은 반겼다.", note: "누가 반겼습니까?", answer: "" },
    ]);
    const [event] = await room.db
      .select()
      .from(events)
      .where(eq(events.editionId, editionId))
      .then((all) => all.filter(({ name }) => name === "returnToReporter"));
    expect(event?.detail).toEqual({
      code: "facts",
      name: "사실 확인",
      nameEn: "Facts",
      text: "수치를 확인하십시오",
      marks: 2,
    });
  });

  test("is handed in again only when each is answered, and the answers are enough", async () => {
    const { editionId } = await returned([
      { block: 0, note: "확인" },
      { block: 1, note: "확인" },
    ]);
    const [first, second] = await listMarks(room.db, editionId);
    const hand = () => submitArticle(room.db, author, { editionId, answer: "다 봤습니다" });
    await expect(hand()).rejects.toMatchObject({ reason: "guard.marksAnswered" });
    await answerMark(room.db, author, { editionId, markId: first?.id ?? 0, answer: "고쳤습니다" });
    await expect(hand()).rejects.toMatchObject({ reason: "guard.marksAnswered" });
    await answerMark(room.db, author, { editionId, markId: second?.id ?? 0, answer: "상인회장" });
    await answerMark(room.db, author, {
      editionId,
      markId: second?.id ?? 0,
      answer: "상인회장 말",
    });
    // The text itself did not change, and nothing more is asked for.
    await submitArticle(room.db, author, { editionId });
    expect(await statusOf(editionId)).toBe("submitted");
    const review = await readReview(room.db, desk, editionId);
    expect(review?.returned?.marks.map(({ answer, answeredBy }) => [answer, answeredBy])).toEqual([
      ["고쳤습니다", "글쓴이"],
      ["상인회장 말", "글쓴이"],
    ]);
  });

  test("is answered by its author, while it waits for that, and only about its own paragraphs", async () => {
    const one = await returned([{ block: 0, note: "확인" }]);
    const other = await returned([{ block: 0, note: "확인" }]);
    const [mark] = await listMarks(room.db, one.editionId);
    const [foreign] = await listMarks(room.db, other.editionId);
    const say = (actor: PersonActor, markId = mark?.id ?? 0, answer = "고침") =>
      answerMark(room.db, actor, { editionId: one.editionId, markId, answer });
    await expect(say(colleague)).rejects.toMatchObject({ code: "not_found" });
    await expect(say(desk)).rejects.toMatchObject({ reason: "part.author" });
    await expect(say(author, foreign?.id)).rejects.toMatchObject({ reason: "mark.notFound" });
    await expect(say(author, undefined, " ")).rejects.toMatchObject({
      fields: { answer: "field.answer.empty" },
    });
    await say(author);
    await submitArticle(room.db, author, { editionId: one.editionId });
    await expect(say(author)).rejects.toMatchObject({ reason: "status" });
  });

  test("is refused whole where a mark points at nothing, twice at one place, or says nothing", async () => {
    const { editionId } = await inReview(author, { body: bodyOf("하나", "둘") });
    const wrong: NewMark[][] = [
      [{ block: 7, note: "없는 문단" }],
      [
        { block: 0, note: "한 번" },
        { block: 0, note: "두 번" },
      ],
      [{ block: 0, note: " " }],
      Array.from({ length: 31 }, () => ({ block: 0, note: "많다" })),
    ];
    for (const marks of wrong)
      await expect(
        returnArticle(room.db, desk, { editionId, code: "facts", text: "확인", marks }),
      ).rejects.toMatchObject({ fields: { marks: "field.marks.malformed" } });
    expect(await statusOf(editionId)).toBe("in_review");
  });

  test("cannot be changed afterwards by the newsroom's own role, but for the answer", async () => {
    const { editionId } = await returned([{ block: 0, note: "확인" }]);
    const [mark] = await listMarks(room.db, editionId);
    const change = room.db
      .update(returnMarks)
      .set({ note: "딴말" })
      .where(eq(returnMarks.id, mark?.id ?? 0));
    expect(await change.then(() => null, sqlState)).toBe("42501");
  });
});

describe("the house list of reasons", () => {
  test("is kept by the managing editor alone", async () => {
    for (const actor of [author, desk, copyEditor])
      await expect(addReason(room.db, actor, { name: "사진", nameEn: "" })).rejects.toMatchObject({
        reason: "access.onlyManagingEditor",
      });
    await expect(addReason(room.db, chief, { name: " ", nameEn: "" })).rejects.toMatchObject({
      fields: { name: "field.returnReason.name" },
    });
  });

  test("grows, is renamed and put in order; a name of before stays in the history", async () => {
    const { code } = await addReason(room.db, chief, { name: "사진 없음", nameEn: "No picture" });
    const { editionId } = await returned([], code);
    await changeReason(room.db, chief, { code, name: "사진", nameEn: "", isRetired: false });
    await moveReason(room.db, chief, { code, by: -1 });
    const names = (await listReturnReasons(room.db)).map(({ name }) => name);
    expect(names.slice(-2)).toEqual(["사진", "법무·윤리"]);
    const review = await readReview(room.db, desk, editionId);
    expect(review?.returned?.name).toBe("사진 없음");
    await changeReason(room.db, chief, { code, name: "사진", nameEn: "", isRetired: true });
    const article = await inReview();
    await expect(
      returnArticle(room.db, desk, { editionId: article.editionId, code, text: "확인" }),
    ).rejects.toMatchObject({ reason: "guard.reasonGiven" });
  });

  test("is never emptied, even by two at once", async () => {
    const list = await listReturnReasons(room.db);
    const outcomes = await Promise.allSettled(
      list.map(({ code, name, nameEn }) =>
        changeReason(room.db, chief, { code, name, nameEn, isRetired: true }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect(await listReturnReasons(room.db)).toHaveLength(1);
    for (const { code, name, nameEn } of list)
      await changeReason(room.db, chief, { code, name, nameEn, isRetired: false });
  });
});

test("which reasons recur is told to the writer alone, and summed to the managing editor without names", async () => {
  const writer = await room.person("새 기자", "reporter");
  await returned([], "style", writer);
  await returned([], "style", writer);
  await returned([], "law", writer);
  const own = await readReturns(room.db, writer, undefined);
  expect(own.own.map(({ reason, returns }) => [reason.code, returns.length])).toEqual([
    ["style", 2],
    ["law", 1],
  ]);
  expect(own.house).toBeNull();
  for (const other of [colleague, desk]) {
    const seen = await readReturns(room.db, other, "365");
    expect([seen.own, seen.house]).toEqual([[], null]);
  }
  const whole = await readReturns(room.db, chief, "30");
  expect(whole.own).toEqual([]);
  expect(whole.house?.find(({ reason }) => reason.code === "style")?.count).toBe(2);
  expect(JSON.stringify(whole)).not.toContain("새 기자");
});

describe("what an approval binds", () => {
  test("is told with the hash that the database then binds, and no other text passes under it", async () => {
    const { editionId, textVersion } = await inReview();
    const bound = await readBinding(room.db, desk, { editionId });
    expect(bound).toMatchObject({
      textVersion,
      content: { headline: contentOf(author).headline },
      card: { headline: contentOf(author).headline, below: "사회  |  글쓴이 기자" },
    });
    await expect(
      approveArticle(room.db, desk, { editionId, textVersion, hash: "0".repeat(64) }),
    ).rejects.toMatchObject({ code: "conflict", reason: "conflict.textMoved" });
    const copy = contentOf(author, { headline: "교열이 고친 제목" });
    await write(room.db, copyEditor, editionId, textVersion, copy);
    await expect(approveArticle(room.db, desk, { editionId, ...bound })).rejects.toMatchObject({
      reason: "conflict.textMoved",
    });
    const again = await readBinding(room.db, desk, { editionId });
    await approveArticle(room.db, desk, { editionId, ...again });
    const [row] = await room.db.select().from(editions).where(eq(editions.id, editionId));
    expect(row?.approvedHash).toBe(again.hash);
  });

  test("shows its pictures with their credit, and which part of the first is shared", async () => {
    const { id } = await plantPicture(room, author);
    await room.pool.query("update magam.pictures set focal_y = 0.1 where id = $1", [id]);
    const { editionId, textVersion } = await inReview();
    const mainPicture = { pictureId: id, caption: "시장 앞", alt: "사람들이 걷는다" };
    await write(room.db, desk, editionId, textVersion, contentOf(author, { mainPicture }));
    const { pictures } = await readBinding(room.db, desk, { editionId });
    expect(pictures).toEqual([
      {
        ...mainPicture,
        ...{ place: "main", creditLine: "사진=글쓴이" },
        shared: { x: 0, y: 0, width: 1, height: expect.closeTo(0.7, 2) },
      },
    ]);
  });

  test("is not told to whom the text is not shown", async () => {
    const { editionId } = await inReview();
    await expect(readBinding(room.db, colleague, { editionId })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

test("any kept text of the article can be read beside the one being worked on, and of no other article", async () => {
  const { editionId } = await returned();
  const review = await readReview(room.db, desk, editionId);
  const [newest] = review?.texts ?? [];
  expect(review?.texts.map(({ cause }) => cause)).toEqual(["returned", "submitted", "created"]);
  const text = await readText(room.db, desk, { editionId, revisionId: newest?.id ?? 0 });
  expect(text.headline).toBe(contentOf(author).headline);
  const other = await inReview();
  await expect(
    readText(room.db, desk, { editionId: other.editionId, revisionId: newest?.id ?? 0 }),
  ).rejects.toMatchObject({ code: "not_found" });
  await expect(
    readText(room.db, colleague, { editionId, revisionId: newest?.id ?? 0 }),
  ).rejects.toMatchObject({ code: "not_found" });
});
