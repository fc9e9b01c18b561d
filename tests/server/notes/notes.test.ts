import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listQueueRecords } from "#db/queries/desk.ts";
import { editions, events, notes } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { NOTE_LIMITS } from "#domain/article/note.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { takeLock } from "#server/articles/locks.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { moveNotes } from "#server/notes/move-notes.ts";
import { readNotes } from "#server/notes/read-notes.ts";
import { reopenNote, resolveNote } from "#server/notes/settle-note.ts";
import { addNote, answerNote, changeNote, takeBackNote } from "#server/notes/write-note.ts";
import { draftBy, type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";

let room: TestNewsroom;
let author: PersonActor;
let desk: PersonActor;
let copyEditor: PersonActor;
let colleague: PersonActor;
let editionId: number;
let articleId: number;
let textVersion: number;

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("하람", "reporter");
  colleague = await room.person("동료", "reporter");
  desk = await room.person("지훈", { role: "desk", sectionId: room.society });
  copyEditor = await room.person("서우", "copy_editor");
});
afterAll(() => room.close());
beforeEach(async () => {
  ({ editionId, articleId, textVersion } = await draftBy(room, author));
});

const anchor = { line: 0, before: "시는 ", quote: "여덟 초", after: " 늘린다" };
const noted = (by: PersonActor, words = "몇 초인지 다시 확인") =>
  addNote(room.db, by, { editionId, anchor, words });
/** As the desk's queue counts them. */
const openInQueue = async () =>
  (await listQueueRecords(room.db, 60, [editionId]))[0]?.notes ?? Number.NaN;
const read = async (by: PersonActor) => (await readNotes(room.db, by, editionId)).notes;

describe("a note", () => {
  test("is seen by those at work on the article, answered, settled, and open again", async () => {
    await submitArticle(room.db, author, { editionId });
    const { noteId } = await noted(desk);
    await answerNote(room.db, author, { editionId, noteId, words: "현장에서 쟀습니다" });
    await resolveNote(room.db, desk, { editionId, noteId });
    await resolveNote(room.db, copyEditor, { editionId, noteId });
    expect(await read(copyEditor)).toMatchObject([
      {
        ...{ id: noteId, anchor, words: "몇 초인지 다시 확인", writer: { name: "지훈" } },
        answers: [{ words: "현장에서 쟀습니다", writer: { name: "하람" } }],
        resolvedBy: "지훈",
      },
    ]);
    expect(await openInQueue()).toBe(0);
    await reopenNote(room.db, author, { editionId, noteId });
    expect(await openInQueue()).toBe(1);
    await resolveNote(room.db, author, { editionId, noteId });
    await answerNote(room.db, desk, { editionId, noteId, words: "다시 봅시다" });
    expect((await read(author))[0]?.resolvedAt).toBeNull();
    const names = await room.db
      .select({ name: events.name })
      .from(events)
      .where(eq(events.articleId, articleId));
    expect(names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["addNote", "answerNote", "resolveNote", "reopenNote"]),
    );
  });

  test("changes nothing of the text: what is approved is the same with and without", async () => {
    await submitArticle(room.db, author, { editionId });
    await claimArticle(room.db, desk, { editionId });
    const hash = async () =>
      (await room.db.select().from(editions).where(eq(editions.id, editionId)))[0];
    await approveArticle(room.db, desk, { editionId, textVersion });
    const approved = await hash();
    await noted(copyEditor);
    expect(await hash()).toEqual(approved);
    await publishArticle(room.db, desk, { editionId });
  });

  test("is changed and taken back by its writer alone, as long as nobody answered", async () => {
    const { noteId } = await noted(desk);
    await expect(
      changeNote(room.db, copyEditor, { editionId, noteId, words: "x" }),
    ).rejects.toMatchObject({ code: "forbidden", reason: "note.onlyWriter" });
    await changeNote(room.db, desk, { editionId, noteId, words: "여덟 초가 맞나" });
    expect((await read(desk))[0]).toMatchObject({ words: "여덟 초가 맞나" });
    await answerNote(room.db, author, { editionId, noteId, words: "네" });
    for (const late of [
      changeNote(room.db, desk, { editionId, noteId, words: "아니" }),
      takeBackNote(room.db, desk, { editionId, noteId }),
    ])
      await expect(late).rejects.toMatchObject({ code: "conflict", reason: "note.answered" });
    const other = await noted(desk, "잘못 단 메모");
    await takeBackNote(room.db, desk, { editionId, noteId: other.noteId });
    expect((await read(desk)).map(({ id }) => id)).toEqual([noteId]);
    const [row] = await room.db.select().from(notes).where(eq(notes.id, other.noteId));
    expect(row?.words).toBe("");
    await expect(
      answerNote(room.db, author, { editionId, noteId: other.noteId, words: "?" }),
    ).rejects.toMatchObject({ code: "not_found", reason: "note.notFound" });
  });

  test("does not exist for a colleague, before the article is out and after", async () => {
    await noted(desk);
    await expect(read(colleague)).rejects.toMatchObject({ code: "not_found" });
    await expect(noted(colleague)).rejects.toMatchObject({ reason: "edition.notFound" });
    await submitArticle(room.db, author, { editionId });
    await claimArticle(room.db, desk, { editionId });
    await approveArticle(room.db, desk, { editionId, textVersion });
    await publishArticle(room.db, desk, { editionId });
    await expect(read(colleague)).rejects.toMatchObject({ code: "not_found" });
    await expect(noted(colleague)).rejects.toMatchObject({ reason: "note.notYours" });
    expect(await read(author)).toHaveLength(1);
  });

  test("of one article is not reached through another", async () => {
    const { noteId } = await noted(desk);
    const other = await draftBy(room, author);
    await expect(
      resolveNote(room.db, desk, { editionId: other.editionId, noteId }),
    ).rejects.toMatchObject({ code: "not_found" });
    const moved = [{ noteId, anchor: { ...anchor, quote: "다른 글" } }];
    expect(await moveNotes(room.db, author, { editionId: other.editionId, moved })).toEqual({
      moved: 0,
    });
  });

  test.each(["", "  \n ", "가".repeat(NOTE_LIMITS.words + 1)])(
    "that says nothing or too much is refused beside its field, and nothing is kept",
    async (words) => {
      await expect(noted(desk, words)).rejects.toMatchObject({
        code: "invalid_input",
        fields: { words: "field.note.words" },
      });
      expect(await read(desk)).toEqual([]);
    },
  );

  test("sent twice with one key is one note", async () => {
    const input = { editionId, anchor, words: "한 번만", key: `key-${editionId}` };
    const [first, second] = [
      await addNote(room.db, desk, input),
      await addNote(room.db, desk, input),
    ];
    expect(second).toEqual(first);
    expect(await read(desk)).toHaveLength(1);
  });
});

test("whose words were changed by a writer is about what stands there now; a reader cannot move it", async () => {
  const { noteId } = await noted(desk);
  const moved = [{ noteId, anchor: { ...anchor, quote: "아홉 초" } }];
  await expect(moveNotes(room.db, colleague, { editionId, moved })).rejects.toMatchObject({
    code: "not_found",
  });
  // The desk may write here too, but it is the author who does.
  const page = "page-of-author";
  await takeLock(room.db, author, { editionId, page });
  expect(await moveNotes(room.db, desk, { editionId, moved })).toEqual({ moved: 0 });
  expect(await moveNotes(room.db, author, { editionId, moved })).toEqual({ moved: 1 });
  expect((await read(desk))[0]?.anchor.quote).toBe("아홉 초");
  await submitArticle(room.db, author, { editionId });
  await expect(moveNotes(room.db, author, { editionId, moved })).rejects.toMatchObject({
    reason: "note.notYours",
  });
});

test("whoever is called by name in a note hears of it, if they may read the article", async () => {
  await noted(desk, "@하람 확인 부탁, @동료 도");
  const { rows } = await room.pool.query(
    `select r.person_id::int as id from magam.notice_receivers r
     join magam.notices n on n.id = r.notice_id where n.kind = 'mentioned' and n.article_id = $1`,
    [articleId],
  );
  expect(rows.map(({ id }) => id)).toEqual([author.id]);
});

test("two who settle one note at once both find it settled", async () => {
  const { noteId } = await noted(author);
  await Promise.all(
    [desk, copyEditor].map((by) => resolveNote(room.db, by, { editionId, noteId })),
  );
  expect((await read(author))[0]?.resolvedBy).toMatch(/지훈|서우/);
});
