import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editions, events, publications, workingTexts } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { recallArticle } from "#server/articles/recall.ts";
import { saveText } from "#server/articles/save-text.ts";
import { scheduleArticle, unscheduleArticle } from "#server/articles/schedule.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import {
  approvedBy,
  contentOf,
  draftBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../../support/newsroom.ts";

let room: TestNewsroom;
let author: PersonActor;
let desk: PersonActor;
let rival: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("글쓴이", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  rival = await room.person("다른데스크", { role: "desk", sectionId: room.society });
});

afterAll(() => room.close());

type Ended = { done: number; refused: DomainError[] };

/** Runs all at once; every loser must have been told by a DomainError. */
async function race(...verbs: (() => Promise<unknown>)[]): Promise<Ended> {
  const settled = await Promise.allSettled(verbs.map((verb) => verb()));
  const refused = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  for (const error of refused) if (!(error instanceof DomainError)) throw error;
  return { done: settled.length - refused.length, refused };
}

async function statusOf(editionId: number): Promise<string | undefined> {
  const [row] = await room.db.select().from(editions).where(eq(editions.id, editionId));
  return row?.status;
}

async function countEvents(
  editionId: number,
  name: "publish" | "claim",
  outcome: "done" | "refused",
) {
  const rows = await room.db
    .select({ id: events.id })
    .from(events)
    .where(
      and(eq(events.editionId, editionId), eq(events.name, name), eq(events.outcome, outcome)),
    );
  return rows.length;
}

describe("when two people act at once, one does it and the other is told", () => {
  test("publishing twice puts the article out once", async () => {
    const { editionId, articleId } = await approvedBy(room, author, desk);
    const seenVersion = 5;
    const { done, refused } = await race(
      () => publishArticle(room.db, desk, { editionId, seenVersion }),
      () => publishArticle(room.db, rival, { editionId, seenVersion }),
      () => publishArticle(room.db, rival, { editionId, seenVersion }),
    );
    expect(done).toBe(1);
    expect(refused.map(({ reason }) => reason)).toEqual(
      ["status", "status"].map(() => expect.stringMatching(/status|overtaken/)),
    );
    const out = await room.db
      .select()
      .from(publications)
      .where(eq(publications.articleId, articleId));
    expect(out).toHaveLength(1);
    expect(await countEvents(editionId, "publish", "done")).toBe(1);
    expect(await countEvents(editionId, "publish", "refused")).toBe(2);
  });

  test("a double click with one key gets one publication and the same answer twice", async () => {
    const { editionId } = await approvedBy(room, author, desk);
    const input = { editionId, key: crypto.randomUUID() };
    const answers = await Promise.all([
      publishArticle(room.db, desk, input),
      publishArticle(room.db, desk, input),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await countEvents(editionId, "publish", "done")).toBe(1);
  });

  test("another person's key opens nothing", async () => {
    const { editionId } = await approvedBy(room, author, desk);
    const key = crypto.randomUUID();
    await publishArticle(room.db, desk, { editionId, key });
    await expect(publishArticle(room.db, rival, { editionId, key })).rejects.toThrow("status");
  });

  test("of two claims one holds, and the other learns whose it is", async () => {
    const { editionId } = await draftBy(room, author);
    const { version } = await submitArticle(room.db, author, { editionId });
    const { done, refused } = await race(
      () => claimArticle(room.db, desk, { editionId, seenVersion: version }),
      () => claimArticle(room.db, rival, { editionId, seenVersion: version }),
    );
    expect(done).toBe(1);
    expect(refused[0]).toMatchObject({ code: "conflict", reason: "conflict.overtaken" });
    const [row] = await room.db.select().from(editions).where(eq(editions.id, editionId));
    expect(refused[0]?.detail).toMatchObject({ claimedBy: row?.claimedBy });
  });

  test("a recall and a claim cannot both happen", async () => {
    const { editionId } = await draftBy(room, author);
    await submitArticle(room.db, author, { editionId });
    const { done } = await race(
      () => recallArticle(room.db, author, { editionId }),
      () => claimArticle(room.db, desk, { editionId }),
    );
    expect(done).toBe(1);
    expect(["draft", "in_review"]).toContain(await statusOf(editionId));
  });

  test("an approval of an older text than the present one is refused", async () => {
    const { editionId, textVersion } = await draftBy(room, author);
    await submitArticle(room.db, author, { editionId });
    await claimArticle(room.db, desk, { editionId });
    const copy = await room.person("교열", "copy_editor");
    await write(
      room.db,
      copy,
      editionId,
      textVersion,
      contentOf(author, { headline: "고친 제목" }),
    );
    const approving = approveArticle(room.db, desk, { editionId, textVersion });
    await expect(approving).rejects.toMatchObject({
      code: "conflict",
      reason: "conflict.textMoved",
    });
    expect(await statusOf(editionId)).toBe("in_review");
  });

  test("publishing while somebody saves ends with the approved text out, or with no approval", async () => {
    for (let round = 0; round < 10; round++) {
      const { editionId, articleId, textVersion } = await approvedBy(room, author, desk);
      await race(
        () => publishArticle(room.db, desk, { editionId }),
        () =>
          saveText(room.db, rival, {
            editionId,
            page: "rival",
            baseVersion: textVersion,
            content: contentOf(author, { headline: `끼어든 제목 ${round}` }),
          }),
      );
      const [edition] = await room.db.select().from(editions).where(eq(editions.id, editionId));
      const [out] = await room.db
        .select()
        .from(publications)
        .where(eq(publications.articleId, articleId));
      const [working] = await room.db
        .select()
        .from(workingTexts)
        .where(eq(workingTexts.editionId, editionId));
      if (edition?.status === "published") {
        expect(out?.contentHash).toBe(edition.approvedHash);
        expect(working?.contentHash).toBe(edition.approvedHash);
      } else {
        expect([edition?.status, edition?.approvedBy, out]).toEqual(["in_review", null, undefined]);
      }
      await room.db.execute("delete from magam.locks");
    }
  });

  test("moving a booking while it is cancelled leaves one truth", async () => {
    const { editionId, articleId } = await approvedBy(room, author, desk);
    await scheduleArticle(room.db, desk, { editionId, publishAt: new Date(Date.now() + 60_000) });
    await race(
      () => unscheduleArticle(room.db, desk, { editionId }),
      () => unscheduleArticle(room.db, rival, { editionId }),
      () => publishArticle(room.db, rival, { editionId }),
    );
    const out = await room.db
      .select()
      .from(publications)
      .where(eq(publications.articleId, articleId));
    const status = await statusOf(editionId);
    expect([status, out.length]).toEqual(
      status === "published" ? ["published", 1] : ["approved", 0],
    );
  });

  test("withdrawing twice is one withdrawal", async () => {
    const { editionId } = await approvedBy(room, author, desk);
    await publishArticle(room.db, desk, { editionId });
    const input = { editionId, reason: "확인", reviewDate: new Date(Date.now() + 60_000) };
    const { done } = await race(
      () => withdrawArticle(room.db, desk, input),
      () => withdrawArticle(room.db, rival, input),
    );
    expect(done).toBe(1);
  });
});
