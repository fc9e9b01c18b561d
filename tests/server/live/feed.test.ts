import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openPages, people } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import {
  drawnWith,
  hearNews,
  type KnownQueue,
  type QueueNews,
} from "#domain/article/queue-news.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { clearFlag, setFlag } from "#server/articles/flags.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { actorOfSession, startSession } from "#server/auth/sessions.ts";
import { type LiveHub, openHub } from "#server/live/hub.ts";
import { openStream } from "#server/live/stream.ts";
import { feedDesk, feedQueue } from "#server/queue/feed.ts";
import { feedOpenPage } from "#server/queue/open-page.ts";
import { readWholeQueue } from "#server/queue/read-queue.ts";
import { type QueueSource, startQueueSource } from "#server/queue/source.ts";
import { changeWait } from "#server/settings/change-wait.ts";
import { draftBy, type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";

let room: TestNewsroom;
let hub: LiveHub;
let source: QueueSource;
let reporter: PersonActor;
let society: PersonActor;
let sports: PersonActor;
const ends: (() => void)[] = [];

beforeAll(async () => {
  room = await testNewsroom();
  reporter = await room.person("기자", "reporter");
  society = await room.person("사회 데스크", { role: "desk", sectionId: room.society });
  sports = await room.person("체육 데스크", { role: "desk", sectionId: room.sports });
  hub = openHub(room.database.newsroomUrl, () => undefined);
  source = startQueueSource(room.db, hub, 300);
});

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

afterAll(async () => {
  source.stop();
  await hub.close();
  await room.close();
});

/** A page's stream, read as the page reads it. */
function page(
  actor: PersonActor,
  feeds: Parameters<typeof openStream>[1],
  options: { checkMs?: number; whoNow?: () => Promise<PersonActor | null> } = {},
) {
  const leave = new AbortController();
  ends.push(() => leave.abort());
  const heard: { event: string; data: unknown }[] = [];
  const whoNow = options.whoNow ?? (async () => actor);
  const { checkMs } = options;
  const stream = openStream(actor, feeds, { signal: leave.signal, whoNow, checkMs });
  let isOver = false;
  void (async () => {
    let text = "";
    const decoder = new TextDecoder();
    for await (const piece of stream.body as ReadableStream<Uint8Array>) {
      text += decoder.decode(piece, { stream: true });
      const messages = text.split("\n\n");
      text = messages.pop() ?? "";
      for (const message of messages) {
        const found = /^event: (\w+)\ndata: (.*)$/s.exec(message);
        if (found) heard.push({ event: found[1] ?? "", data: JSON.parse(found[2] ?? "") });
      }
    }
    isOver = true;
  })();
  return {
    heard,
    leave: () => leave.abort(),
    isOver: () => isOver,
    /** The lines as the page shows them. */
    rows(): KnownQueue {
      return heard
        .filter(({ event }) => event === "queue")
        .reduce((known, { data }) => hearNews(known, data as QueueNews), drawnWith([]));
    },
  };
}

const until = (isSo: () => boolean) => vi.waitUntil(isSo, { timeout: 10_000, interval: 5 });

async function submitted(): Promise<number> {
  const { editionId } = await draftBy(room, reporter);
  await submitArticle(room.db, reporter, { editionId });
  return editionId;
}

describe("a page of the queue", () => {
  test("is told the whole queue first and then each change, without asking", async () => {
    const before = await submitted();
    const desk = page(society, [feedQueue(source)]);
    await until(() => desk.rows().isWhole && desk.rows().rows.has(before));
    const { editionId, textVersion } = await draftBy(room, reporter);
    await submitArticle(room.db, reporter, { editionId });
    await until(() => desk.rows().rows.get(editionId)?.status === "submitted");
    await claimArticle(room.db, society, { editionId });
    await until(() => desk.rows().rows.get(editionId)?.claimedBy?.name === society.name);
    await approveArticle(room.db, society, { editionId, textVersion });
    await until(() => desk.rows().rows.get(editionId)?.approvedBy === society.name);
  });

  test("of another desk is told nothing of what is under embargo, nor that it changed", async () => {
    const secret = await submitted();
    const flag = {
      flag: "embargo",
      until: new Date(Date.now() + 3_600_000),
      source: "경찰",
    } as const;
    const shown = page(sports, [feedQueue(source)]);
    await until(() => shown.rows().rows.has(secret));
    await setFlag(room.db, society, { editionId: secret, flag, reason: "" });
    await until(() => !shown.rows().rows.has(secret));
    const later = page(sports, [feedQueue(source)]);
    await until(() => later.rows().isWhole);
    await claimArticle(room.db, society, { editionId: secret });
    const marker = await submitted();
    await until(() => later.rows().rows.has(marker));
    expect(JSON.stringify(later.heard)).not.toContain(`"editionId":${secret},`);
    expect(later.heard.flatMap(({ data }) => (data as { gone?: number[] }).gone ?? [])).toEqual([]);
    const chief = await room.person("국장", "managing_editor");
    await clearFlag(room.db, chief, { editionId: secret, flag: "embargo", reason: "풀림" });
    await until(() => later.rows().rows.has(secret));
  });

  test("of somebody without a queue is told nothing", async () => {
    const nobody = page(reporter, [feedQueue(source), feedDesk(hub.listen)]);
    const desk = page(society, [feedQueue(source)]);
    const editionId = await submitted();
    await until(() => desk.rows().rows.has(editionId));
    await until(() => nobody.rows().isWhole);
    expect(nobody.rows().rows.size).toBe(0);
    expect(nobody.heard).toHaveLength(1);
  });

  test("asks again when a desk sets its minutes or keeps a view", async () => {
    const desk = page(sports, [feedDesk(hub.listen)]);
    await changeWait(room.db, society, { sectionId: room.society, long: 3, tooLong: 9 });
    await until(() => desk.heard.length === 1);
    expect(desk.heard).toEqual([{ event: "desk", data: {} }]);
  });

  test("ends for a disabled person at the next look, whatever they were told before", async () => {
    const sessionId = await startSession(room.db, society.id, { address: "", agent: "" });
    const whoNow = () => actorOfSession(room.db, sessionId);
    const desk = page(society, [feedQueue(source)], { checkMs: 50, whoNow });
    await until(() => desk.rows().isWhole);
    expect(desk.isOver()).toBe(false);
    await room.db.update(people).set({ disabledAt: new Date() });
    await until(desk.isOver);
    expect(desk.heard.at(-1)).toEqual({ event: "end", data: {} });
    await room.db.update(people).set({ disabledAt: null });
  });

  test("ends without a word where nobody can say who is there", async () => {
    const whoNow = () => Promise.reject(new Error("the database is away"));
    const desk = page(society, [feedQueue(source)], { checkMs: 50, whoNow });
    await until(desk.isOver);
    expect(desk.heard.map(({ event }) => event)).not.toContain("end");
  });

  test("hears what no change tells: a lock and an open page that expired", async () => {
    const editionId = await submitted();
    const desk = page(society, [feedQueue(source)]);
    await room.db.insert(openPages).values({ editionId, personId: sports.id, page: "left-behind" });
    await until(() => desk.rows().rows.get(editionId)?.openTo[0] === sports.name);
    await room.pool.query("update magam.open_pages set seen_at = now() - interval '61 seconds'");
    await until(() => desk.rows().rows.get(editionId)?.openTo.length === 0);
  });
});

describe("what the house heard", () => {
  test("is what the database says, to the last change, and nothing where the line is lost", async () => {
    const editionId = await submitted();
    await until(() => source.current()?.get(editionId)?.facts.status === "submitted");
    page(society, [feedQueue(source)]);
    await until(() => source.fresh() !== null);
    const heard = await readWholeQueue(room.db, society, source.fresh());
    const asked = await readWholeQueue(room.db, society);
    const byId = (queue: typeof asked) =>
      [...(queue?.rows ?? [])].sort((a, b) => a.editionId - b.editionId);
    expect(byId(heard)).toEqual(byId(asked));
    await room.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'magam live' and datname = current_database()",
    );
    await until(() => source.fresh() === null);
    await until(() => source.fresh() !== null);
  });
});

describe("who has a story open", () => {
  test("is seen by the others at once, in the queue too, until the page is gone", async () => {
    const editionId = await submitted();
    const queue = page(society, [feedQueue(source)]);
    const first = page(society, [feedOpenPage(room.db, editionId, hub.listen)]);
    const second = page(sports, [feedOpenPage(room.db, editionId, hub.listen)]);
    const told = (one: typeof first) =>
      one.heard.filter(({ event }) => event === "beside").at(-1)?.data;
    await until(() => String(told(first)) === sports.name && String(told(second)) === society.name);
    await until(() => queue.rows().rows.get(editionId)?.openTo.join() === sports.name);
    second.leave();
    await until(() => JSON.stringify(told(first)) === "[]");
    await until(() => queue.rows().rows.get(editionId)?.openTo.length === 0);
  });

  test("is not told to, nor of, a person who may not read it", async () => {
    const { editionId } = await draftBy(room, reporter);
    const stranger = await room.person("남의 기자", "reporter");
    const outside = page(stranger, [feedOpenPage(room.db, editionId, hub.listen)]);
    const inside = page(society, [feedOpenPage(room.db, editionId, hub.listen)]);
    const author = page(reporter, [feedOpenPage(room.db, editionId, hub.listen)]);
    await until(() => inside.heard.some(({ data }) => String(data) === reporter.name));
    await until(() => author.heard.some(({ data }) => String(data) === society.name));
    expect(outside.heard).toEqual([]);
    const open = await room.db.select().from(openPages);
    expect(open.map(({ personId }) => personId)).not.toContain(stranger.id);
  });
});
