import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import { type LiveHub, openHub } from "#server/live/hub.ts";
import { unreadStream } from "#server/notices/live-unread.ts";
import { markNoticesRead } from "#server/notices/read-notices.ts";
import { tell } from "#server/notices/tell.ts";
import { draftBy, type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";

let room: TestNewsroom;
let hub: LiveHub;
let reader: PersonActor;
let author: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  reader = await room.person("데스크", { role: "desk", sectionId: room.society });
  author = await room.person("기자", { role: "reporter", sectionId: room.society });
  hub = openHub(room.database.newsroomUrl, () => {});
});

afterAll(async () => {
  await hub.close();
  await room.close();
});

function bellOf(personId: number) {
  const told: string[] = [];
  const gone = new AbortController();
  const listen = (onChange: (id: number | null) => void) => hub.listen("notice", onChange);
  const stream = unreadStream(room.db, personId, async () => true, gone.signal, listen);
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const piece of stream) told.push(decoder.decode(piece).trim());
  })();
  return {
    told,
    last: () => told.filter((line) => line.startsWith("data")).at(-1),
    async close() {
      gone.abort();
      await reading;
    },
  };
}

test("a bell hears of its person's notices at commit, of nobody else's, and of reading elsewhere", async () => {
  const article = await draftBy(room, author);
  const own = bellOf(reader.id);
  const other = bellOf(author.id);
  await vi.waitFor(() => expect([own.last(), other.last()]).toEqual(["data: 0", "data: 0"]));
  const told = (personId: number) =>
    room.db.transaction((tx) => tell(tx, author, { kind: "mentioned", ...article }, [personId]));
  await room.db
    .transaction(async (tx) => {
      await tell(tx, author, { kind: "mentioned", ...article }, [reader.id]);
      throw new Error("undone");
    })
    .catch(() => {});
  await told(reader.id);
  await vi.waitFor(() => expect(own.last()).toBe("data: 1"));
  await Promise.all([told(reader.id), told(reader.id)]);
  await vi.waitFor(() => expect(own.last()).toBe("data: 3"));
  await markNoticesRead(room.db, reader, { upTo: Number.MAX_SAFE_INTEGER });
  await vi.waitFor(() => expect(own.last()).toBe("data: 0"));
  expect(other.last()).toBe("data: 0");
  await Promise.all([own.close(), other.close()]);
});
