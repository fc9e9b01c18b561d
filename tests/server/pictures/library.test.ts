import { afterAll, beforeAll, expect, test } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import { seoulDay } from "#domain/korean/seoul-clock.ts";
import { readLibraryFilter } from "#domain/picture/library-filter.ts";
import { readPictures } from "#server/pictures/read-pictures.ts";
import { publishedBy, type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";
import { plantPicture } from "../../support/pictures.ts";

let room: TestNewsroom;
let reporter: PersonActor;
const ids: Record<string, number> = {};

beforeAll(async () => {
  room = await testNewsroom();
  reporter = await room.person("기자", "reporter");
  const desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  const columns: Record<string, string> = {
    wire: "source = 'wire'",
    ending: "expires_at = now() + interval '3 days'",
    later: "expires_at = now() + interval '9 days'",
    ended: "expires_at = now() - interval '1 minute'",
    withdrawn: "withdrawn_at = now(), withdrawn_by = added_by, withdraw_reason = '요청'",
    out: "alt = ''",
  };
  for (const [name, set] of Object.entries(columns)) {
    ids[name] = (await plantPicture(room, reporter, { hoursAgo: name === "later" ? 72 : 0 })).id;
    await room.pool.query(`update magam.pictures set ${set} where id = $1`, [ids[name]]);
  }
  for (const [name, width, height] of [
    ["tall", 300, 600],
    ["square", 500, 520],
  ] as const) {
    const { rows } = await room.pool.query(
      `insert into magam.pictures (file_key, sha256, file_name, kind, bytes, width, height,
         thumb_hash, colour, added_by)
       values (md5($1), md5($1) || md5($1), 'a.jpg', 'jpeg', 1, $2, $3, '', '#000000', $4)
       returning id::int`,
      [name, width, height, reporter.id],
    );
    ids[name] = rows[0].id;
  }
  const mainPicture = { pictureId: ids.out ?? 0, caption: "시장", alt: "사람들" };
  await publishedBy(room, reporter, desk, { content: { mainPicture } });
});
afterAll(() => room.close());

async function found(given: Record<string, string>): Promise<string[]> {
  const filter = readLibraryFilter((name) => given[name]);
  const { pictures } = await readPictures(room.db, reporter, { filter });
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
  return pictures.map(({ id }) => names.get(id) ?? "?").sort();
}

const today = seoulDay(new Date());

test.each([
  [{}, ["ended", "ending", "later", "out", "square", "tall", "wire", "withdrawn"]],
  [{ source: "wire" }, ["wire"]],
  [{ rights: "free" }, ["ending", "later", "out", "square", "tall", "wire"]],
  [{ rights: "ending" }, ["ending"]],
  [{ rights: "ended" }, ["ended"]],
  [{ rights: "withdrawn" }, ["withdrawn"]],
  [{ use: "used" }, ["out"]],
  [{ use: "unused", rights: "free", shape: "wide" }, ["ending", "later", "wire"]],
  [{ shape: "tall" }, ["tall"]],
  [{ shape: "square" }, ["square"]],
  [{ until: seoulDay(new Date(Date.now() - 2 * 86_400_000)) }, ["later"]],
  [{ from: today, until: today, shape: "tall" }, ["tall"]],
  [{ from: "2099-01-01" }, []],
])("the library filtered by %j", async (given, names) => {
  expect(await found(given as Record<string, string>)).toEqual(names);
});
