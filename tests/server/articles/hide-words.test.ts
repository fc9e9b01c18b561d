import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { listChanges, listCorrections, listSiteEditions } from "#db/queries/site-editions.ts";
import { events } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { hideWords, showWords } from "#server/articles/hide-words.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { readChanges } from "#server/articles/read-changes.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { submitArticle } from "#server/articles/submit.ts";
import {
  bodyOf,
  contentOf,
  draftBy,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../../support/newsroom.ts";

const NAME = "가려야할이름";

let room: TestNewsroom;
let site: Connection;
let author: PersonActor;
let desk: PersonActor;
let chief: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "test-site", max: 2 });
  author = await room.person("글쓴이", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  chief = await room.person("국장", "managing_editor");
});

afterAll(async () => {
  await site.end();
  await room.close();
});

/** Out with a name in it, then corrected without: both editions' numbers. */
async function corrected() {
  const { db } = room;
  const first = await publishedBy(room, author, desk, { content: { body: bodyOf(NAME) } });
  const { editionId } = await reviseArticle(db, author, {
    ...{ editionId: first.editionId, changeKind: "correction", reason: `${NAME} 삭제` },
  });
  const textVersion = await write(db, author, editionId, 1, contentOf(author));
  await submitArticle(db, author, { editionId });
  await claimArticle(db, desk, { editionId });
  await approveArticle(db, desk, { editionId, textVersion });
  await publishArticle(db, desk, { editionId });
  return { articleId: first.articleId, named: first.editionId, mended: editionId };
}

const everything = async (articleId: number) =>
  JSON.stringify([
    await listSiteEditions(site.db, articleId),
    await listChanges(site.db, articleId),
    await listCorrections(site.db, 1),
  ]);

test("hidden words and reasons are nowhere in what readers get, and that there was a change stays", async () => {
  const { articleId, named, mended } = await corrected();
  expect(await everything(articleId)).toContain(NAME);
  await hideWords(room.db, chief, { editionId: named, reason: "본인의 요청" });
  await hideWords(room.db, chief, { editionId: mended, reason: "본인의 요청" });
  expect(await everything(articleId)).not.toContain(NAME);
  const editions = await listSiteEditions(site.db, articleId);
  expect(editions.map(({ number, kind, content }) => [number, kind, content])).toEqual([
    [1, null, null],
    [2, "correction", null],
  ]);
  expect(await listChanges(site.db, articleId)).toMatchObject([{ kind: "correction", note: null }]);
  const seen = await readChanges(room.db, desk, mended);
  expect(seen?.texts.map(({ hiddenReason }) => hiddenReason)).toEqual([
    "본인의 요청",
    "본인의 요청",
  ]);
  await showWords(room.db, chief, { editionId: named });
  expect(await everything(articleId)).toContain(NAME);
});

test("only the managing editor hides, with a reason, what was out; the history says so", async () => {
  const { articleId, named } = await corrected();
  for (const person of [author, desk])
    await expect(
      hideWords(room.db, person, { editionId: named, reason: "요청" }),
    ).rejects.toMatchObject({ reason: "access.onlyManagingEditor" });
  await expect(hideWords(room.db, chief, { editionId: named, reason: " " })).rejects.toMatchObject({
    fields: { reason: "field.reason.empty" },
  });
  const draft = await draftBy(room, author);
  await expect(
    hideWords(room.db, chief, { editionId: draft.editionId, reason: "요청" }),
  ).rejects.toMatchObject({ code: "invalid_transition" });
  await hideWords(room.db, chief, { editionId: named, reason: "요청" });
  const [event] = await room.db
    .select()
    .from(events)
    .where(eq(events.articleId, articleId))
    .orderBy(desc(events.id));
  expect(event).toMatchObject({ name: "hideWords", actorId: chief.id, detail: { reason: "요청" } });
});
