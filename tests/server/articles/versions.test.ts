import { afterAll, beforeAll, expect, test } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { nameRevision } from "#server/articles/name-revision.ts";
import { readVersions } from "#server/articles/read-versions.ts";
import { submitArticle } from "#server/articles/submit.ts";
import {
  bodyOf,
  contentOf,
  draftBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../../support/newsroom.ts";

let room: TestNewsroom;
let author: PersonActor;
let desk: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("하람", "reporter");
  desk = await room.person("지훈", "desk");
});

afterAll(() => room.close());

const MORE = "구청은 내년 봄까지 다섯 곳을 더 고칠 계획이다.";

async function deskedArticle() {
  const article = await draftBy(room, author);
  await submitArticle(room.db, author, { editionId: article.editionId });
  await claimArticle(room.db, desk, { editionId: article.editionId });
  const before = contentOf(author);
  const [first, second] = before.body.content;
  const body = { ...before.body, content: [second, first, ...bodyOf(MORE).content] };
  await write(room.db, desk, article.editionId, article.textVersion, {
    ...before,
    body: body as typeof before.body,
  });
  return article;
}

test("the kept texts tell who, why and how much, and each paragraph its writer", async () => {
  const { editionId } = await deskedArticle();
  const read = await readVersions(room.db, author, editionId);
  expect(read?.versions[0]).toMatchObject({
    author: "지훈",
    cause: "saved",
    size: { added: [...MORE.replaceAll(" ", "")].length, removed: 0 },
  });
  expect(read?.versions.at(-1)).toMatchObject({ cause: "created", author: "하람" });
  expect(read?.paragraphs.map(({ first }) => first.author)).toEqual(["하람", "하람", "지훈"]);
});

test("a text is named, renamed and unnamed; each time with an event, and never changed itself", async () => {
  const { editionId } = await draftBy(room, author);
  const revisionId = (await readVersions(room.db, author, editionId))?.versions[0]?.id ?? 0;
  const nameOf = async () => (await readVersions(room.db, author, editionId))?.versions[0]?.name;
  for (const name of [" 법무 검토 전 ", "법무 검토 뒤", ""]) {
    await nameRevision(room.db, author, { editionId, revisionId, name });
    expect(await nameOf()).toBe(name.trim());
  }
  await nameRevision(room.db, author, { editionId, revisionId, name: "" });
  const { rows } = await room.pool.query(
    "select detail->>'name' as name from magam.events where name = 'nameRevision' and edition_id = $1 order by id",
    [editionId],
  );
  expect(rows.map(({ name }) => name)).toEqual(["법무 검토 전", "법무 검토 뒤", ""]);
  await expect(
    nameRevision(room.db, author, { editionId, revisionId, name: "가".repeat(31) }),
  ).rejects.toMatchObject({ fields: { name: "field.revisionName.tooLong" } });
});

test("a stranger finds no texts, and names none; nobody names another article's", async () => {
  const mine = await draftBy(room, author);
  const other = await draftBy(room, author);
  const stranger = await room.person("체육", { role: "reporter", sectionId: room.sports });
  expect(await readVersions(room.db, stranger, mine.editionId)).toBeNull();
  const revisionId = (await readVersions(room.db, author, mine.editionId))?.versions[0]?.id ?? 0;
  await expect(
    nameRevision(room.db, stranger, { editionId: mine.editionId, revisionId, name: "남의 글" }),
  ).rejects.toMatchObject({ code: "not_found" });
  await expect(
    nameRevision(room.db, author, { editionId: other.editionId, revisionId, name: "딴 글" }),
  ).rejects.toMatchObject({ code: "not_found" });
});
