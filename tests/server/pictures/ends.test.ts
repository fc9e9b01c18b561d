import { afterAll, beforeAll, expect, test } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import { readNotices } from "#server/notices/read-notices.ts";
import { tellOfEnds } from "#server/pictures/tell-of-ends.ts";
import { publishedBy, type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";
import { plantPicture } from "../../support/pictures.ts";

let room: TestNewsroom;
let reporter: PersonActor;
let desk: PersonActor;
let photo: PersonActor;
let stranger: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  reporter = await room.person("기자", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  photo = await room.person("사진부", "photo_editor");
  stranger = await room.person("다른 기자", "reporter");
});

afterAll(() => room.close());

const ends = (id: number, hours: number) =>
  room.pool.query(
    "update magam.pictures set expires_at = now() + make_interval(hours => $2) where id = $1",
    [id, hours],
  );

const toldTo = async (actor: PersonActor, picture: number) =>
  (await readNotices(room.db, actor)).notices.filter(
    ({ kind, detail }) => kind === "pictureEnds" && detail.picture === picture,
  );

test("who added a picture, the photo desk and the desk that shows it are told before its right ends, once", async () => {
  const { id } = await plantPicture(room, reporter);
  const use = { pictureId: id, caption: "시장 앞", alt: "사람들이 길을 건넌다" };
  await publishedBy(room, reporter, desk, { content: { mainPicture: use } });
  await ends(id, 8 * 24);
  expect(await tellOfEnds(room.db)).toBe(0);

  await ends(id, 3 * 24);
  // Two workers at the same moment.
  const both = await Promise.all([tellOfEnds(room.db), tellOfEnds(room.db)]);
  expect(both[0] + both[1]).toBe(1);
  for (const actor of [reporter, desk, photo])
    expect(await toldTo(actor, id)).toMatchObject([
      { detail: { days: 7, uses: 1 }, href: `/newsroom/pictures?picture=${id}`, headline: null },
    ]);
  expect(await toldTo(stranger, id)).toEqual([]);
  expect(await tellOfEnds(room.db)).toBe(0);

  await room.pool.query(
    `update magam.pictures set expires_at = now() + interval '20 hours',
       end_told_for = now() + interval '20 hours' where id = $1`,
    [id],
  );
  expect(await tellOfEnds(room.db)).toBe(1);
  expect((await toldTo(photo, id)).map(({ detail }) => detail.days)).toEqual([1, 7]);
  expect(await tellOfEnds(room.db)).toBe(0);
});

test("of a picture that was withdrawn, or whose right has ended, nobody is told", async () => {
  const gone = await plantPicture(room, reporter);
  await ends(gone.id, 20);
  await room.pool.query(
    "update magam.pictures set withdrawn_at = now(), withdrawn_by = $2, withdraw_reason = 'x' where id = $1",
    [gone.id, desk.id],
  );
  const over = await plantPicture(room, reporter);
  await ends(over.id, -1);
  expect(await tellOfEnds(room.db)).toBe(0);
});
