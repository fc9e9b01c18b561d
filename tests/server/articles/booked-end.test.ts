import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookedEnds, editions, events, outbox, publications, receipts } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { bookEnd, cancelEnd } from "#server/articles/book-end.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { killArticle, requestKill } from "#server/articles/kill.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { rescheduleArticle } from "#server/articles/reschedule.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { scheduleArticle, unscheduleArticle } from "#server/articles/schedule.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import { finaliseAllDue } from "#server/worker/publish-due.ts";
import {
  approvedBy,
  contentOf,
  publishedBy,
  type TestArticle,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../../support/newsroom.ts";

const HOUR = 3_600_000;
let room: TestNewsroom;
let site: pg.Client;
let author: PersonActor;
let desk: PersonActor;
let farDesk: PersonActor;
let chief: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("글쓴이", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  farDesk = await room.person("먼데스크", { role: "desk", sectionId: room.sports });
  chief = await room.person("국장", "managing_editor");
  site = new pg.Client({ connectionString: room.database.siteUrl });
  await site.connect();
});

afterAll(async () => {
  await site.end();
  await room.close();
});

const inMs = (ms: number) => new Date(Date.now() + ms);

async function headlineOut(articleId: number): Promise<string | null> {
  const { rows } = await site.query(
    "select content->>'headline' as h from magam.site_articles where id = $1",
    [articleId],
  );
  return rows[0]?.h ?? null;
}

async function tombstone(articleId: number): Promise<string | null> {
  const { rows } = await site.query("select kind from magam.site_tombstones where id = $1", [
    articleId,
  ]);
  return rows[0]?.kind ?? null;
}

async function waitUntil(at: Date): Promise<void> {
  await site.query(
    "select pg_sleep(greatest(0, extract(epoch from $1::timestamptz - clock_timestamp())) + 0.005)",
    [at],
  );
}

async function statusOf(editionId: number) {
  const [row] = await room.db.select().from(editions).where(eq(editions.id, editionId));
  return row?.status;
}

async function endOf(articleId: number): Promise<Date | null> {
  const [row] = await room.db.select().from(bookedEnds).where(eq(bookedEnds.articleId, articleId));
  return row?.endsAt ?? null;
}

/** The hours of everything that readers have, had or will have of the article. */
async function hoursOf(articleId: number) {
  const rows = await room.db
    .select({ until: publications.visibleUntil, held: publications.held })
    .from(publications)
    .where(eq(publications.articleId, articleId))
    .orderBy(publications.visibleFrom);
  return rows.map(({ until, held }) => [until?.getTime() ?? null, held]);
}

/** A 수정본 of the article, approved and waiting. */
async function approvedRevision(article: TestArticle, headline: string): Promise<number> {
  const { editionId } = await reviseArticle(room.db, author, {
    editionId: article.editionId,
    changeKind: "update",
    reason: "보강",
  });
  const textVersion = await write(room.db, author, editionId, 1, contentOf(author, { headline }));
  await submitArticle(room.db, author, { editionId });
  await claimArticle(room.db, desk, { editionId });
  await approveArticle(room.db, desk, { editionId, textVersion });
  return editionId;
}

describe("a booked end", () => {
  test("takes the article from readers at its instant with no worker running, and never later", async () => {
    const { editionId, articleId } = await publishedBy(room, author, desk);
    const endsAt = inMs(2_500);
    await bookEnd(room.db, desk, { editionId, endsAt, reason: "행사 종료" });
    expect(await headlineOut(articleId)).not.toBeNull();
    await waitUntil(endsAt);
    const late = await site.query(
      `select count(*) from generate_series(1, 200) g, lateral (select pg_sleep(0.001), g) s
       where exists (select 1 from magam.site_articles where id = $1)`,
      [articleId],
    );
    expect(Number(late.rows[0].count)).toBe(0);
    expect(await tombstone(articleId)).toBe("withdrawn");
    expect(await statusOf(editionId)).toBe("published");
  });

  test("is written down once by any number of workers, with event, dropped pages and a receipt", async () => {
    const { editionId, articleId } = await publishedBy(room, author, desk);
    const endsAt = inMs(2_200);
    await bookEnd(room.db, desk, { editionId, endsAt, reason: "계약 만료" });
    await waitUntil(endsAt);
    await Promise.all([1, 2, 3, 4].map(() => finaliseAllDue(room.db)));
    expect(await statusOf(editionId)).toBe("withdrawn");
    const told = await room.db.select().from(events).where(eq(events.editionId, editionId));
    const ended = told.filter(({ name }) => name === "expire");
    expect(ended).toHaveLength(1);
    expect(ended[0]).toMatchObject({
      job: "publish-due",
      actorId: null,
      detail: { reason: "계약 만료", bookedBy: desk.id, endsAt: endsAt.toISOString() },
    });
    const drops = await room.db.select().from(outbox).where(eq(outbox.topic, "press"));
    expect(drops.some(({ gone }) => gone.includes(`article:${articleId}`))).toBe(true);
    const [receipt] = await room.db
      .select()
      .from(receipts)
      .where(eq(receipts.articleId, articleId))
      .orderBy(sql`id desc`)
      .limit(1);
    expect(receipt).toMatchObject({ act: "withdraw", state: "open" });
    expect(receipt?.startedAt.getTime()).toBe(endsAt.getTime());
    expect(await endOf(articleId)).toBeNull();
    await restoreArticle(room.db, chief, { editionId, reason: "연장" });
    expect(await headlineOut(articleId)).not.toBeNull();
    expect((await hoursOf(articleId)).at(-1)).toEqual([null, false]);
  });

  test("moves when it is ordered anew, and taken back lets the article stay", async () => {
    const { editionId, articleId } = await publishedBy(room, author, desk);
    const [first, second] = [inMs(HOUR), inMs(2 * HOUR)];
    await bookEnd(room.db, desk, { editionId, endsAt: first, reason: "행사" });
    await bookEnd(room.db, chief, { editionId, endsAt: second, reason: "연장" });
    expect(await hoursOf(articleId)).toEqual([[second.getTime(), false]]);
    await cancelEnd(room.db, desk, { editionId });
    expect(await hoursOf(articleId)).toEqual([[null, false]]);
    await expect(cancelEnd(room.db, desk, { editionId })).rejects.toMatchObject({
      reason: "end.notBooked",
    });
  });

  test("stays with the article through an edition published and one booked meanwhile", async () => {
    const article = await publishedBy(room, author, desk);
    const { articleId } = article;
    const endsAt = inMs(HOUR);
    await bookEnd(room.db, desk, { editionId: article.editionId, endsAt, reason: "행사" });
    const second = await approvedRevision(article, "둘째 판");
    await publishArticle(room.db, desk, { editionId: second });
    expect((await hoursOf(articleId)).at(-1)).toEqual([endsAt.getTime(), false]);
    expect(await headlineOut(articleId)).toBe("둘째 판");

    const third = await approvedRevision({ ...article, editionId: second }, "셋째 판");
    const publishAt = inMs(HOUR / 2);
    await scheduleArticle(room.db, desk, { editionId: third, publishAt });
    expect((await hoursOf(articleId)).slice(-2)).toEqual([
      [publishAt.getTime(), false],
      [endsAt.getTime(), false],
    ]);
    // Moved, held, let go again and taken back: the end is the same all along.
    const later = inMs(HOUR / 2 + 60_000);
    await rescheduleArticle(room.db, desk, { editionId: third, publishAt: later });
    expect((await hoursOf(articleId)).slice(-2)).toEqual([
      [later.getTime(), false],
      [endsAt.getTime(), false],
    ]);
    await unscheduleArticle(room.db, desk, { editionId: third });
    expect((await hoursOf(articleId)).at(-1)).toEqual([endsAt.getTime(), false]);
  });

  test("is never before what is booked to go out, in whichever order the two are asked for", async () => {
    const article = await publishedBy(room, author, desk);
    const next = await approvedRevision(article, "다음 판");
    const { editionId } = article;
    await bookEnd(room.db, desk, { editionId, endsAt: inMs(HOUR), reason: "행사" });
    await expect(
      scheduleArticle(room.db, desk, { editionId: next, publishAt: inMs(2 * HOUR) }),
    ).rejects.toMatchObject({ reason: "guard.beforeBookedEnd" });
    await scheduleArticle(room.db, desk, { editionId: next, publishAt: inMs(HOUR / 2) });
    await expect(
      bookEnd(room.db, desk, { editionId, endsAt: inMs(HOUR / 4), reason: "행사" }),
    ).rejects.toMatchObject({ fields: { endsAt: "field.endsAt.beforeBooking" } });
  });

  test("is ordered by a desk of the section or the managing editor, for what is out, with a reason, ahead of now", async () => {
    const { editionId } = await publishedBy(room, author, desk);
    const order = { editionId, endsAt: inMs(HOUR), reason: "행사" };
    for (const actor of [author, farDesk])
      await expect(bookEnd(room.db, actor, order)).rejects.toMatchObject({
        reason: "access.onlyDesk",
      });
    await expect(bookEnd(room.db, desk, { ...order, reason: " " })).rejects.toMatchObject({
      reason: "guard.reasonGiven",
    });
    for (const endsAt of [inMs(-HOUR), inMs(500), new Date(Number.NaN)])
      await expect(bookEnd(room.db, desk, { ...order, endsAt })).rejects.toMatchObject({
        fields: { endsAt: "guard.notYetDue" },
      });
    const waiting = await approvedBy(room, author, desk);
    await expect(
      bookEnd(room.db, desk, { ...order, editionId: waiting.editionId }),
    ).rejects.toMatchObject({ code: "invalid_transition", reason: "status" });
    await bookEnd(room.db, chief, order);
  });

  test("goes with a withdrawal or a kill that comes before it", async () => {
    for (const take of [withdrawn, killed]) {
      const { editionId, articleId } = await publishedBy(room, author, desk);
      await bookEnd(room.db, desk, { editionId, endsAt: inMs(HOUR), reason: "행사" });
      await take(editionId);
      expect(await endOf(articleId)).toBeNull();
      expect(await headlineOut(articleId)).toBeNull();
    }
  });

  test("cannot be taken back in its last second; a verb that comes after finds it done", async () => {
    const { editionId } = await publishedBy(room, author, desk);
    const endsAt = inMs(2_600);
    await bookEnd(room.db, desk, { editionId, endsAt, reason: "행사" });
    await waitUntil(new Date(endsAt.getTime() - 700));
    await expect(cancelEnd(room.db, desk, { editionId })).rejects.toMatchObject({
      reason: "end.lastMoment",
    });
    await waitUntil(endsAt);
    await expect(
      withdrawArticle(room.db, desk, { editionId, reason: "오보", reviewDate: inMs(HOUR) }),
    ).rejects.toMatchObject({ code: "invalid_transition" });
    await finaliseAllDue(room.db);
    expect(await statusOf(editionId)).toBe("withdrawn");
  });

  async function withdrawn(editionId: number) {
    await withdrawArticle(room.db, desk, { editionId, reason: "오보", reviewDate: inMs(HOUR) });
  }

  async function killed(editionId: number) {
    const typedHeadline = contentOf(author).headline;
    await requestKill(room.db, chief, {
      editionId,
      reasonClass: "court",
      reason: "",
      typedHeadline,
    });
    await killArticle(room.db, desk, { editionId });
  }
});
