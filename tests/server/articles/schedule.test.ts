import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { editions, events, publications } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { clearFlag, setFlag } from "#server/articles/flags.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { scheduleArticle, unscheduleArticle } from "#server/articles/schedule.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import { readNotices } from "#server/notices/read-notices.ts";
import { finaliseAllDue } from "#server/worker/publish-due.ts";
import {
  approvedBy,
  contentOf,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../../support/newsroom.ts";

const HOUR = 3_600_000;
let room: TestNewsroom;
let site: pg.Client;
let author: PersonActor;
let desk: PersonActor;
let chief: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("글쓴이", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  chief = await room.person("국장", "managing_editor");
  site = new pg.Client({ connectionString: room.database.siteUrl });
  await site.connect();
});

afterAll(async () => {
  await site.end();
  await room.close();
});

const inMs = (ms: number) => new Date(Date.now() + ms);

/** Until the reader's view shows it, or not, at the database's own clock. */
async function headlineOut(articleId: number): Promise<string | null> {
  const rows = await site.query(
    "select content->>'headline' as h from magam.site_articles where id = $1",
    [articleId],
  );
  return rows.rows[0]?.h ?? null;
}

async function waitUntil(at: Date): Promise<void> {
  await site.query(
    "select pg_sleep(greatest(0, extract(epoch from $1::timestamptz - clock_timestamp())) + 0.005)",
    [at],
  );
}

async function editionOf(editionId: number) {
  const [row] = await room.db.select().from(editions).where(eq(editions.id, editionId));
  return row;
}

describe("a booking", () => {
  test("is visible from its instant on, with no worker running, and never before", async () => {
    const { editionId, articleId } = await approvedBy(room, author, desk);
    const at = inMs(1_500);
    await scheduleArticle(room.db, desk, { editionId, publishAt: at });
    expect(await headlineOut(articleId)).toBeNull();
    const early = await site.query(
      `select count(*) from generate_series(1, 300) g, lateral (select pg_sleep(0.001), g) s
       where exists (select 1 from magam.site_articles where id = $1) and clock_timestamp() < $2`,
      [articleId, at],
    );
    expect(Number(early.rows[0].count)).toBe(0);
    await waitUntil(at);
    expect(await headlineOut(articleId)).not.toBeNull();
    expect((await editionOf(editionId))?.status).toBe("scheduled");
  });

  test("is finalised once by any number of workers, as the machinery's act", async () => {
    const { editionId } = await approvedBy(room, author, desk);
    const at = inMs(1_100);
    await scheduleArticle(room.db, desk, { editionId, publishAt: at });
    await waitUntil(at);
    await Promise.all([1, 2, 3, 4].map(() => finaliseAllDue(room.db)));
    const done = await room.db.select().from(events).where(eq(events.editionId, editionId));
    const finalised = done.filter(({ name }) => name === "finalise");
    expect(finalised).toHaveLength(1);
    expect(finalised[0]).toMatchObject({
      job: "publish-due",
      actorId: null,
      toStatus: "published",
    });
    expect((await editionOf(editionId))?.publishedAt?.getTime()).toBe(at.getTime());
  });

  test("that cannot be finalised holds up none of those after it", async () => {
    const broken = await approvedBy(room, author, desk);
    const sound = await approvedBy(room, author, desk);
    const at = inMs(1_100);
    await scheduleArticle(room.db, desk, { editionId: broken.editionId, publishAt: at });
    const after = new Date(at.getTime() + 1);
    await scheduleArticle(room.db, desk, { editionId: sound.editionId, publishAt: after });
    await waitUntil(after);
    const owner = new pg.Client({ connectionString: room.database.ownerUrl });
    await owner.connect();
    await owner.query(`
      create function magam.refuse_one() returns trigger language plpgsql
        as $$ begin raise exception 'broken'; end $$;
      create trigger refuse_one before update on magam.editions for each row
        when (new.id = ${broken.editionId}) execute function magam.refuse_one()`);
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const next = await approvedBy(room, author, desk);
    await scheduleArticle(room.db, desk, { editionId: next.editionId, publishAt: inMs(800) });
    expect(await finaliseAllDue(room.db)).toBeLessThan(800);
    expect(said).toHaveBeenCalledWith(expect.stringContaining(`article ${broken.articleId}`));
    said.mockRestore();
    expect((await editionOf(sound.editionId))?.status).toBe("published");
    expect((await editionOf(broken.editionId))?.status).toBe("scheduled");
    await owner.query("drop trigger refuse_one on magam.editions");
    await owner.end();
    await finaliseAllDue(room.db);
    expect((await editionOf(broken.editionId))?.status).toBe("published");
  });

  test("that is due is withdrawn by a desk even if no worker ever ran", async () => {
    const { editionId, articleId } = await approvedBy(room, author, desk);
    const at = inMs(1_100);
    await scheduleArticle(room.db, desk, { editionId, publishAt: at });
    await waitUntil(at);
    await withdrawArticle(room.db, desk, { editionId, reason: "오보", reviewDate: inMs(HOUR) });
    expect(await headlineOut(articleId)).toBeNull();
    expect((await editionOf(editionId))?.status).toBe("withdrawn");
  });

  test("cancelled before its instant never fires", async () => {
    const { editionId, articleId } = await approvedBy(room, author, desk);
    const at = inMs(1_600);
    await scheduleArticle(room.db, desk, { editionId, publishAt: at });
    await unscheduleArticle(room.db, desk, { editionId });
    await waitUntil(at);
    await finaliseAllDue(room.db);
    expect(await headlineOut(articleId)).toBeNull();
    expect((await editionOf(editionId))?.status).toBe("approved");
  });

  test("cannot be taken back in its last second, and says so", async () => {
    const { editionId } = await approvedBy(room, author, desk);
    await scheduleArticle(room.db, desk, { editionId, publishAt: inMs(700) });
    await expect(unscheduleArticle(room.db, desk, { editionId })).rejects.toMatchObject({
      code: "conflict",
      reason: "conflict.lastMoment",
    });
  });

  test("in the past is refused, and nothing is booked", async () => {
    const { editionId, articleId } = await approvedBy(room, author, desk);
    const refused = scheduleArticle(room.db, desk, { editionId, publishAt: inMs(-1_000) });
    await expect(refused).rejects.toMatchObject({
      code: "invalid_input",
      reason: "guard.notYetDue",
    });
    const rows = await room.db
      .select()
      .from(publications)
      .where(eq(publications.articleId, articleId));
    expect(rows).toEqual([]);
  });

  test("of a later edition changes the text at its instant, without a gap and without both", async () => {
    const { editionId, articleId } = await publishedBy(room, author, desk);
    const next = await reviseArticle(room.db, author, {
      editionId,
      changeKind: "update",
      reason: "보강",
    });
    const changed = contentOf(author, { headline: "보강한 제목" });
    const textVersion = await write(room.db, author, next.editionId, 1, changed);
    await submitArticle(room.db, author, { editionId: next.editionId });
    await claimArticle(room.db, desk, { editionId: next.editionId });
    await approveArticle(room.db, desk, { editionId: next.editionId, textVersion });
    const at = inMs(1_200);
    await scheduleArticle(room.db, desk, { editionId: next.editionId, publishAt: at });
    const before = contentOf(author).headline;
    expect(await headlineOut(articleId)).toBe(before);
    for (let seen = before; seen === before; ) {
      const rows = await site.query(
        "select content->>'headline' as h from magam.site_articles where id = $1",
        [articleId],
      );
      expect(rows.rows).toHaveLength(1);
      seen = rows.rows[0].h;
    }
    expect(await headlineOut(articleId)).toBe("보강한 제목");
    await finaliseAllDue(room.db);
    expect((await editionOf(editionId))?.status).toBe("superseded");
    const [out] = await room.db
      .select()
      .from(publications)
      .where(eq(publications.editionId, next.editionId));
    expect(out?.modifiedAt?.getTime()).toBe(at.getTime());
    expect(out?.firstPublishedAt.getTime()).toBeLessThan(at.getTime());
  });
});

describe("a flag", () => {
  test("keeps an approved text from going out, with its own reason", async () => {
    for (const [flag, reason] of [
      [{ flag: "embargo", until: inMs(HOUR), source: "부처" }, "flag.embargo"],
      [{ flag: "legalHold" }, "flag.legalHold"],
      [{ flag: "onHold" }, "flag.onHold"],
    ] as const) {
      const { editionId } = await approvedBy(room, author, desk);
      await setFlag(room.db, desk, { editionId, flag, reason: "확인" });
      await expect(publishArticle(room.db, desk, { editionId })).rejects.toMatchObject({ reason });
    }
  });

  test("set on a booked text stops it at its hour; the booking lapses and a desk decides anew", async () => {
    const { editionId, articleId } = await approvedBy(room, author, desk);
    const at = inMs(1_200);
    await scheduleArticle(room.db, desk, { editionId, publishAt: at });
    await setFlag(room.db, desk, { editionId, flag: { flag: "legalHold" }, reason: "법무" });
    await waitUntil(at);
    expect(await headlineOut(articleId)).toBeNull();
    await finaliseAllDue(room.db);
    expect((await editionOf(editionId))?.status).toBe("approved");
    const rows = await room.db
      .select()
      .from(publications)
      .where(eq(publications.articleId, articleId));
    expect(rows).toEqual([]);
    const { notices } = await readNotices(room.db, desk);
    expect(notices[0]).toMatchObject({ articleId, detail: { alarm: "stopped" } });
  });

  test("cleared before the hour lets the booking go out at its hour", async () => {
    const { editionId, articleId } = await approvedBy(room, author, desk);
    const at = inMs(1_500);
    await scheduleArticle(room.db, desk, { editionId, publishAt: at });
    await setFlag(room.db, desk, { editionId, flag: { flag: "onHold" }, reason: "잠깐" });
    await clearFlag(room.db, desk, { editionId, flag: "onHold", reason: "확인 끝" });
    expect(await headlineOut(articleId)).toBeNull();
    await waitUntil(at);
    expect(await headlineOut(articleId)).not.toBeNull();
  });

  test("an embargo is lifted early by the managing editor only", async () => {
    const { editionId } = await approvedBy(room, author, desk);
    const flag = { flag: "embargo", until: inMs(HOUR), source: "부처" } as const;
    await setFlag(room.db, desk, { editionId, flag, reason: "" });
    const lift = { editionId, flag: "embargo", reason: "출처 동의" } as const;
    await expect(clearFlag(room.db, desk, lift)).rejects.toMatchObject({
      reason: "access.onlyManagingEditor",
    });
    await clearFlag(room.db, chief, lift);
    await publishArticle(room.db, desk, { editionId });
  });

  test("an embargo that ends before the booked hour does not stop the booking", async () => {
    const { editionId } = await approvedBy(room, author, desk);
    const flag = { flag: "embargo", until: inMs(HOUR), source: "부처" } as const;
    await setFlag(room.db, desk, { editionId, flag, reason: "" });
    await scheduleArticle(room.db, desk, { editionId, publishAt: inMs(2 * HOUR) });
    await expect(
      unscheduleArticle(room.db, desk, { editionId }).then(() =>
        scheduleArticle(room.db, desk, { editionId, publishAt: inMs(HOUR / 2) }),
      ),
    ).rejects.toMatchObject({ reason: "flag.embargo" });
  });
});

test("a withdrawn article cannot come back through a booked edition, only through restore", async () => {
  const { editionId, articleId } = await publishedBy(room, author, desk);
  const next = await reviseArticle(room.db, author, {
    editionId,
    changeKind: "typo",
    reason: "오자",
  });
  await submitArticle(room.db, author, { editionId: next.editionId });
  await claimArticle(room.db, desk, { editionId: next.editionId });
  await approveArticle(room.db, desk, { editionId: next.editionId, textVersion: 1 });
  await scheduleArticle(room.db, desk, { editionId: next.editionId, publishAt: inMs(1_600) });
  await withdrawArticle(room.db, desk, { editionId, reason: "오보", reviewDate: inMs(HOUR) });
  expect((await editionOf(next.editionId))?.status).toBe("approved");
  await expect(publishArticle(room.db, desk, { editionId: next.editionId })).rejects.toMatchObject({
    reason: "guard.liveEditionNotWithdrawn",
  });
  await room.db.execute(sql`select pg_sleep(1.7)`);
  await finaliseAllDue(room.db);
  expect(await headlineOut(articleId)).toBeNull();
  await restoreArticle(room.db, chief, { editionId, reason: "확인 끝" });
  expect(await headlineOut(articleId)).not.toBeNull();
});
