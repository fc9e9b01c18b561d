import { eq } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editions } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { bookEnd } from "#server/articles/book-end.ts";
import { setFlag } from "#server/articles/flags.ts";
import { readCalendar, readNear } from "#server/articles/read-calendar.ts";
import { readAlarms } from "#server/articles/read-out.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { finaliseAllDue } from "#server/worker/publish-due.ts";
import {
  approvedBy,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
} from "../../support/newsroom.ts";

const HOUR = 3_600_000;
let room: TestNewsroom;
let site: pg.Client;
let author: PersonActor;
let desk: PersonActor;
let farDesk: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("글쓴이", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  farDesk = await room.person("먼데스크", { role: "desk", sectionId: room.sports });
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

test("an embargo set on a booked text, ending before its hour, leaves the booking as it was", async () => {
  const { editionId, articleId } = await approvedBy(room, author, desk);
  const at = inMs(1_600);
  await scheduleArticle(room.db, desk, { editionId, publishAt: at });
  const flag = { flag: "embargo", until: inMs(700), source: "부처" } as const;
  await setFlag(room.db, desk, { editionId, flag, reason: "" });
  await waitUntil(at);
  expect(await headlineOut(articleId)).not.toBeNull();
  await finaliseAllDue(room.db);
  expect(await statusOf(editionId)).toBe("published");
});

test("an embargo without its source and a hold without a reason are refused", async () => {
  const { editionId } = await approvedBy(room, author, desk);
  const embargo = { flag: "embargo", until: inMs(HOUR), source: " " } as const;
  await expect(
    setFlag(room.db, desk, { editionId, flag: embargo, reason: "" }),
  ).rejects.toMatchObject({ fields: { source: "field.embargoSource.empty" } });
  for (const flag of ["legalHold", "onHold"] as const)
    await expect(
      setFlag(room.db, desk, { editionId, flag: { flag }, reason: "" }),
    ).rejects.toMatchObject({ fields: { reason: "field.reason.empty" } });
});

test("a booking that a flag stopped stands above the queue, with the flag, until somebody decides anew", async () => {
  const { editionId } = await approvedBy(room, author, desk);
  const at = inMs(1_100);
  await scheduleArticle(room.db, desk, { editionId, publishAt: at });
  await setFlag(room.db, desk, { editionId, flag: { flag: "legalHold" }, reason: "법무" });
  await waitUntil(at);
  await finaliseAllDue(room.db);
  const lapsed = async (actor: PersonActor) =>
    (await readAlarms(room.db, actor)).filter((alarm) => alarm.editionId === editionId);
  expect(await lapsed(desk)).toMatchObject([{ kind: "lapsed", at, flag: "flag.legalHold" }]);
  expect(await lapsed(author)).toEqual([]);
});

describe("the calendar", () => {
  test("shows what is booked, what ends and what lifts, to whom it may be shown, with what stops it", async () => {
    const day = "2031-05-07";
    const at = (time: string) => new Date(`${day}T${time}:00+09:00`);
    const [one, two, flagged] = [
      await approvedBy(room, author, desk, { content: { headline: "첫째" } }),
      await approvedBy(room, author, desk, { content: { headline: "둘째" } }),
      await approvedBy(room, author, desk, { content: { headline: "엠바고" } }),
    ];
    const out = await publishedBy(room, author, desk, { content: { headline: "끝나는 글" } });
    await scheduleArticle(room.db, desk, { editionId: one.editionId, publishAt: at("06:00") });
    await scheduleArticle(room.db, desk, { editionId: two.editionId, publishAt: at("06:05") });
    await setFlag(room.db, desk, {
      editionId: two.editionId,
      flag: { flag: "onHold" },
      reason: "보류",
    });
    const embargo = { flag: "embargo", until: at("10:00"), source: "부처" } as const;
    await setFlag(room.db, desk, { editionId: flagged.editionId, flag: embargo, reason: "" });
    await bookEnd(room.db, desk, { editionId: out.editionId, endsAt: at("18:00"), reason: "행사" });

    const seen = await readCalendar(room.db, desk, { view: "day", day });
    expect(
      seen?.entries.map(({ kind, headline, blockedBy, change, clashes }) => [
        kind,
        headline,
        blockedBy,
        change.allowed,
        clashes.map((other) => other.headline),
      ]),
    ).toEqual([
      ["publish", "첫째", null, true, ["둘째"]],
      ["publish", "둘째", "flag.onHold", true, ["첫째"]],
      ["embargo", "엠바고", null, false, []],
      ["end", "끝나는 글", null, true, []],
    ]);
    const far = await readCalendar(room.db, farDesk, { view: "week", day });
    expect(far?.entries.map(({ headline, change }) => [headline, change.allowed])).toEqual([
      ["첫째", false],
      ["둘째", false],
      ["끝나는 글", false],
    ]);
    expect(await readCalendar(room.db, author, { view: "day", day })).toBeNull();
    expect(
      await readNear(room.db, desk, { editionId: one.editionId, at: at("06:10") }),
    ).toMatchObject([{ headline: "둘째" }]);
    await expect(
      readNear(room.db, farDesk, { editionId: flagged.editionId, at: at("06:10") }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});
