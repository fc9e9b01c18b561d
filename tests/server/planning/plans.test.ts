import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignments, editions } from "#db/schema/index.ts";
import {
  acceptPitch,
  assignStory,
  declinePitch,
  dropPlan,
  finishPlan,
  revivePlan,
} from "#server/planning/decide-pitch.ts";
import { linkArticle, writeFromPlan } from "#server/planning/link-article.ts";
import { moveDue } from "#server/planning/move-due.ts";
import { editPitch } from "#server/planning/pitch.ts";
import { readPlan } from "#server/planning/read-plans.ts";
import { draftBy } from "../../support/newsroom.ts";
import { inHours, NONE, planningRoom } from "./planning-room.ts";

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
let eventsOf: Planning["eventsOf"];

beforeAll(async () => {
  house = await planningRoom();
  ({ room, reporter, colleague, desk, sportsDesk, pitched, order, assigned, toldOf, eventsOf } =
    house);
});

afterAll(() => room.close());

describe("a pitch", () => {
  test("is accepted, assigned, written and done, each told to whom it concerns and recorded", async () => {
    const assignmentId = await pitched();
    await acceptPitch(room.db, desk, { assignmentId });
    await assignStory(room.db, desk, { assignmentId, ...order() });
    await finishPlan(room.db, colleague, { assignmentId });
    await revivePlan(room.db, desk, { assignmentId });
    expect(await toldOf(assignmentId)).toEqual([
      ["accepted", ["김하람"]],
      ["assigned", ["이지우"]],
      ["done", ["김하람"]],
    ]);
    expect(await eventsOf(assignmentId)).toEqual([
      ...["pitchStory", "acceptPitch", "assignStory", "finishPlan", "revivePlan"],
    ]);
  });

  test("that is declined says why, and is known to nobody outside its circle", async () => {
    const assignmentId = await pitched();
    await expect(declinePitch(room.db, desk, { assignmentId, reason: "  " })).rejects.toMatchObject(
      { reason: "guard.reasonGiven" },
    );
    await declinePitch(room.db, desk, { assignmentId, reason: "지난달에 썼음" });
    expect((await readPlan(room.db, reporter, assignmentId))?.plan.reason).toBe("지난달에 썼음");
    expect(await readPlan(room.db, colleague, assignmentId)).toBeNull();
    expect(await eventsOf(assignmentId)).toContain("declinePitch refused");
  });

  test("is edited and taken back by its own until somebody has answered", async () => {
    const assignmentId = await pitched();
    const words = { title: "고친 제목", note: "더 적음", embargo: NONE };
    await editPitch(room.db, reporter, { assignmentId, ...words });
    expect((await readPlan(room.db, desk, assignmentId))?.plan.title).toBe("고친 제목");
    await acceptPitch(room.db, desk, { assignmentId });
    await expect(editPitch(room.db, reporter, { assignmentId, ...words })).rejects.toMatchObject({
      reason: "access.onlyDesk",
    });
    await expect(
      dropPlan(room.db, reporter, { assignmentId, reason: "그만둠" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    const other = await pitched();
    await dropPlan(room.db, reporter, { assignmentId: other, reason: "" });
    expect((await readPlan(room.db, reporter, other))?.plan.status).toBe("dropped");
  });

  test("goes to no section where one writes nothing, and does not exist for strangers", async () => {
    await expect(pitched({ sectionId: room.sports })).rejects.toMatchObject({ code: "forbidden" });
    await expect(pitched({ sectionId: 999_999 })).rejects.toMatchObject({
      fields: { sectionId: "field.section.unknown" },
    });
    await expect(pitched({ title: " " })).rejects.toMatchObject({
      fields: { title: "field.plan.title" },
    });
    const assignmentId = await pitched();
    for (const verb of [acceptPitch, finishPlan, revivePlan])
      await expect(verb(room.db, sportsDesk, { assignmentId })).rejects.toMatchObject({
        code: "not_found",
      });
    // What one may not see leaves no trace of having been asked for.
    expect(await eventsOf(assignmentId)).toEqual(["pitchStory"]);
  });

  test("sent twice with one key is one pitch", async () => {
    const key = "one-intention";
    expect(await pitched({ key })).toBe(await pitched({ key }));
  });
});

describe("an assignment", () => {
  test("wants a deadline ahead and somebody who can write in the section", async () => {
    const assignmentId = await pitched();
    const refused = (changes: object) =>
      assignStory(room.db, desk, { assignmentId, ...order(changes) }).catch(
        (error: { fields: unknown }) => error.fields,
      );
    expect(await refused({ due: NONE })).toEqual({ due: "field.plan.due" });
    expect(await refused({ due: inHours(-1) })).toEqual({ due: "field.plan.duePast" });
    expect(await refused({ due: { day: "2026-02-30", time: "10:00" } })).toEqual({
      due: "field.moment.malformed",
    });
    expect(await refused({ assigneeId: sportsDesk.id })).toEqual({
      assigneeId: "field.plan.assignee",
    });
    expect(await refused({ coverageEventId: 999_999 })).toEqual({
      coverageEventId: "field.plan.coverage",
    });
  });

  test("that changes hands tells both, and of another deadline tells the one who has it", async () => {
    const assignmentId = await assigned();
    await assignStory(room.db, desk, { assignmentId, ...order({ assigneeId: reporter.id }) });
    await moveDue(room.db, desk, { assignmentId, due: inHours(9) });
    expect(await toldOf(assignmentId)).toEqual([
      ["assigned", ["이지우"]],
      ["assigned", ["김하람"]],
      ["changed", ["이지우"]],
      ["changed", ["김하람"]],
    ]);
  });

  test("given to the desk itself is told to the desks", async () => {
    const chief = await room.person("국장", "managing_editor");
    const assignmentId = await assigned({ assigneeId: null });
    expect(await toldOf(assignmentId)).toEqual([["assigned", [chief.name]]]);
  });

  test("changed by two desks at once is changed by one; the other is told", async () => {
    const assignmentId = await assigned();
    const seenVersion = (await readPlan(room.db, desk, assignmentId))?.plan.version ?? 0;
    const changes = [1_000, 2_000].map((orderedLength) =>
      assignStory(room.db, desk, { assignmentId, seenVersion, ...order({ orderedLength }) }),
    );
    const outcomes = await Promise.allSettled(changes);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: "conflict", reason: "planOvertaken" });
  });

  test("becomes an article with the length that was ordered, also when the order changes", async () => {
    const assignmentId = await assigned();
    const { editionId } = await writeFromPlan(room.db, colleague, {
      assignmentId,
      kind: "straight",
      key: "write-once",
    });
    const lengthOf = async () =>
      (await room.db.select().from(editions).where(eq(editions.id, editionId)))[0]?.orderedLength;
    expect(await lengthOf()).toBe(1_200);
    await assignStory(room.db, desk, { assignmentId, ...order({ orderedLength: 800 }) });
    expect(await lengthOf()).toBe(800);
    const { plan } = (await readPlan(room.db, desk, assignmentId)) ?? {};
    expect(plan?.article).toEqual({ editionId, status: "draft" });
    // The same press of the button makes no second article.
    const again = { assignmentId, kind: "straight", key: "write-once" } as const;
    expect(await writeFromPlan(room.db, colleague, again)).toEqual({ editionId });
  });

  test("is linked only to an article that whoever links may read", async () => {
    const assignmentId = await assigned();
    const secret = await draftBy(room, reporter);
    await expect(
      linkArticle(room.db, colleague, { assignmentId, articleId: secret.articleId }),
    ).rejects.toMatchObject({ fields: { articleId: "field.plan.article" } });
    await linkArticle(room.db, desk, { assignmentId, articleId: secret.articleId });
    await linkArticle(room.db, desk, { assignmentId, articleId: null });
    expect((await readPlan(room.db, desk, assignmentId))?.plan.article).toBeNull();
  });

  test("under embargo makes an article under the same embargo", async () => {
    const embargo = inHours(30);
    const assignmentId = await pitched({ embargo });
    await assignStory(room.db, desk, { assignmentId, ...order() });
    expect(await readPlan(room.db, sportsDesk, assignmentId)).toBeNull();
    const { editionId } = await writeFromPlan(room.db, colleague, {
      assignmentId,
      kind: "straight",
    });
    const [edition] = await room.db.select().from(editions).where(eq(editions.id, editionId));
    const [plan] = await room.db.select().from(assignments).where(eq(assignments.id, assignmentId));
    expect(edition?.embargoUntil).toEqual(plan?.embargoUntil);
  });
});
