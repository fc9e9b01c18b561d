import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { grants, people } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { toSeoulIso } from "#domain/korean/dates.ts";
import { setFlag } from "#server/articles/flags.ts";
import { answerFeed } from "#server/planning/answer-feed.ts";
import { assignStory } from "#server/planning/decide-pitch.ts";
import { planCoverage } from "#server/planning/keep-coverage.ts";
import { addDuty } from "#server/planning/keep-duties.ts";
import { makeFeed, readFeeds, revokeFeed } from "#server/planning/keep-feeds.ts";
import { writeFromPlan } from "#server/planning/link-article.ts";
import { pitchStory } from "#server/planning/pitch.ts";
import { type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";

let room: TestNewsroom;
let reporter: PersonActor;
let desk: PersonActor;

const NONE = { day: "", time: "" };
const inHours = (hours: number) => {
  const iso = toSeoulIso(new Date(Date.now() + hours * 3_600_000));
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
};

beforeAll(async () => {
  room = await testNewsroom();
  reporter = await room.person("김하람", { role: "reporter", sectionId: room.society });
  desk = await room.person("박지훈", { role: "desk", sectionId: room.society });
});

afterAll(() => room.close());

const tokenOf = async (actor: PersonActor, sectionId: number | null) => {
  const { address } = await makeFeed(room.db, actor, { sectionId });
  return /\/api\/newsroom\/calendar\/([\w-]{43})\.ics$/.exec(address)?.[1] ?? "";
};
const read = (token: string, now = new Date()) => answerFeed(room.db, token, now);
const summaries = (text: string | null) =>
  new ICAL.Component(ICAL.parse(text ?? ""))
    .getAllSubcomponents("vevent")
    .map((event) => String(event.getFirstPropertyValue("summary")))
    .sort();

async function assigned(title: string, assigneeId: number | null, embargo = NONE) {
  const { id: assignmentId } = await pitchStory(room.db, desk, {
    ...{ sectionId: room.society, title, note: "", embargo },
  });
  await assignStory(room.db, desk, {
    ...{ assignmentId, assigneeId, due: inHours(5), orderedLength: null, pictureWanted: false },
    ...{ priority: "normal", coverageEventId: null },
  });
  return assignmentId;
}

describe("a subscribed calendar", () => {
  test("of a person has what is theirs; of a desk all of the section's", async () => {
    await assigned("하람의 취재", reporter.id);
    await assigned("데스크의 취재", null);
    await planCoverage(room.db, desk, {
      ...{ kind: "ruling", title: "1심 선고", place: "법원", note: "", sectionId: room.society },
      ...{ starts: inHours(3), ends: NONE, embargo: NONE },
    });
    await addDuty(room.db, desk, {
      ...{ personId: reporter.id, sectionId: room.society },
      ...{ starts: inHours(1), ends: inHours(9) },
    });
    expect(summaries(await read(await tokenOf(reporter, null)))).toEqual([
      "[당직] 사회 김하람",
      "[마감] 하람의 취재 (김하람)",
    ]);
    expect(summaries(await read(await tokenOf(reporter, room.society)))).toEqual([
      "[당직] 사회 김하람",
      "[마감] 데스크의 취재",
      "[마감] 하람의 취재 (김하람)",
      "[선고] 1심 선고",
    ]);
  });

  test("says of what is under embargo only that it is, until the instant", async () => {
    const canary = "카나리아 낱말";
    await assigned(canary, reporter.id, inHours(4));
    await planCoverage(room.db, desk, {
      ...{ kind: "briefing", title: canary, place: canary, note: canary },
      ...{ sectionId: room.society, starts: inHours(3), ends: NONE, embargo: inHours(4) },
    });
    // Also where the embargo came later, with the article.
    const later = await assigned(`${canary} 둘`, reporter.id);
    const { editionId } = await writeFromPlan(room.db, reporter, {
      assignmentId: later,
      kind: "straight",
    });
    const until = new Date(Date.now() + 4 * 3_600_000);
    const flag = { flag: "embargo", until, source: "기관" } as const;
    await setFlag(room.db, desk, { editionId, flag, reason: "약속" });
    for (const token of [await tokenOf(reporter, null), await tokenOf(desk, room.society)]) {
      const text = await read(token);
      expect(text?.replaceAll("\r\n ", "")).not.toContain("카나리아");
      expect(summaries(text).filter((summary) => summary === "엠바고").length).toBeGreaterThan(1);
    }
  });

  test("answers nobody once it was revoked, its owner disabled or their rights gone", async () => {
    const token = await tokenOf(reporter, null);
    expect(await read(token)).toContain("BEGIN:VCALENDAR");
    expect((await readFeeds(room.db, reporter))?.feeds[0]?.readAt).toBeInstanceOf(Date);
    const feedId = (await readFeeds(room.db, reporter))?.feeds[0]?.id ?? 0;
    await expect(revokeFeed(room.db, desk, { feedId })).rejects.toMatchObject({
      code: "not_found",
    });
    await revokeFeed(room.db, reporter, { feedId });
    expect(await read(token)).toBeNull();
    expect(await read("x".repeat(43))).toBeNull();

    const guest = await room.person("손님 데스크", { role: "desk", sectionId: room.sports });
    const deskToken = await tokenOf(guest, room.sports);
    const ownToken = await tokenOf(guest, null);
    await room.db.delete(grants).where(eq(grants.personId, guest.id));
    expect(await read(deskToken)).toBeNull();
    await room.db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, guest.id));
    expect(await read(ownToken)).toBeNull();
  });

  test("is kept by its hash, made only for desks one works at, and twenty at most", async () => {
    const token = await tokenOf(reporter, null);
    const { rows } = await room.pool.query(
      `select jsonb_agg(to_jsonb(f)) as feeds, (select jsonb_agg(to_jsonb(e)) from magam.events e)
       as events from magam.calendar_feeds f`,
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    await expect(makeFeed(room.db, reporter, { sectionId: room.sports })).rejects.toMatchObject({
      code: "forbidden",
    });
    const many = await room.person("많이 만드는 이", "managing_editor");
    for (let count = 0; count < 20; count++) await makeFeed(room.db, many, { sectionId: null });
    await expect(makeFeed(room.db, many, { sectionId: null })).rejects.toMatchObject({
      code: "rate_limited",
    });
  });
});
