import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { connect } from "#db/client.ts";
import { editions, people } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { releaseArticle } from "#server/articles/release.ts";
import { type Figure, median, percentile } from "../figure.ts";
import { DESK } from "./open-rows.ts";

const CHANGES = 40;
const EVERY_MS = 400;
const PATIENCE_MS = 120_000;

/** A change of a story until each of many open queues was told of it. */
export async function changeSeen(
  house: { url: string; pids(): readonly number[] },
  cookie: string,
  newsroomUrl: string,
  queues: number,
): Promise<Figure[]> {
  const { db, end } = connect(newsroomUrl, { name: "bench", max: 4 });
  const desk = await deskOf(db);
  const since = performance.now();
  const open = Array.from({ length: queues }, () => openQueue(house.url, cookie));
  await until(() => open.every((queue) => queue.isWhole()), "the queues are not told whole");
  const opened = performance.now() - since;
  const waits: number[] = [];
  const chosen = await db
    .select({ id: editions.id })
    .from(editions)
    .where(eq(editions.status, "submitted"))
    .orderBy(sql`random()`)
    .limit(CHANGES);
  for (const { id } of chosen) {
    for (const act of [claimArticle, releaseArticle]) {
      for (const queue of open) queue.expect(id);
      const before = performance.now();
      await act(db, desk, { editionId: id });
      await until(() => open.every((queue) => queue.seenAt() > 0), "a queue was not told");
      waits.push(...open.map((queue) => queue.seenAt() - before));
      await pause(EVERY_MS);
    }
  }
  for (const queue of open) queue.close();
  await end();
  return [
    {
      name: `a change until seen by ${queues} other queues, p95`,
      measured: percentile(waits, 95),
      unit: "ms",
      target: { at: "most", value: 300 },
      note: `median ${median(waits).toFixed(0)} ms, worst ${Math.max(...waits).toFixed(0)} ms, the act itself included`,
    },
    {
      name: `${queues} queues opened at once, all told whole`,
      measured: opened,
      unit: "ms",
      target: null,
    },
  ];
}

/** One stream through the press; all that is read of it is when a story's line came by. */
function openQueue(url: string, cookie: string) {
  let wanted = "";
  let seen = 0;
  let tail = "";
  let isWhole = false;
  const asked = request(`${url}/api/newsroom/live?queue=1`, {
    headers: { cookie, accept: "text/event-stream" },
    agent: false,
  });
  asked.on("error", () => undefined);
  asked.on("response", (response) => {
    response.setEncoding("utf8");
    response.on("data", (piece: string) => {
      const text = tail + piece;
      // A whole queue comes in parts; the number of the last is one less than theirs.
      const part = /"kind":"whole","part":(\d+),"parts":(\d+)/g;
      for (const [, number, parts] of text.matchAll(part))
        if (Number(number) === Number(parts) - 1) isWhole = true;
      if (wanted !== "" && seen === 0 && text.includes(wanted)) seen = performance.now();
      tail = text.slice(-200);
    });
  });
  asked.end();
  return {
    isWhole: () => isWhole,
    seenAt: () => seen,
    expect(id: number) {
      wanted = `"editionId":${id},`;
      seen = 0;
      tail = "";
    },
    close: () => asked.destroy(),
  };
}

async function deskOf(db: ReturnType<typeof connect>["db"]): Promise<PersonActor> {
  const [person] = await db.select().from(people).where(eq(people.email, DESK.email));
  if (!person) throw new Error("no desk");
  const grants = [{ role: "desk", sectionId: null } as const];
  return { kind: "person", id: person.id, name: person.name, grants };
}

async function until(isSo: () => boolean, otherwise: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(otherwise);
    await pause(5);
  }
}
