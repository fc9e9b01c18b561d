import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { takeLock } from "#server/articles/locks.ts";
import { moveSection } from "#server/articles/move-section.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { type LiveHub, openHub } from "#server/live/hub.ts";
import { tellLive } from "#server/live/tell.ts";
import {
  contentOf,
  draftBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../../support/newsroom.ts";

let room: TestNewsroom;
let reporter: PersonActor;
let desk: PersonActor;
let hub: LiveHub;
const log: string[] = [];

beforeAll(async () => {
  room = await testNewsroom();
  reporter = await room.person("기자", "reporter");
  desk = await room.person("데스크", "desk");
  hub = openHub(room.database.newsroomUrl, (line) => log.push(line));
  await heard(
    "edition",
    async () => undefined,
    (ids) => ids.includes(null),
  );
});

afterAll(async () => {
  await hub.close();
  await room.close();
});

/** What was heard of the topic until it is as wanted. */
async function heard(
  topic: Parameters<LiveHub["listen"]>[0],
  act: () => Promise<unknown>,
  isWanted: (ids: (number | null)[]) => boolean,
): Promise<(number | null)[]> {
  const ids: (number | null)[] = [];
  const stop = hub.listen(topic, (id) => ids.push(id));
  await act();
  await vi.waitUntil(() => isWanted(ids), { timeout: 10_000, interval: 5 });
  stop();
  return ids;
}

test("every verb on an edition is heard at its commit, by its number alone", async () => {
  const { editionId, textVersion } = await draftBy(room, reporter);
  const hears = (act: () => Promise<unknown>) =>
    heard("edition", act, (ids) => ids.includes(editionId));
  await hears(() =>
    write(
      room.db,
      reporter,
      editionId,
      textVersion,
      contentOf(reporter, { headline: "고친 제목" }),
    ),
  );
  await hears(() => submitArticle(room.db, reporter, { editionId }));
  await hears(() => claimArticle(room.db, desk, { editionId }));
  await hears(() => takeLock(room.db, desk, { editionId, page: "page-of-desk" }));
  await hears(() => moveSection(room.db, desk, { editionId, sectionId: room.sports }));
});

test("a sign of life of who writes, and a refused verb, are heard by nobody", async () => {
  const { editionId } = await draftBy(room, reporter);
  const page = "page-of-reporter";
  const other = await draftBy(room, reporter);
  await heard(
    "edition",
    () => takeLock(room.db, reporter, { editionId, page }),
    (all) => all.includes(editionId),
  );
  const ids = await heard(
    "edition",
    async () => {
      await takeLock(room.db, reporter, { editionId, page });
      await expect(claimArticle(room.db, desk, { editionId })).rejects.toThrow();
      await submitArticle(room.db, reporter, { editionId: other.editionId });
    },
    (all) => all.includes(other.editionId),
  );
  expect(ids).not.toContain(editionId);
});

test("a topic of its own reaches who listens for it, and nobody after they stopped", async () => {
  const late: unknown[] = [];
  hub.listen("notice", (id) => late.push(id))();
  const ids = await heard(
    "notice",
    () => tellLive(room.db, "notice", desk.id),
    (all) => all.length > 0,
  );
  expect(ids).toEqual([desk.id]);
  expect(late).toEqual([]);
});

test("after a lost line everybody is told to look again, and hears what comes then", async () => {
  const { editionId } = await draftBy(room, reporter);
  const lines =
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'magam live' and datname = current_database()";
  await heard(
    "edition",
    () => room.pool.query(lines),
    (ids) => ids.includes(null),
  );
  await heard(
    "edition",
    () => submitArticle(room.db, reporter, { editionId }),
    (ids) => ids.includes(editionId),
  );
  expect(log).toEqual([expect.stringContaining("not heard"), "live changes are heard again"]);
});
