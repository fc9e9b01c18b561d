import { and, desc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { events, locks, revisions, workingTexts } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { HAND_OVER_SECONDS } from "#domain/article/lock.ts";
import { releaseLock, takeLock } from "#server/articles/locks.ts";
import { readSavedText } from "#server/articles/read-edition.ts";
import { saveText } from "#server/articles/save-text.ts";
import { takeOverLock, yieldLock } from "#server/articles/take-over.ts";
import {
  bodyOf,
  contentOf,
  draftBy,
  type TestNewsroom,
  testNewsroom,
} from "#tests/support/newsroom.ts";

let room: TestNewsroom;
let writer: PersonActor;
let desk: PersonActor;
let chief: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  writer = await room.person("한하람", "reporter");
  desk = await room.person("김데스크", "desk");
  chief = await room.person("국장", "managing_editor");
});
afterAll(() => room.close());

const worded = (words: string) => contentOf(writer, { body: bodyOf(words) });

/** A draft that its writer has open and saved in. */
async function written(words: string) {
  const { editionId, textVersion } = await draftBy(room, writer);
  const holder = { editionId, page: "writer-page" };
  await saveText(room.db, writer, { ...holder, baseVersion: textVersion, content: worded(words) });
  return { editionId, holder, taker: { editionId, page: "desk-page" }, version: textVersion + 1 };
}

/** As if the request had been made so many seconds earlier. */
async function age(editionId: number, seconds: number): Promise<void> {
  await room.db
    .update(locks)
    .set({ askedAt: sql`asked_at - make_interval(secs => ${seconds})` as unknown as Date })
    .where(eq(locks.editionId, editionId));
}

async function lastRevision(editionId: number) {
  const [last] = await room.db
    .select()
    .from(revisions)
    .where(eq(revisions.editionId, editionId))
    .orderBy(desc(revisions.number));
  return last;
}

async function acts(editionId: number, name: "takeOver" | "handOver") {
  return room.db
    .select()
    .from(events)
    .where(and(eq(events.editionId, editionId), eq(events.name, name)));
}

describe("taking a text over", () => {
  test("warns the holder, who goes on writing; nothing passes before the time is over", async () => {
    const { editionId, holder, taker, version } = await written("처음 쓴 글이다.");
    const asked = await takeOverLock(room.db, desk, taker);
    expect(asked).toMatchObject({ secondsLeft: HAND_OVER_SECONDS, kept: null });
    expect(asked.lock).toMatchObject({ mine: false, holder: { name: "한하람" } });

    const warned = await takeLock(room.db, writer, holder);
    expect(warned).toMatchObject({ mine: true, asked: { name: "김데스크" } });
    const content = worded("마지막 문장까지 쓴 글이다.");
    const saved = await saveText(room.db, writer, { ...holder, baseVersion: version, content });
    expect(saved.outcome).toBe("saved");
    await age(editionId, HAND_OVER_SECONDS - 2);
    expect((await takeOverLock(room.db, desk, taker)).secondsLeft).toBeGreaterThan(0);
    expect(await acts(editionId, "takeOver")).toEqual([]);

    await age(editionId, 2);
    const passed = await takeOverLock(room.db, desk, taker);
    expect(passed).toMatchObject({ secondsLeft: null, lock: { mine: true, asked: null } });
    expect(passed.kept).toMatchObject({ name: "한하람", characters: 15 });
    expect(await lastRevision(editionId)).toMatchObject({
      ...{ cause: "handover", name: "한하람", authorId: writer.id, content },
    });
  });

  test("tells the former holder in words what was kept, and nobody else", async () => {
    const { editionId, taker, holder } = await written("넘어갈 글이다.");
    await takeOverLock(room.db, desk, taker);
    await age(editionId, HAND_OVER_SECONDS);
    await takeOverLock(room.db, desk, taker);

    const asked = { ...holder, version: 0, lost: true };
    const { handedOver } = await readSavedText(room.db, writer, asked);
    const kept = await lastRevision(editionId);
    expect(handedOver).toMatchObject({
      ...{ by: "김데스크", revision: kept?.number, characters: 8, reason: "" },
    });
    const { handedOver: chiefs } = await readSavedText(room.db, chief, { ...asked, page: "chief" });
    expect(chiefs).toBeNull();
  });

  test("a holder who is warned may hand it over at once; the other finds it theirs", async () => {
    const { editionId, holder, taker } = await written("기꺼이 넘기는 글이다.");
    await takeOverLock(room.db, desk, taker);
    expect(await yieldLock(room.db, writer, holder)).toMatchObject({ mine: false });
    const found = await takeOverLock(room.db, desk, taker);
    expect(found).toMatchObject({ secondsLeft: null, lock: { mine: true } });
    expect(found.kept).toMatchObject({ name: "한하람", characters: 12 });
    expect(await acts(editionId, "handOver")).toMatchObject([{ actorId: writer.id }]);
    expect(await acts(editionId, "takeOver")).toEqual([]);
  });

  test("nobody who was not asked gives it away, and nobody who holds nothing", async () => {
    const { editionId, holder, taker } = await written("내 글이다.");
    expect(await yieldLock(room.db, writer, holder)).toMatchObject({ mine: true });
    await takeOverLock(room.db, desk, taker);
    await yieldLock(room.db, chief, { editionId, page: "chief-page" });
    expect(await takeLock(room.db, writer, holder)).toMatchObject({ mine: true });
  });

  test("one asks at a time, and may think better of it", async () => {
    const { editionId, holder, taker } = await written("두 사람이 바라는 글이다.");
    await takeOverLock(room.db, desk, taker);
    const chiefs = { editionId, page: "chief-page" };
    await expect(takeOverLock(room.db, chief, chiefs)).rejects.toMatchObject({
      ...{ code: "conflict", reason: "lock.askedByAnother", values: { name: "김데스크" } },
    });
    await releaseLock(room.db, desk, taker);
    expect(await takeLock(room.db, writer, holder)).toMatchObject({ mine: true, asked: null });
    expect(await takeOverLock(room.db, chief, chiefs)).toMatchObject({ secondsLeft: 20 });
  });

  test("a page that is gone is not waited for, nor one's own other tab", async () => {
    const { editionId, holder, taker } = await written("닫힌 창의 글이다.");
    const mine = await takeOverLock(room.db, writer, { editionId, page: "second-tab" });
    expect(mine).toMatchObject({ secondsLeft: null, kept: null, lock: { mine: true } });
    await room.db.execute("update magam.locks set seen_at = seen_at - interval '61 seconds'");
    expect(await takeOverLock(room.db, desk, taker)).toMatchObject({ secondsLeft: null });
    expect(await takeLock(room.db, writer, holder)).toMatchObject({ mine: false });
  });
});

describe("a desk that does not wait", () => {
  test("says why; the text is kept, and its writer reads the reason", async () => {
    const { editionId, taker, holder } = await written("급히 고칠 글이다.");
    const content = (
      await room.db.select().from(workingTexts).where(eq(workingTexts.editionId, editionId))
    )[0]?.content;
    await expect(takeOverLock(room.db, desk, { ...taker, force: "  " })).rejects.toMatchObject({
      code: "invalid_input",
      reason: "guard.reasonGiven",
    });

    const forced = await takeOverLock(room.db, desk, { ...taker, force: "사망자 수가 틀렸다" });
    expect(forced).toMatchObject({ secondsLeft: null, lock: { mine: true } });
    expect(await lastRevision(editionId)).toMatchObject({ cause: "handover", content });
    const told = await readSavedText(room.db, writer, { ...holder, version: 0, lost: true });
    expect(told.handedOver?.reason).toBe("사망자 수가 틀렸다");
    expect((await acts(editionId, "takeOver")).at(-1)?.detail).toMatchObject({ forced: true });
  });

  test("is a desk of the section: a reporter with a hand in the text must wait", async () => {
    const { editionId } = await written("동료의 글이다.");
    const mine = { editionId, page: "again-page", force: "바빠서" };
    await expect(takeOverLock(room.db, writer, mine)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await room.person("남", "reporter");
    await expect(takeOverLock(room.db, stranger, mine)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("what the former holder had not sent yet is kept beside the new text when it comes", async () => {
    const { taker, holder, version } = await written("먼저 저장한 글이다.");
    await takeOverLock(room.db, desk, { ...taker, force: "바로 나가야 한다" });
    const content = worded("먼저 저장한 글이다. 그리고 보내지 못한 말.");
    const late = await saveText(room.db, writer, { ...holder, baseVersion: version, content });
    expect(late).toMatchObject({ outcome: "conflict", because: "locked", holder: "김데스크" });
    expect(await lastRevision(holder.editionId)).toMatchObject({ cause: "conflict", content });
  });
});

test("the last key is told apart from the last sign of life", async () => {
  const { taker, holder } = await written("생각하는 중이다.");
  await takeLock(room.db, writer, { ...holder, idle: 240 });
  const { lock } = await readSavedText(room.db, desk, { ...taker, version: 0 });
  const idle = (Date.now() - Date.parse(lock.activeAt ?? "")) / 1_000;
  expect(idle).toBeGreaterThan(235);
  expect(lock).toMatchObject({ holder: { name: "한하람" }, mayForce: true });
});

test("one's own other page keeps the text for fifteen seconds, another's for a minute", async () => {
  const { editionId, holder, taker } = await written("두 곳에서 여는 글이다.");
  const mine = { editionId, page: "second-tab" };
  expect(await takeLock(room.db, writer, mine)).toMatchObject({ mine: false });
  await room.db.execute("update magam.locks set seen_at = seen_at - interval '16 seconds'");
  expect(await takeLock(room.db, desk, taker)).toMatchObject({ mine: false });
  expect(await takeLock(room.db, writer, mine)).toMatchObject({ mine: true });
  expect(await takeLock(room.db, writer, holder)).toMatchObject({ mine: false });
});
