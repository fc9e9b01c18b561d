import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editionPeople, editions, events, revisions, workingTexts } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { type Content, isSameContent } from "#domain/article/content.ts";
import { keepText } from "#server/articles/keep-text.ts";
import { takeLock } from "#server/articles/locks.ts";
import { readEdition, readSavedText } from "#server/articles/read-edition.ts";
import { saveText } from "#server/articles/save-text.ts";
import { submitArticle } from "#server/articles/submit.ts";
import {
  approvedBy,
  bodyOf,
  contentOf,
  draftBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "#tests/support/newsroom.ts";

let room: TestNewsroom;
let writer: PersonActor;
let desk: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  writer = await room.person("기자", "reporter");
  desk = await room.person("데스크", "desk");
});
afterAll(() => room.close());

const worded = (words: string): Content => contentOf(writer, { body: bodyOf(words) });

async function textOf(editionId: number) {
  const [row] = await room.db
    .select()
    .from(workingTexts)
    .where(eq(workingTexts.editionId, editionId));
  if (!row) throw new Error("no text");
  return row;
}

async function revisionsOf(editionId: number) {
  return room.db
    .select()
    .from(revisions)
    .where(eq(revisions.editionId, editionId))
    .orderBy(asc(revisions.number));
}

describe("saving a text", () => {
  test("a save that started from an older version overwrites nothing and keeps both texts", async () => {
    const { editionId, textVersion } = await draftBy(room, writer);
    const page = "first-page";
    const newer = worded("먼저 저장된 글이다.");
    await saveText(room.db, writer, { editionId, page, baseVersion: textVersion, content: newer });

    const older = worded("낡은 판에서 쓴 글이다.");
    const result = await saveText(room.db, writer, {
      editionId,
      page,
      baseVersion: textVersion,
      content: older,
    });

    expect(result).toMatchObject({
      outcome: "conflict",
      because: "stale",
      version: textVersion + 1,
      content: newer,
    });
    expect((await textOf(editionId)).content).toEqual(newer);
    const kept = (await revisionsOf(editionId)).at(-1);
    expect(kept).toMatchObject({ cause: "conflict", content: older, authorId: writer.id });
    expect((await revisionsOf(editionId)).map(({ content }) => content)).toContainEqual(newer);
  });

  test("a text given up is in the history once, with the saved one beside it, and changes neither it nor the lock", async () => {
    const { editionId, textVersion } = await draftBy(room, writer);
    const last = worded("저장해 둔 글이다.");
    await write(room.db, writer, editionId, textVersion, last);
    await takeLock(room.db, desk, { editionId, page: "desk-page" });
    const before = await textOf(editionId);

    const left = worded("기기에 남아 있던 글이다.");
    const { revisionId } = await keepText(room.db, writer, { editionId, content: left });
    const again = await keepText(room.db, writer, { editionId, content: left });

    expect(again.revisionId).toBe(revisionId);
    const kept = await revisionsOf(editionId);
    expect(kept.filter(({ content }) => isSameContent(content, left))).toMatchObject([
      { id: revisionId, cause: "conflict", authorId: writer.id },
    ]);
    expect(kept.map(({ content }) => content)).toContainEqual(last);
    expect(await textOf(editionId)).toEqual(before);
    const stranger = await room.person("다른 기자", "reporter");
    await expect(
      keepText(room.db, stranger, { editionId, content: worded("남의 글") }),
    ).rejects.toThrow();
  });

  test("a save while another holds the lock overwrites nothing and keeps both texts", async () => {
    const { editionId, textVersion } = await draftBy(room, writer);
    const saved = (await textOf(editionId)).content;
    await takeLock(room.db, desk, { editionId, page: "desk-page" });

    const late = worded("잠긴 뒤에 쓴 글이다.");
    const result = await saveText(room.db, writer, {
      editionId,
      page: "writer-page",
      baseVersion: textVersion,
      content: late,
    });

    expect(result).toMatchObject({ outcome: "conflict", because: "locked", holder: desk.name });
    expect((await textOf(editionId)).content).toEqual(saved);
    expect((await revisionsOf(editionId)).at(-1)).toMatchObject({
      cause: "conflict",
      content: late,
    });
    const recorded = await room.db.select().from(events).where(eq(events.editionId, editionId));
    expect(recorded.at(-1)).toMatchObject({ name: "keepConflict", actorId: writer.id });
  });

  test("what one person left unsnapshotted is a revision before another's text replaces it", async () => {
    const { editionId, textVersion } = await draftBy(room, writer);
    const last = worded("기자가 마지막으로 저장한 글이다.");
    const version = await write(room.db, writer, editionId, textVersion, last);
    expect((await revisionsOf(editionId)).map(({ content }) => content)).not.toContainEqual(last);

    const desked = worded("데스크가 고친 글이다.");
    await write(room.db, desk, editionId, version, desked);

    const [handover, own] = (await revisionsOf(editionId)).slice(-2);
    expect(handover).toMatchObject({ cause: "handover", content: last, authorId: writer.id });
    expect(own).toMatchObject({ cause: "saved", content: desked, authorId: desk.id });
    const people = await room.db
      .select()
      .from(editionPeople)
      .where(eq(editionPeople.editionId, editionId));
    expect(people).toContainEqual({ editionId, personId: desk.id, part: "editor" });
  });

  test("a field that is too long is refused by its path and changes nothing", async () => {
    const { editionId, textVersion } = await draftBy(room, writer);
    const before = await textOf(editionId);
    const revisionsBefore = (await revisionsOf(editionId)).length;
    const content = contentOf(writer, {
      headline: "가".repeat(101),
      decks: ["나", "다".repeat(151)],
    });

    const saving = saveText(room.db, writer, {
      editionId,
      page: "writer-page",
      baseVersion: textVersion,
      content,
    });

    await expect(saving).rejects.toMatchObject({
      code: "invalid_input",
      fields: { headline: "field.headline.tooLong", "decks.1": "field.deck.tooLong" },
    });
    expect(await textOf(editionId)).toEqual(before);
    expect(await revisionsOf(editionId)).toHaveLength(revisionsBefore);
  });

  test("a change of an approved text takes the approval back", async () => {
    const { editionId, textVersion } = await approvedBy(room, writer, desk);

    await write(room.db, desk, editionId, textVersion, worded("승인 뒤에 고친 글이다."));

    const [edition] = await room.db.select().from(editions).where(eq(editions.id, editionId));
    expect(edition).toMatchObject({
      status: "in_review",
      claimedBy: desk.id,
      approvedBy: null,
      approvedRevisionId: null,
      approvedHash: null,
    });
  });

  test("the same text again is no new version and no new revision", async () => {
    const { editionId, textVersion } = await approvedBy(room, writer, desk);
    const { content } = await textOf(editionId);
    const revisionsBefore = (await revisionsOf(editionId)).length;

    // As the editor may send it: with the spaces and blank decks that the intake takes out.
    const spaced = { ...content, headline: ` ${content.headline} `, decks: [...content.decks, ""] };
    const version = await write(room.db, desk, editionId, textVersion, spaced);

    expect(version).toBe(textVersion);
    expect(await revisionsOf(editionId)).toHaveLength(revisionsBefore);
    const [edition] = await room.db.select().from(editions).where(eq(editions.id, editionId));
    expect(edition?.status).toBe("approved");
  });

  test("one writer's saves within ten minutes are one revision; after that a new one begins", async () => {
    const { editionId, textVersion } = await draftBy(room, writer);
    const atFirst = (await revisionsOf(editionId)).length;
    let version = textVersion;
    for (const words of ["하나.", "둘.", "셋."])
      version = await write(room.db, writer, editionId, version, worded(words));
    expect(await revisionsOf(editionId)).toHaveLength(atFirst);

    await room.db.insert(revisions).values({
      editionId,
      number: atFirst + 1,
      content: worded("셋."),
      authorId: writer.id,
      cause: "saved",
      at: new Date(Date.now() - 11 * 60_000),
    });
    await write(room.db, writer, editionId, version, worded("넷."));

    const all = await revisionsOf(editionId);
    expect(all).toHaveLength(atFirst + 2);
    expect(all.at(-1)).toMatchObject({ cause: "saved", content: worded("넷.") });
  });

  test("a save repeated with its key after a lost answer is answered as the first time", async () => {
    const { editionId, textVersion } = await draftBy(room, writer);
    const save = {
      editionId,
      page: "writer-page",
      baseVersion: textVersion,
      content: worded("답을 받지 못한 저장이다."),
      key: "key-of-this-save",
    };
    const first = await saveText(room.db, writer, save);
    const second = await saveText(room.db, writer, save);

    expect(first).toMatchObject({ outcome: "saved", version: textVersion + 1 });
    expect(second).toMatchObject({ outcome: "saved", version: textVersion + 1 });
    expect((await textOf(editionId)).version).toBe(textVersion + 1);
  });
});

test("a refused sign of life is no event, a refused save is one", async () => {
  const { editionId, textVersion } = await draftBy(room, writer);
  await submitArticle(room.db, writer, { editionId });
  const page = "writer-page";
  const closed = { code: "forbidden", reason: "access.submittedIsClosed" };
  for (let beat = 0; beat < 3; beat += 1)
    await expect(takeLock(room.db, writer, { editionId, page })).rejects.toMatchObject(closed);
  const content = worded("송고한 뒤에 쓴 글이다.");
  await expect(
    saveText(room.db, writer, { editionId, page, baseVersion: textVersion, content }),
  ).rejects.toMatchObject(closed);
  const refused = await room.db
    .select({ name: events.name })
    .from(events)
    .where(and(eq(events.editionId, editionId), eq(events.outcome, "refused")));
  expect(refused).toEqual([{ name: "saveText" }]);
});

describe("reading a text", () => {
  test("a draft does not exist for a colleague who is neither its author nor its desk", async () => {
    const { editionId } = await draftBy(room, writer);
    const colleague = await room.person("동료", "reporter");

    expect(await readEdition(room.db, colleague, editionId)).toBeNull();
    await expect(
      readSavedText(room.db, colleague, { editionId, page: "other-page", version: 0 }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("a page that has the saved version gets no text again, one that has not gets it", async () => {
    const { editionId, textVersion } = await draftBy(room, writer);
    await takeLock(room.db, desk, { editionId, page: "desk-page" });
    const asked = { editionId, page: "writer-page" };

    const same = await readSavedText(room.db, writer, { ...asked, version: textVersion });
    const older = await readSavedText(room.db, writer, { ...asked, version: textVersion - 1 });

    expect(same).toMatchObject({ content: null, lock: { mine: false, holder: { id: desk.id } } });
    expect(older.content).toEqual((await textOf(editionId)).content);
  });
});
