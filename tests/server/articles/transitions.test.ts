import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/client.ts";
import { editions, events } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { killArticle } from "#server/articles/kill.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { publishBreaking } from "#server/articles/publish-breaking.ts";
import { recallArticle } from "#server/articles/recall.ts";
import { releaseArticle } from "#server/articles/release.ts";
import { returnArticle } from "#server/articles/return-to-reporter.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { revokeApproval } from "#server/articles/revoke.ts";
import { scheduleArticle, unscheduleArticle } from "#server/articles/schedule.ts";
import { spikeArticle, unspikeArticle } from "#server/articles/spike.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import { articleIn, STATUSES } from "../../support/article-in-status.ts";
import { contentOf, type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";
import { AUTHOR_WHO_IS_DESK, isHiddenFrom, MAY, RESULT, type Who } from "./oracle.ts";

const HOUR = 3_600_000;
const later = () => new Date(Date.now() + HOUR);
const headline = contentOf({ kind: "person", id: 1, name: "", grants: [] }).headline;

const VERBS: Record<string, (db: Db, actor: PersonActor, editionId: number) => Promise<unknown>> = {
  submit: (db, actor, editionId) =>
    submitArticle(db, actor, { editionId, answer: "다시 봤습니다" }),
  recall: (db, actor, editionId) => recallArticle(db, actor, { editionId }),
  claim: (db, actor, editionId) => claimArticle(db, actor, { editionId }),
  release: (db, actor, editionId) => releaseArticle(db, actor, { editionId }),
  returnToReporter: (db, actor, editionId) =>
    returnArticle(db, actor, { editionId, code: "facts", text: "수치 확인" }),
  approve: (db, actor, editionId) => approveArticle(db, actor, { editionId, textVersion: 2 }),
  revoke: (db, actor, editionId) => revokeApproval(db, actor, { editionId }),
  publish: (db, actor, editionId) => publishArticle(db, actor, { editionId }),
  schedule: (db, actor, editionId) => scheduleArticle(db, actor, { editionId, publishAt: later() }),
  unschedule: (db, actor, editionId) => unscheduleArticle(db, actor, { editionId }),
  publishBreaking: (db, actor, editionId) =>
    publishBreaking(db, actor, { editionId, typedHeadline: headline }),
  revise: (db, actor, editionId) =>
    reviseArticle(db, actor, { editionId, changeKind: "update", reason: "보강" }),
  withdraw: (db, actor, editionId) =>
    withdrawArticle(db, actor, { editionId, reason: "확인 중", reviewDate: later() }),
  restore: (db, actor, editionId) => restoreArticle(db, actor, { editionId, reason: "확인 끝" }),
  kill: (db, actor, editionId) => killArticle(db, actor, { editionId }),
  spike: (db, actor, editionId) => spikeArticle(db, actor, { editionId }),
  unspike: (db, actor, editionId) => unspikeArticle(db, actor, { editionId }),
};

let room: TestNewsroom;
let people: Record<Who, PersonActor>;
let writingDesk: PersonActor;
const inStatus = new Map<string, number>();

beforeAll(async () => {
  room = await testNewsroom();
  const desk = { role: "desk", sectionId: room.society } as const;
  people = {
    author: await room.person("글쓴이", "reporter"),
    otherReporter: await room.person("동료", "reporter"),
    copyEditor: await room.person("교열", "copy_editor"),
    claimer: await room.person("맡은데스크", desk),
    secondDesk: await room.person("다른데스크", desk),
    dutyDesk: await room.person("당직", { ...desk, onDuty: true }),
    farDesk: await room.person("먼데스크", { role: "desk", sectionId: room.sports }),
    chief: await room.person("국장", "managing_editor"),
    secondChief: await room.person("부국장", "managing_editor"),
    frontEditor: await room.person("편집", "front_editor"),
    ombudsman: await room.person("고충", "ombudsman"),
    advertising: await room.person("광고", "advertising"),
    admin: await room.person("관리자", "admin"),
  };
  writingDesk = await room.person("쓰는데스크", "reporter", desk);
  for (const status of STATUSES) inStatus.set(status, await articleIn(room, status, people));
});

afterAll(() => room.close());

describe.each(Object.keys(MAY) as Who[])("%s", (who) => {
  test.each(STATUSES)(
    "does in «%s» what the lifecycle allows, and is refused the rest",
    async (status) => {
      for (const [verb, run] of Object.entries(VERBS)) {
        const isAllowed = (MAY[who][status] ?? []).includes(verb);
        await expectOutcome({ who, verb, run, status, isAllowed, actor: people[who] });
      }
    },
  );
});

describe("a desk who wrote the text", () => {
  test.each(Object.keys(AUTHOR_WHO_IS_DESK))(
    "cannot approve it in «%s», even as its claimer",
    async (status) => {
      const editionId = await articleIn(room, status, {
        ...people,
        author: writingDesk,
        claimer: writingDesk,
      });
      for (const [verb, run] of Object.entries(VERBS)) {
        const isAllowed = (AUTHOR_WHO_IS_DESK[status] ?? []).includes(verb);
        await inRollback(async (db) => {
          const refused = await outcomeOf(() => run(db, writingDesk, editionId));
          expect([status, verb, refused === null]).toEqual([status, verb, isAllowed]);
        });
      }
    },
  );
});

async function expectOutcome(cell: {
  who: Who;
  verb: string;
  run: (typeof VERBS)[string];
  status: string;
  isAllowed: boolean;
  actor: PersonActor;
}): Promise<void> {
  const { who, verb, run, status, isAllowed, actor } = cell;
  const name = `${who} ${verb} ${status}`;
  const editionId = inStatus.get(status) ?? 0;
  await inRollback(async (db) => {
    const refused = await outcomeOf(() => run(db, actor, editionId));
    const [row] = await db.select().from(editions).where(eq(editions.id, editionId));
    const [event] = await db.select().from(events).orderBy(desc(events.id)).limit(1);
    if (isAllowed) {
      expect([name, refused?.reason ?? "done"]).toEqual([name, "done"]);
      expect([name, row?.status]).toEqual([name, RESULT[verb]]);
      expect([name, event?.name, event?.outcome, event?.actorId]).toEqual([
        name,
        verb,
        "done",
        actor.id,
      ]);
      return;
    }
    expect([name, refused === null ? "done" : "refused"]).toEqual([name, "refused"]);
    expect([name, row?.status]).toEqual([name, status]);
    expect([name, refused?.code === "not_found"]).toEqual([name, isHiddenFrom(who, status)]);
    if (!isHiddenFrom(who, status))
      expect([name, event?.name, event?.outcome, event?.actorId]).toEqual([
        name,
        verb,
        "refused",
        actor.id,
      ]);
  });
}

async function outcomeOf(run: () => Promise<unknown>): Promise<DomainError | null> {
  try {
    await run();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** Verbs open a transaction of their own; here it is a savepoint in one that is undone. */
async function inRollback(work: (db: Db) => Promise<void>): Promise<void> {
  const undone = new Error("undone");
  await room.db
    .transaction(async (tx) => {
      await work(tx as unknown as Db);
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
}
