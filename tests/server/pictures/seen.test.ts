import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Db } from "#db/client.ts";
import { findArticle } from "#db/queries/site.ts";
import { listNewest } from "#db/queries/site-lists.ts";
import { findRendition } from "#db/queries/site-pictures.ts";
import type { PersonActor } from "#domain/actor.ts";
import type { DomainError } from "#domain/errors.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import { changePicture } from "#server/pictures/change-picture.ts";
import { listUncut, makeRenditions } from "#server/pictures/make-renditions.ts";
import { places } from "#server/pictures/places.ts";
import { readPicture } from "#server/pictures/read-pictures.ts";
import { restorePicture, withdrawPicture } from "#server/pictures/withdraw-picture.ts";
import {
  approvedBy,
  draftBy,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
} from "../../support/newsroom.ts";
import {
  plantPicture,
  somePicture,
  type TestPictures,
  testPictures,
} from "../../support/pictures.ts";

let room: TestNewsroom;
let house: TestPictures;
let site: { db: Db; end(): Promise<void> };
let reporter: PersonActor;
let desk: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  house = testPictures(room);
  site = connect(room.database.siteUrl, { name: "site test", max: 2 });
  reporter = await room.person("기자", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
});

afterAll(async () => {
  await site.end();
  await room.close();
  house.close();
});

const ready = () => plantPicture(room, reporter);

const shows = (pictureId: number) => ({
  mainPicture: { pictureId, caption: "시장 앞 횡단보도", alt: "사람들이 길을 건넌다" },
});

const seen = async (key: string) => (await findRendition(site.db, key)) !== null;

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (error: DomainError) => error.reason,
  );
}

describe("a picture, as readers' own role sees it", () => {
  test("is there from the publication of its article to its withdrawal, in page and list", async () => {
    const { id, key } = await ready();
    const { editionId, articleId } = await approvedBy(room, reporter, desk, { content: shows(id) });
    expect(await seen(key)).toBe(false);
    await publishArticle(room.db, desk, { editionId });
    expect(await seen(key)).toBe(true);
    expect((await findArticle(site.db, articleId))?.pictures?.[id]).toMatchObject({
      key,
      width: 640,
    });
    const listed = (await listNewest(site.db, 5)).find((one) => one.id === articleId);
    expect(listed?.picture).toMatchObject({ id, key, credit: "기자" });
    await withdrawArticle(room.db, desk, {
      editionId,
      reason: "확인",
      reviewDate: new Date(Date.now() + 3_600_000),
    });
    expect(await seen(key)).toBe(false);
  });

  test("is not seen by a draft, a booking or the practice desk", async () => {
    const { id, key } = await ready();
    await draftBy(room, reporter, { content: shows(id) });
    const booked = await approvedBy(room, reporter, desk, { content: shows(id) });
    const publishAt = new Date(Date.now() + 3_600_000);
    await scheduleArticle(room.db, desk, { editionId: booked.editionId, publishAt });
    await publishedBy(room, reporter, desk, { content: shows(id), practice: true });
    expect(await seen(key)).toBe(false);
  });

  test("is gone from everywhere when it is withdrawn, and back when it is shown again", async () => {
    const { id, key } = await ready();
    const { articleId } = await publishedBy(room, reporter, desk, { content: shows(id) });
    const before = await room.pool.query("select max(id)::int as id from magam.outbox");
    await withdrawPicture(room.db, desk, { id, reason: "다른 사람의 얼굴" });
    expect(await seen(key)).toBe(false);
    expect((await findArticle(site.db, articleId))?.pictures).toBeNull();
    const told = await room.pool.query("select tags, gone from magam.outbox where id > $1", [
      before.rows[0].id,
    ]);
    expect(told.rows).toHaveLength(1);
    expect(told.rows[0].tags).toEqual(
      expect.arrayContaining([`article:${articleId}`, "home", "feeds", `picture:${id}`]),
    );
    expect(told.rows[0].gone).toEqual([`picture:${id}`]);
    await restorePicture(room.db, desk, { id });
    expect(await seen(key)).toBe(true);
  });

  test("ends at the instant its rights do, and pages printed before know that instant", async () => {
    const { id, key } = await ready();
    await publishedBy(room, reporter, desk, { content: shows(id) });
    const ends = new Date(Date.now() + 3_600_000);
    await room.pool.query("update magam.pictures set expires_at = $2 where id = $1", [id, ends]);
    const next = await site.db.execute<{ at: string }>("select magam.site_next_change() as at");
    expect(new Date(next.rows[0]?.at ?? 0).getTime()).toBeLessThanOrEqual(ends.getTime());
    expect(await seen(key)).toBe(true);
    await room.pool.query("update magam.pictures set expires_at = now() where id = $1", [id]);
    expect(await seen(key)).toBe(false);
  });

  test("just added is made before one that lies there for long, unless that one went out or was cut anew", async () => {
    const uncut = async (hoursAgo: number) =>
      (await plantPicture(room, reporter, { hoursAgo, isCut: false })).id;
    const [out, old, anew, added] = [
      await uncut(48),
      await uncut(48),
      await uncut(48),
      await uncut(0),
    ];
    await room.pool.query("update magam.pictures set cut = 2 where id = $1", [anew]);
    await publishedBy(room, reporter, desk, { content: shows(out) });
    const order = (await listUncut(room.db, 1_000)).map(({ id }) => id);
    const ours = order.filter((id) => [out, old, anew, added].includes(id));
    expect(ours).toEqual([anew, out, added, old]);
  });

  test("has files under an old name for an hour after a new cut, and none of a guess", async () => {
    const { id } = await house.add(reporter, await somePicture());
    const fresh = (await listUncut(room.db, 10)).find((one) => one.id === id);
    const key = fresh ? ((await makeRenditions(room.db, house.storage, fresh)) ?? "") : "";
    await publishedBy(room, reporter, desk, { content: shows(id) });
    const { picture } = await readPicture(room.db, reporter, id);
    await changePicture(room.db, reporter, {
      ...{ id, version: picture.version },
      words: wordsOf(picture, { focal: { x: 0.1, y: 0.9 } }),
    });
    const uncut = (await listUncut(room.db, 10)).find((one) => one.id === id);
    const anew = uncut ? await makeRenditions(room.db, house.storage, uncut) : null;
    expect(anew).not.toBe(key);
    expect([await seen(key), await seen(anew ?? "")]).toEqual([true, true]);
    await room.pool.query(
      "update magam.renditions set replaced_at = now() - interval '61 minutes' where key = $1",
      [key],
    );
    expect(await seen(key)).toBe(false);
    expect(await seen("0".repeat(32))).toBe(false);
    expect(await house.storage.read(places.rendition(anew ?? "", "full-640.avif"))).not.toBeNull();
  }, 120_000);
});

describe("a text with a picture", () => {
  test("is not filed without caption and alternative text", async () => {
    const { id } = await ready();
    const bare = { mainPicture: { pictureId: id, caption: "", alt: "" } };
    const { editionId } = await draftBy(room, reporter, { content: bare });
    expect(await refusal(submitArticle(room.db, reporter, { editionId }))).toBe(
      "guard.requiredFields",
    );
  });

  test("is not filed, approved, published or booked past the end of the right to it", async () => {
    const { id } = await ready();
    const { editionId } = await approvedBy(room, reporter, desk, { content: shows(id) });
    const set = (column: string, value: unknown) =>
      room.pool.query(`update magam.pictures set ${column} = $2 where id = $1`, [id, value]);
    await set("expires_at", new Date(Date.now() + 3_600_000));
    const late = new Date(Date.now() + 7_200_000);
    expect(await refusal(scheduleArticle(room.db, desk, { editionId, publishAt: late }))).toBe(
      "picture.expired",
    );
    const open = await draftBy(room, reporter, { content: shows(id) });
    await submitArticle(room.db, reporter, { editionId: open.editionId });
    await claimArticle(room.db, desk, { editionId: open.editionId });
    await set("expires_at", new Date());
    const approval = approveArticle(room.db, desk, open);
    expect(await refusal(approval)).toBe("picture.expired");
    const filing = await draftBy(room, reporter, { content: shows(id) });
    expect(await refusal(submitArticle(room.db, reporter, { editionId: filing.editionId }))).toBe(
      "picture.expired",
    );
    expect(await refusal(publishArticle(room.db, desk, { editionId }))).toBe("picture.expired");
    await set("expires_at", null);
    await set("credit", " ");
    expect(await refusal(publishArticle(room.db, desk, { editionId }))).toBe(
      "picture.creditMissing",
    );
    await set("credit", "연합뉴스");
    await withdrawPicture(room.db, desk, { id, reason: "권리" });
    expect(await refusal(publishArticle(room.db, desk, { editionId }))).toBe("picture.withdrawn");
    await restorePicture(room.db, desk, { id });
    expect(await refusal(publishArticle(room.db, desk, { editionId }))).toBe("done");
    const unknown = await draftBy(room, reporter, { content: shows(999_999) });
    expect(await refusal(submitArticle(room.db, reporter, { editionId: unknown.editionId }))).toBe(
      "picture.unknown",
    );
  });
});

describe("who may do what with a picture", () => {
  test("each deed by role, and a stranger does not learn that it exists", async () => {
    const { id } = await ready();
    const other = await room.person("다른 기자", "reporter");
    const photo = await room.person("사진부", "photo_editor");
    const admin = await room.person("관리자", "admin");
    const { picture } = await readPicture(room.db, reporter, id);
    const change = (actor: PersonActor, version: number) =>
      refusal(changePicture(room.db, actor, { id, version, words: wordsOf(picture, {}) }));
    expect(await change(other, picture.version)).toBe("picture.onlyOwnOrDesk");
    expect(await change(admin, picture.version)).toBe("picture.unknown");
    expect(await change(photo, picture.version)).toBe("done");
    expect(await change(photo, picture.version)).toBe("picture.changedMeanwhile");
    expect(await refusal(withdrawPicture(room.db, reporter, { id, reason: "내 사진" }))).toBe(
      "picture.onlyDesks",
    );
    expect(await refusal(readPicture(room.db, admin, id))).toBe("picture.newsroomOnly");
    expect(await refusal(house.add(admin, await somePicture()))).toBe("picture.newsroomOnly");
    const events = await room.pool.query(
      "select name from magam.events where stream = 'pictures' and detail->>'picture' = $1 order by id",
      [String(id)],
    );
    expect(events.rows.map(({ name }) => name)).toEqual(["changePicture"]);
  });

  test("the database keeps file and row, whatever a program does", async () => {
    const { id } = await ready();
    const owner = new pg.Client({ connectionString: room.database.ownerUrl });
    await owner.connect();
    await expect(
      owner.query("update magam.pictures set sha256 = repeat('0', 64) where id = $1", [id]),
    ).rejects.toThrow("for good");
    await expect(owner.query("delete from magam.pictures where id = $1", [id])).rejects.toThrow(
      "for good",
    );
    await owner.end();
    await expect(
      room.pool.query("insert into magam.publication_pictures values (1, 0, $1)", [id]),
    ).rejects.toThrow("permission denied");
  });
});

type Read = Awaited<ReturnType<typeof readPicture>>["picture"];

function wordsOf(picture: Read, changes: Partial<{ focal: { x: number; y: number } }>) {
  const { caption, alt, photographer, place, people, keywords, source, credit, licence } = picture;
  return {
    ...{ caption, alt, photographer, place, people, keywords, source, credit, licence },
    ...{ expiresAt: null, focal: picture.focal, ...changes },
  };
}
