import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { readFrame } from "#db/queries/site.ts";
import { findBreaking } from "#db/queries/site-breaking.ts";
import { listChanges, listCorrections, listSiteEditions } from "#db/queries/site-editions.ts";
import { findPageText } from "#db/queries/site-pages.ts";
import { settings } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { publishBreaking } from "#server/articles/publish-breaking.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import {
  contentOf,
  draftBy,
  publishedBy,
  type TestArticle,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../support/newsroom.ts";

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

/** A later edition, approved; out at once unless it is booked. */
async function change(
  live: TestArticle,
  changeKind: string,
  reason: string,
  headline: string,
  publishAt?: Date,
): Promise<TestArticle> {
  const { db } = room;
  const { editionId } = await reviseArticle(db, author, {
    ...{ editionId: live.editionId, changeKind, reason },
  });
  const textVersion = await write(db, author, editionId, 1, contentOf(author, { headline }));
  await submitArticle(db, author, { editionId });
  await claimArticle(db, desk, { editionId });
  await approveArticle(db, desk, { editionId, textVersion });
  if (publishAt) await scheduleArticle(db, desk, { editionId, publishAt });
  else await publishArticle(db, desk, { editionId });
  return { ...live, editionId, textVersion };
}

const inAnHour = () => new Date(Date.now() + 3_600_000);
const correctionsOf = async (id: number) =>
  (await listCorrections(site.db, 1)).corrections.filter((one) => one.id === id);

describe("the changes of an article, as the readers' role sees them", () => {
  test("tell kind and reason of a correction and an update, and of a typo the kind only", async () => {
    const first = await publishedBy(room, author, desk);
    const updated = await change(first, "update", "상인의 말을 보탬", "둘째 제목");
    const corrected = await change(updated, "correction", "건수를 바로잡음", "셋째 제목");
    await change(corrected, "typo", "내부에서만 아는 사정", "넷째 제목");
    const changes = await listChanges(site.db, first.articleId);
    expect(changes.map(({ kind, note }) => [kind, note])).toEqual([
      ["typo", null],
      ["correction", "건수를 바로잡음"],
      ["update", "상인의 말을 보탬"],
    ]);
    const editions = await listSiteEditions(site.db, first.articleId);
    expect(editions.map(({ number, content }) => [number, content?.headline])).toEqual([
      [1, contentOf(author).headline],
      [2, "둘째 제목"],
      [3, "셋째 제목"],
      [4, "넷째 제목"],
    ]);
    const [correction, ...others] = await correctionsOf(first.articleId);
    expect(others).toEqual([]);
    expect(correction).toMatchObject({ headline: "넷째 제목", note: "건수를 바로잡음" });
  });

  test("show nothing of a booked correction before its hour", async () => {
    const first = await publishedBy(room, author, desk);
    await change(first, "correction", "아직 나가지 않은 사정", "예약한 제목", inAnHour());
    expect(await listChanges(site.db, first.articleId)).toEqual([]);
    expect(await listSiteEditions(site.db, first.articleId)).toHaveLength(1);
    expect(await correctionsOf(first.articleId)).toEqual([]);
  });

  test("go with a withdrawn article, and come back with it, each once", async () => {
    const first = await publishedBy(room, author, desk);
    const { articleId, editionId } = await change(first, "correction", "바로잡음", "고친 제목");
    const [before] = await correctionsOf(articleId);
    const reason = "확인";
    await withdrawArticle(room.db, desk, { editionId, reason, reviewDate: inAnHour() });
    expect(await listChanges(site.db, articleId)).toEqual([]);
    expect(await listSiteEditions(site.db, articleId)).toEqual([]);
    expect(await correctionsOf(articleId)).toEqual([]);
    await restoreArticle(room.db, chief, { editionId, reason });
    expect(await correctionsOf(articleId)).toEqual([before]);
    expect(await listChanges(site.db, articleId)).toHaveLength(1);
    expect((await listSiteEditions(site.db, articleId)).map(({ number }) => number)).toEqual([
      1, 2,
    ]);
  });

  test("of a practice article there are none", async () => {
    const first = await publishedBy(room, author, desk, { practice: true });
    await change(first, "correction", "연습", "연습 제목");
    expect(await listChanges(site.db, first.articleId)).toEqual([]);
    expect(await correctionsOf(first.articleId)).toEqual([]);
  });

  test("what readers were told about a change is as final as the text", async () => {
    const owner = connect(room.database.ownerUrl, { name: "test-owner", max: 1 });
    await expect(
      owner.pool.query("update magam.publications set change_note = 'x' where change_note <> 'x'"),
    ).rejects.toThrow("for good");
    await owner.end();
  });
});

describe("속보 for open pages", () => {
  test("is the newest of the last half hour that is marked so, and no longer", async () => {
    expect(await findBreaking(site.db)).toBeNull();
    await publishedBy(room, author, desk, { content: { kicker: "긴급", headline: "긴급한 일" } });
    expect(await findBreaking(site.db)).toMatchObject({ headline: "긴급한 일" });
    const { editionId, articleId } = await draftBy(room, author);
    const { headline } = contentOf(author);
    await publishBreaking(room.db, chief, { editionId, typedHeadline: headline });
    expect(await findBreaking(site.db)).toMatchObject({ id: articleId, headline });
    const owner = connect(room.database.ownerUrl, { name: "test-owner", max: 1 });
    await owner.pool.query(`
      alter table magam.publications disable trigger publications_guard;
      update magam.publications set first_published_at = now() - interval '31 minutes';
      alter table magam.publications enable trigger publications_guard;`);
    await owner.end();
    expect(await findBreaking(site.db)).toBeNull();
  });
});

describe("company pages", () => {
  test("are the house's until written, the paper's then, and unwanted when empty", async () => {
    expect(await findPageText(site.db, "about")).toBeNull();
    expect((await readFrame(site.db)).unwantedPages).toEqual([]);
    await room.db.insert(settings).values([
      { key: "page.about", value: "우리 신문" },
      { key: "page.terms", value: "" },
    ]);
    expect(await findPageText(site.db, "about")).toBe("우리 신문");
    expect((await readFrame(site.db)).unwantedPages).toEqual(["terms"]);
  });
});
