import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { readHistory, readLastAct } from "#server/articles/read-history.ts";
import { readReview } from "#server/articles/read-review.ts";
import { recallArticle } from "#server/articles/recall.ts";
import { rescheduleArticle } from "#server/articles/reschedule.ts";
import { returnArticle } from "#server/articles/return-to-reporter.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { submitArticle } from "#server/articles/submit.ts";
import {
  approvedBy,
  contentOf,
  draftBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../support/newsroom.ts";

let room: TestNewsroom;
let reporter: PersonActor;
let stranger: PersonActor;
let desk: PersonActor;
let copyEditor: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  reporter = await room.person("기자", "reporter");
  stranger = await room.person("다른 기자", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  copyEditor = await room.person("교열", { role: "copy_editor", sectionId: room.society });
});

afterAll(() => room.close());

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

describe("the history of an article", () => {
  test("tells every act and every refusal, with who and why", async () => {
    const { editionId, textVersion } = await draftBy(room, reporter);
    await submitArticle(room.db, reporter, { editionId });
    await claimArticle(room.db, desk, { editionId });
    await returnArticle(room.db, desk, { editionId, code: "facts", text: "숫자를 확인" });
    await submitArticle(room.db, reporter, { editionId, answer: "확인했습니다" });
    await claimArticle(room.db, copyEditor, { editionId });
    await expect(
      approveArticle(room.db, copyEditor, { editionId, textVersion }),
    ).rejects.toMatchObject({ code: "forbidden" });

    const history = await readHistory(room.db, reporter, editionId);
    const told = history?.events.map(({ name, outcome, actor }) => [name, outcome, actor]);
    expect(told).toEqual([
      ["createArticle", "done", "기자"],
      ["submit", "done", "기자"],
      ["claim", "done", "데스크"],
      ["returnToReporter", "done", "데스크"],
      ["submit", "done", "기자"],
      ["claim", "done", "교열"],
      ["approve", "refused", "교열"],
    ]);
    expect(history?.events[3]?.detail).toMatchObject({ code: "facts", text: "숫자를 확인" });
    expect(history?.events[6]?.detail).toMatchObject({ reason: "approverCannotBeCopyEditor" });
    expect(await readLastAct(room.db, desk, { editionId })).toMatchObject({
      who: "교열",
      verb: "claim",
    });
  });

  test("keeps what the reporter told the desk at each filing", async () => {
    const { editionId } = await draftBy(room, reporter);
    await submitArticle(room.db, reporter, { editionId, note: " 사진은 저녁에 옵니다. " });
    await recallArticle(room.db, reporter, { editionId });
    await submitArticle(room.db, reporter, { editionId, note: "" });
    const history = await readHistory(room.db, desk, editionId);
    const filings = history?.events.filter(({ name }) => name === "submit");
    expect(filings?.map(({ detail }) => detail)).toEqual([{ note: "사진은 저녁에 옵니다." }, {}]);
  });

  test("is not found for a stranger while the text is not out", async () => {
    const { editionId } = await draftBy(room, reporter);
    expect(await readHistory(room.db, stranger, editionId)).toBeNull();
    expect(await readReview(room.db, stranger, editionId)).toBeNull();
    await expect(readLastAct(room.db, stranger, { editionId })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await readHistory(room.db, reporter, 999_999)).toBeNull();
  });

  test("compares two texts of the article, and finds no text of another one", async () => {
    const { editionId, textVersion } = await draftBy(room, reporter);
    const other = await draftBy(room, reporter);
    await submitArticle(room.db, reporter, { editionId });
    await claimArticle(room.db, desk, { editionId });
    const changed = contentOf(reporter, { headline: "고친 제목" });
    await write(room.db, desk, editionId, textVersion, changed);

    const whole = await readHistory(room.db, desk, editionId);
    const [first, last] = [whole?.revisions[0]?.id ?? 0, whole?.revisions.at(-1)?.id ?? 0];
    const compared = await readHistory(room.db, desk, editionId, { before: first, after: last });
    expect(compared?.compared?.before.content.headline).toBe("새 기사");
    expect(compared?.compared?.after.content.headline).toBe("고친 제목");

    const foreign = (await readHistory(room.db, reporter, other.editionId))?.revisions[0]?.id ?? 0;
    expect(foreign).toBeGreaterThan(0);
    const asked = [{ before: first, after: foreign }, { read: foreign }, { read: 999_999 }];
    for (const revisions of asked)
      expect(await readHistory(room.db, desk, editionId, revisions)).toBeNull();
  });

  test("shows a stranger the edition that is out and nothing of its successor", async () => {
    const { editionId } = await approvedBy(room, reporter, desk);
    await publishArticle(room.db, desk, { editionId });
    const revision = await reviseArticle(room.db, reporter, {
      editionId,
      changeKind: "typo",
      reason: "오탈자",
    });
    const outside = await readHistory(room.db, stranger, editionId);
    expect(outside?.editions.map(({ id }) => id)).toEqual([editionId]);
    expect(outside?.events.every((event) => event.editionId === editionId)).toBe(true);
    expect(outside?.revisions.every((kept) => kept.editionId === editionId)).toBe(true);
    expect(await readHistory(room.db, stranger, revision.editionId)).toBeNull();
    const inside = await readHistory(room.db, reporter, revision.editionId);
    expect(inside?.editions).toHaveLength(2);
  });
});

describe("a text that was returned and handed in again", () => {
  test("is read against what was handed in before, not against what the desk made of it", async () => {
    const { editionId, textVersion } = await draftBy(room, reporter);
    const filings = async () => (await readReview(room.db, desk, editionId))?.filings;
    await submitArticle(room.db, reporter, { editionId });
    expect(await filings()).toBeNull();
    await claimArticle(room.db, desk, { editionId });
    const desked = contentOf(reporter, { headline: "데스크가 고친 제목" });
    const version = await write(room.db, desk, editionId, textVersion, desked);
    await returnArticle(room.db, desk, { editionId, code: "facts", text: "숫자를 확인" });
    expect(await filings()).toBeNull();
    const answered = contentOf(reporter, { headline: "기자가 다시 쓴 제목" });
    await write(room.db, reporter, editionId, version, answered);
    await submitArticle(room.db, reporter, { editionId });
    expect(await filings()).toMatchObject({
      earlier: { content: contentOf(reporter) },
      latest: answered,
    });
  });
});

describe("moving a booking", () => {
  test("takes it back and makes it anew in one act", async () => {
    const { editionId } = await approvedBy(room, reporter, desk);
    await scheduleArticle(room.db, desk, { editionId, publishAt: inHours(1) });
    const publishAt = inHours(3);
    await rescheduleArticle(room.db, desk, { editionId, publishAt });
    const { rows } = await room.pool.query(
      "select visible_from from magam.publications where edition_id = $1",
      [editionId],
    );
    expect(rows).toEqual([{ visible_from: publishAt }]);
    const review = await readReview(room.db, desk, editionId);
    expect(review?.edition).toMatchObject({ status: "scheduled", publishAt });
  });

  test("to a past hour changes nothing", async () => {
    const { editionId } = await approvedBy(room, reporter, desk);
    const publishAt = inHours(1);
    await scheduleArticle(room.db, desk, { editionId, publishAt });
    await expect(
      rescheduleArticle(room.db, desk, { editionId, publishAt: inHours(-1) }),
    ).rejects.toMatchObject({ reason: "guard.notYetDue" });
    const review = await readReview(room.db, desk, editionId);
    expect(review?.edition).toMatchObject({ status: "scheduled", publishAt });
  });
});
