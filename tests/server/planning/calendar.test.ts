import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignments } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { readNotices } from "#server/notices/read-notices.ts";
import { acceptPitch, assignStory, dropPlan, finishPlan } from "#server/planning/decide-pitch.ts";
import {
  cancelCoverage,
  changeCoverage,
  moveCoverage,
  planCoverage,
} from "#server/planning/keep-coverage.ts";
import { addDuty, removeDuty } from "#server/planning/keep-duties.ts";
import { writeFromPlan } from "#server/planning/link-article.ts";
import { moveDue } from "#server/planning/move-due.ts";
import { pitchStory } from "#server/planning/pitch.ts";
import { readCalendar } from "#server/planning/read-calendar.ts";
import { readPlan, readPlans } from "#server/planning/read-plans.ts";
import { remindOfDue } from "#server/planning/remind.ts";
import { writePlanNote } from "#server/planning/write-note.ts";
import { contentOf, write } from "../../support/newsroom.ts";
import { HOUR, inHours, NONE, planningRoom } from "./planning-room.ts";

type Planning = Awaited<ReturnType<typeof planningRoom>>;

let house: Planning;
let room: Planning["room"];
let reporter: Planning["reporter"];
let colleague: Planning["colleague"];
let desk: Planning["desk"];
let sportsDesk: Planning["sportsDesk"];
let pitched: Planning["pitched"];
let order: Planning["order"];
let assigned: Planning["assigned"];
let toldOf: Planning["toldOf"];

beforeAll(async () => {
  house = await planningRoom();
  ({ room, reporter, colleague, desk, sportsDesk, pitched, order, assigned, toldOf } = house);
});

afterAll(() => room.close());

describe("a note", () => {
  test("calls by name those who may see the plan", async () => {
    const assignmentId = await pitched();
    await writePlanNote(room.db, desk, { assignmentId, text: "@김하람 @이지우 언제 됩니까" });
    // Not accepted yet, so it does not exist for the colleague.
    expect(await toldOf(assignmentId)).toEqual([["mentioned", ["김하람"]]]);
    await expect(writePlanNote(room.db, desk, { assignmentId, text: " \n" })).rejects.toMatchObject(
      { fields: { text: "field.plan.note" } },
    );
    await expect(
      writePlanNote(room.db, colleague, { assignmentId, text: "저요" }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect((await readPlan(room.db, reporter, assignmentId))?.notes).toMatchObject([
      { by: "박지훈", text: "@김하람 @이지우 언제 됩니까" },
    ]);
  });
});

describe("a reminder", () => {
  const remindersOf = async (assignmentId: number) =>
    (await toldOf(assignmentId)).filter(([step]) => step === "dueSoon");

  test("comes once within the hour, anew for another deadline, and by one of many workers", async () => {
    const assignmentId = await assigned({ due: inHours(5) });
    await remindOfDue(room.db);
    expect(await remindersOf(assignmentId)).toEqual([]);
    await moveDue(room.db, desk, { assignmentId, due: inHours(0.5) });
    await Promise.all([1, 2, 3, 4].map(() => remindOfDue(room.db)));
    await remindOfDue(room.db);
    expect(await remindersOf(assignmentId)).toEqual([["dueSoon", ["이지우"]]]);
    await moveDue(room.db, desk, { assignmentId, due: inHours(0.8) });
    await remindOfDue(room.db);
    expect(await remindersOf(assignmentId)).toHaveLength(2);
    const own = (await readNotices(room.db, colleague)).notices[0];
    expect(own).toMatchObject({ kind: "dueSoon", headline: "시장 앞 신호", by: null });
    expect(own?.href).toBe(`/newsroom/planning/${assignmentId}`);
  });

  test("does not come for what was handed in, done or dropped", async () => {
    const due = inHours(0.5);
    const handedIn = await assigned({ due });
    const { editionId } = await writeFromPlan(room.db, colleague, {
      assignmentId: handedIn,
      kind: "straight",
    });
    await write(room.db, colleague, editionId, 1, contentOf(colleague));
    await submitArticle(room.db, colleague, { editionId });
    const done = await assigned({ due });
    await finishPlan(room.db, colleague, { assignmentId: done });
    const dropped = await assigned({ due });
    await dropPlan(room.db, desk, { assignmentId: dropped, reason: "취소됨" });
    await remindOfDue(room.db);
    for (const id of [handedIn, done, dropped]) expect(await remindersOf(id)).toEqual([]);
  });
});

describe("the board", () => {
  test("shows mine, my desk's and all that one may see, the urgent first", async () => {
    const own = await room.person("발제자", { role: "reporter", sectionId: room.sports });
    const ids = async (actor: PersonActor, scope: string) =>
      (await readPlans(room.db, actor, { scope }))?.plans.map(({ id }) => id) ?? null;
    const { id } = await pitchStory(room.db, own, {
      ...{ sectionId: room.sports, title: "경기장 안전", note: "", embargo: NONE },
    });
    expect(await ids(own, "mine")).toEqual([id]);
    expect(await ids(sportsDesk, "desk")).toEqual([id]);
    expect(await ids(desk, "all")).not.toContain(id);
    await acceptPitch(room.db, sportsDesk, { assignmentId: id });
    expect(await ids(desk, "all")).toContain(id);
    expect((await readPlans(room.db, own, { scope: "desk" }))?.scope).toBe("mine");
    const admin = await room.person("관리자", "admin");
    expect(await ids(admin, "all")).toBeNull();
  });
});

describe("the calendar", () => {
  const event = (changes: object = {}) => ({
    ...{ kind: "briefing" as const, title: "시청 회견", place: "브리핑룸", note: "" },
    ...{ sectionId: room.society, starts: inHours(2), ends: inHours(3), embargo: NONE },
    ...changes,
  });
  const calendarOf = (actor: PersonActor) =>
    readCalendar(room.db, actor, { view: "week", day: inHours(2).day }, new Date());
  const titles = async (actor: PersonActor) =>
    (await calendarOf(actor))?.items.map(({ title }) => title);

  test("keeps how long an event lasts when it is moved, and who may move it", async () => {
    const { id: coverageId } = await planCoverage(room.db, reporter, event());
    const find = async (actor: PersonActor) =>
      (await calendarOf(actor))?.items.find(
        ({ id, type }) => type === "coverage" && id === coverageId,
      );
    expect((await find(reporter))?.mayMove).toBe(true);
    expect((await find(colleague))?.mayMove).toBe(false);
    await expect(
      moveCoverage(room.db, colleague, { coverageId, starts: inHours(4) }),
    ).rejects.toMatchObject({ reason: "access.onlyPlanner" });
    await moveCoverage(room.db, desk, { coverageId, starts: inHours(4) });
    const moved = await find(desk);
    expect((moved?.endsAt?.getTime() ?? 0) - (moved?.at.getTime() ?? 0)).toBe(HOUR);
    await expect(
      moveCoverage(room.db, desk, { coverageId, seenVersion: 1, starts: inHours(5) }),
    ).rejects.toMatchObject({ code: "conflict" });
    const { sectionId: _, ...words } = event({ title: "바뀐 회견", ends: inHours(1) });
    await expect(changeCoverage(room.db, desk, { coverageId, ...words })).rejects.toMatchObject({
      fields: { ends: "field.plan.ends" },
    });
    await cancelCoverage(room.db, desk, { coverageId });
    expect(await find(desk)).toBeUndefined();
    await expect(cancelCoverage(room.db, desk, { coverageId })).rejects.toMatchObject({
      reason: "coverageCancelled",
    });
  });

  test("shows an embargoed event and deadline to those who work on it alone", async () => {
    await planCoverage(room.db, reporter, event({ title: "비밀 회견", embargo: inHours(20) }));
    const assignmentId = await pitched({ title: "비밀 취재", embargo: inHours(20) });
    await assignStory(room.db, desk, { assignmentId, ...order({ due: inHours(2) }) });
    expect(await titles(desk)).toEqual(expect.arrayContaining(["비밀 회견", "비밀 취재"]));
    const others = (await titles(sportsDesk)) ?? [];
    expect(others.filter((title) => title.includes("비밀"))).toEqual([]);
  });

  test("says who is on duty now; the desk decides it, for 48 hours at most", async () => {
    const duty = {
      ...{ personId: colleague.id, sectionId: room.society },
      ...{ starts: inHours(-1), ends: inHours(8) },
    };
    await expect(addDuty(room.db, reporter, duty)).rejects.toMatchObject({ code: "forbidden" });
    await expect(addDuty(room.db, desk, { ...duty, ends: inHours(50) })).rejects.toMatchObject({
      fields: { ends: "field.plan.dutyLong" },
    });
    await expect(addDuty(room.db, desk, { ...duty, sectionId: null })).rejects.toMatchObject({
      code: "forbidden",
    });
    const { id: dutyId } = await addDuty(room.db, desk, duty);
    const now = async () =>
      (await calendarOf(reporter))?.onDutyNow.map(({ name, mayRemove }) => [name, mayRemove]);
    expect(await now()).toEqual([["이지우", false]]);
    const { rows } = await room.pool.query(
      "select outcome, count(*)::int from magam.events where name = 'addDuty' group by 1 order by 1",
    );
    expect(rows).toEqual([
      { outcome: "done", count: 1 },
      { outcome: "refused", count: 3 },
    ]);
    await expect(removeDuty(room.db, colleague, { dutyId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await removeDuty(room.db, desk, { dutyId });
    expect(await now()).toEqual([]);
  });
});

test("the record of planning is one unbroken chain", async () => {
  const { rows } = await room.pool.query(
    `select count(*) filter (where hash <> magam.event_hash(e)) as wrong,
       max(seq) - count(*) as missing from magam.events e where stream = 'planning'`,
  );
  expect(rows[0]).toEqual({ wrong: "0", missing: "0" });
  await expect(room.db.delete(assignments)).rejects.toThrow();
});
