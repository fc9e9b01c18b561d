import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import type { QueueView } from "#domain/article/queue-view.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { setFlag } from "#server/articles/flags.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { dropQueueView, keepQueueView } from "#server/queue/keep-view.ts";
import { nextStory } from "#server/queue/next-story.ts";
import { readQueue } from "#server/queue/read-queue.ts";
import { changeWait } from "#server/settings/change-wait.ts";
import { draftBy, type TestNewsroom, testNewsroom } from "../support/newsroom.ts";

let room: TestNewsroom;
let reporter: PersonActor;
let society: PersonActor;
let second: PersonActor;
let sports: PersonActor;
let copyEditor: PersonActor;
let admin: PersonActor;

const view: QueueView = {
  ...{ tab: "waiting", section: "society", kind: "straight", reporter: null },
  ...{ urgent: true, wait: null },
};

beforeAll(async () => {
  room = await testNewsroom();
  reporter = await room.person("기자", "reporter");
  society = await room.person("사회 데스크", { role: "desk", sectionId: room.society });
  second = await room.person("사회 차장", { role: "desk", sectionId: room.society });
  sports = await room.person("체육 데스크", { role: "desk", sectionId: room.sports });
  copyEditor = await room.person("교열", { role: "copy_editor", sectionId: room.society });
  admin = await room.person("관리자", "admin");
});

afterAll(() => room.close());

async function namesFor(actor: PersonActor): Promise<string[]> {
  return ((await readQueue(room.db, actor, {}))?.kept ?? []).map(({ name }) => name);
}

const keep = (actor: PersonActor, name: string, sectionId: number | null) =>
  keepQueueView(room.db, actor, { name, view, sectionId });

describe("a kept view of the queue", () => {
  test("is one's own, or its desk's for all who read for the section, and nobody else's", async () => {
    await keep(society, "내 속보", null);
    await keep(society, "사회 속보", room.society);
    expect(await namesFor(society)).toEqual(["내 속보", "사회 속보"]);
    expect(await namesFor(second)).toEqual(["사회 속보"]);
    expect(await namesFor(copyEditor)).toEqual(["사회 속보"]);
    expect(await namesFor(sports)).toEqual([]);
    const [kept] = (await readQueue(room.db, society, {}))?.kept ?? [];
    expect(kept?.view).toEqual(view);
  });

  test("is replaced by another of its name, and refused without one", async () => {
    const before = await namesFor(second);
    await keep(second, " 아침  보기 ", null);
    await keep(second, "아침 보기", null);
    expect(await namesFor(second)).toEqual(["아침 보기", ...before]);
    await expect(keep(second, "  ", null)).rejects.toMatchObject({ code: "invalid_input" });
    await expect(keep(second, "가".repeat(31), null)).rejects.toMatchObject({
      fields: { name: "field.viewName" },
    });
  });

  test("is kept for a desk by that desk alone, and for oneself by whoever has a queue", async () => {
    await expect(keep(sports, "남의 것", room.society)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(keep(copyEditor, "교열 것", room.society)).rejects.toMatchObject({
      code: "forbidden",
    });
    await keep(copyEditor, "교열 보기", null);
    for (const nobody of [reporter, admin])
      await expect(keep(nobody, "없는 것", null)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is removed by whose it is; that of another person is not there", async () => {
    const own = await keep(society, "지울 것", null);
    const desks = await keep(society, "데스크가 지울 것", room.society);
    await expect(dropQueueView(room.db, second, own)).rejects.toMatchObject({ code: "not_found" });
    await expect(dropQueueView(room.db, sports, desks)).rejects.toMatchObject({
      code: "forbidden",
    });
    await dropQueueView(room.db, second, desks);
    await dropQueueView(room.db, society, own);
    await expect(dropQueueView(room.db, society, own)).rejects.toMatchObject({ code: "not_found" });
    const names = await namesFor(society);
    expect(names).not.toContain("지울 것");
    expect(names).not.toContain("데스크가 지울 것");
  });

  test("thirty are enough for one person", async () => {
    const owner = await room.person("모으는 데스크", { role: "desk", sectionId: room.sports });
    for (let number = 1; number <= 30; number += 1) await keep(owner, `보기 ${number}`, null);
    await expect(keep(owner, "하나 더", null)).rejects.toMatchObject({
      reason: "queueView.tooMany",
    });
    await keep(owner, "보기 7", null);
  });
});

describe("how long a desk lets a text wait", () => {
  test("is set by that desk, the managing editor or an admin, in order, and recorded", async () => {
    const chief = await room.person("국장", "managing_editor");
    const set = (actor: PersonActor, long: number, tooLong: number) =>
      changeWait(room.db, actor, { sectionId: room.society, long, tooLong });
    for (const actor of [society, chief, admin]) await set(actor, 10, 20);
    for (const actor of [sports, copyEditor, reporter])
      await expect(set(actor, 1, 2)).rejects.toMatchObject({ code: "forbidden" });
    const sections = (await readQueue(room.db, society, {}))?.ground.sections;
    expect(sections?.find(({ id }) => id === room.society)?.wait).toEqual({
      long: 10,
      tooLong: 20,
    });
    const kept = await room.pool.query(
      "select detail from magam.events where name = 'changeSettings' and actor_id = $1",
      [society.id],
    );
    expect(kept.rows).toEqual([
      { detail: { section: room.society, waitLong: 10, waitTooLong: 20 } },
    ]);
    await expect(set(society, 20, 20)).rejects.toThrow();
  });
});

describe("the next story of the queue", () => {
  test("is the first that still lies there and may be read", async () => {
    const three: number[] = [];
    for (let number = 0; number < 3; number += 1) {
      const { editionId } = await draftBy(room, reporter);
      await submitArticle(room.db, reporter, { editionId });
      three.push(editionId);
    }
    const [first = 0, hidden = 0, last = 0] = three;
    const next = (actor: PersonActor, tab: "waiting" | "mine" = "waiting") =>
      nextStory(room.db, actor, { tab, editionIds: three });
    expect(await next(sports)).toEqual({ editionId: first });
    await claimArticle(room.db, second, { editionId: first });
    const until = new Date(Date.now() + 3_600_000);
    const flag = { flag: "embargo", until, source: "경찰" } as const;
    await setFlag(room.db, society, { editionId: hidden, flag, reason: "" });
    expect(await next(sports)).toEqual({ editionId: last });
    expect(await next(society)).toEqual({ editionId: hidden });
    expect(await next(second, "mine")).toEqual({ editionId: first });
    expect(await next(society, "mine")).toBeNull();
    expect(await next(reporter)).toBeNull();
  });
});
