import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  articles,
  editionPeople,
  editions,
  events,
  relatedPicks,
  workingTexts,
} from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { startRoundup } from "#server/articles/follow-up.ts";
import { killArticle, requestKill } from "#server/articles/kill.ts";
import { publishBreaking } from "#server/articles/publish-breaking.ts";
import { readEditionForWriting } from "#server/articles/read-edition.ts";
import { readHistory } from "#server/articles/read-history.ts";
import { readMyArticles } from "#server/articles/read-my-articles.ts";
import { readAlarms, readOut } from "#server/articles/read-out.ts";
import { readReview } from "#server/articles/read-review.ts";
import { restoreRevision } from "#server/articles/restore-revision.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { spikeArticle, unspikeArticle } from "#server/articles/spike.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import { watchBookings } from "#server/receipts/alarms.ts";
import { finaliseAllDue } from "#server/worker/publish-due.ts";
import {
  approvedBy,
  contentOf,
  draftBy,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../../support/newsroom.ts";

let room: TestNewsroom;
let author: PersonActor;
let desk: PersonActor;
let chief: PersonActor;
let second: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("글쓴이", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  chief = await room.person("국장", "managing_editor");
  second = await room.person("부국장", "managing_editor");
});

afterAll(() => room.close());

const workingOf = async (editionId: number) =>
  (await room.db.select().from(workingTexts).where(eq(workingTexts.editionId, editionId)))[0];

const eventsOf = (articleId: number) =>
  room.db.select().from(events).where(eq(events.articleId, articleId)).orderBy(desc(events.id));

async function killed(headline = contentOf(author).headline, editionId: number) {
  await requestKill(room.db, chief, {
    editionId,
    reasonClass: "privacy",
    reason: "신상",
    typedHeadline: headline,
  });
  await killArticle(room.db, second, { editionId });
}

describe("속보가 이어질 때", () => {
  test("1보, 2보, 3보 are editions of one article, in a chain that both readers and desks can follow", async () => {
    const headline = contentOf(author).headline;
    const first = await draftBy(room, author, { content: { kicker: "1보" } });
    await publishBreaking(room.db, chief, { editionId: first.editionId, typedHeadline: headline });
    let editionId = first.editionId;
    for (const kicker of ["2보", "3보"] as const) {
      const input = { editionId, changeKind: "update", reason: kicker, kicker };
      ({ editionId } = await reviseArticle(room.db, author, input));
      expect((await workingOf(editionId))?.content.kicker).toBe(kicker);
      await publishBreaking(room.db, chief, { editionId, typedHeadline: headline });
    }
    const out = await readOut(room.db, desk, { id: editionId, articleId: first.articleId });
    expect(out?.chain.map(({ kicker }) => kicker)).toEqual(["1보", "2보", "3보"]);
    expect(out?.receipt?.act).toBe("update");
  });

  test("종합 is a new article with a link back, and its writers are those of both", async () => {
    const story = await publishedBy(room, author, desk, { content: { kicker: "3보" } });
    const reporter = await room.person("종합기자", "reporter");
    const made = await startRoundup(room.db, reporter, { editionId: story.editionId });
    expect(made.articleId).not.toBe(story.articleId);
    const [article] = await room.db.select().from(articles).where(eq(articles.id, made.articleId));
    expect(article).toMatchObject({ kind: "roundup", followsId: story.articleId });
    const picks = await room.db
      .select()
      .from(relatedPicks)
      .where(eq(relatedPicks.articleId, made.articleId));
    expect(picks).toMatchObject([{ relatedId: story.articleId }]);
    expect((await workingOf(made.editionId))?.content).toMatchObject({ kicker: "종합" });
    const people = await room.db
      .select()
      .from(editionPeople)
      .where(eq(editionPeople.editionId, made.editionId));
    expect(people.map(({ personId }) => personId).sort()).toEqual(
      [author.id, reporter.id].sort((a, b) => a - b),
    );
    const seen = await readOut(room.db, desk, { id: story.editionId, articleId: story.articleId });
    expect(seen?.linked).toMatchObject([{ editionId: made.editionId, isBefore: false }]);
  });
});

describe("a killed article", () => {
  test("is closed with all its editions: to its author, to desks, and in lists of one's own", async () => {
    const { articleId, editionId } = await publishedBy(room, author, desk);
    const next = await reviseArticle(room.db, author, {
      editionId,
      changeKind: "update",
      reason: "보강",
    });
    await killed(undefined, editionId);
    for (const id of [editionId, next.editionId]) {
      expect(await readReview(room.db, desk, id)).toBeNull();
      expect(await readHistory(room.db, author, id)).toBeNull();
      expect(await readEditionForWriting(room.db, author, id)).toBeNull();
    }
    const mine = await readMyArticles(room.db, author);
    expect(mine.map((row) => row.articleId)).not.toContain(articleId);
  });

  test("does not come back by an edition that the kill spiked", async () => {
    const { editionId } = await publishedBy(room, author, desk);
    const next = await reviseArticle(room.db, author, {
      editionId,
      changeKind: "update",
      reason: "보강",
    });
    await killed(undefined, editionId);
    await expect(
      unspikeArticle(room.db, chief, { editionId: next.editionId }),
    ).rejects.toMatchObject({ reason: "articleKilled" });
  });

  test("stays open to the managing editor who wrote it, whose readings are written down too", async () => {
    const { articleId, editionId } = await publishedBy(room, chief, desk);
    await killed(undefined, editionId);
    expect(await readReview(room.db, chief, editionId)).not.toBeNull();
    expect((await eventsOf(articleId))[0]).toMatchObject({ name: "readKilled", actorId: chief.id });
  });

  test("writes down everybody who opens one of its texts", async () => {
    const { articleId, editionId } = await publishedBy(room, author, desk);
    await killed(undefined, editionId);
    const before = (await eventsOf(articleId)).length;
    await readReview(room.db, desk, editionId);
    expect(await eventsOf(articleId)).toHaveLength(before);
    await readReview(room.db, chief, editionId);
    await readHistory(room.db, second, editionId);
    const [latest, earlier] = await eventsOf(articleId);
    expect(earlier).toMatchObject({ name: "readKilled", actorId: chief.id });
    expect(latest).toMatchObject({ name: "readKilled", actorId: second.id });
    expect(latest?.detail).toEqual({ where: "history" });
  });
});

describe("putting an earlier text back", () => {
  test("keeps the present one, makes its doer a writer and ends an approval", async () => {
    const { editionId, textVersion } = await draftBy(room, author);
    const history = await readHistory(room.db, author, editionId);
    const first = history?.revisions[0];
    await write(
      room.db,
      author,
      editionId,
      textVersion,
      contentOf(author, { headline: "고친 제목" }),
    );
    await restoreRevision(room.db, author, { editionId, revisionId: first?.id ?? 0 });
    expect((await workingOf(editionId))?.content.headline).toBe("새 기사");
    const after = await readHistory(room.db, author, editionId);
    expect(after?.revisions.at(-1)?.cause).toBe("restored");
    const texts = await Promise.all(
      (after?.revisions ?? []).map(({ id }) =>
        readHistory(room.db, author, editionId, { read: id }),
      ),
    );
    expect(texts.map((text) => text?.read?.content.headline)).toContain("고친 제목");
  });

  test("whoever puts back a text cannot approve it, and a text of another article is not found", async () => {
    const approved = await approvedBy(room, author, desk);
    const history = await readHistory(room.db, desk, approved.editionId);
    const revisionId = history?.revisions[0]?.id ?? 0;
    const { version } = await restoreRevision(room.db, desk, {
      editionId: approved.editionId,
      revisionId,
    });
    const [row] = await room.db.select().from(editions).where(eq(editions.id, approved.editionId));
    expect(row).toMatchObject({ status: "in_review", approvedBy: null });
    const again = approveArticle(room.db, desk, {
      editionId: approved.editionId,
      textVersion: version,
    });
    await expect(again).rejects.toMatchObject({ reason: "guard.notWriter" });
    const other = await draftBy(room, author);
    await expect(
      restoreRevision(room.db, author, { editionId: other.editionId, revisionId }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("what a desk must not overlook", () => {
  const kindsFor = async (actor: PersonActor, editionId: number) =>
    (await readAlarms(room.db, actor))
      .filter((alarm) => alarm.editionId === editionId)
      .map(({ kind }) => kind);

  test("a booking nobody finalised is a red line although every worker is dead, until it is done", async () => {
    const { editionId } = await approvedBy(room, author, desk);
    await scheduleArticle(room.db, desk, { editionId, publishAt: new Date(Date.now() + 60_000) });
    expect(await kindsFor(desk, editionId)).toEqual([]);
    // No worker runs here; only the clock moves on.
    await room.db.execute(
      `update magam.editions set publish_at = clock_timestamp() - interval '6 seconds' where id = ${editionId}`,
    );
    await room.db.execute(
      `update magam.publications set visible_from = clock_timestamp() - interval '6 seconds' where edition_id = ${editionId}`,
    );
    expect(await kindsFor(desk, editionId)).toEqual(["missed"]);
    const raised = async () =>
      (
        await room.db.execute<{ open: boolean }>(
          `select cleared_at is null as open from magam.alarms where kind = 'missed' and edition_id = ${editionId}`,
        )
      ).rows.map(({ open }) => open);
    // Another was finalised a moment ago: this one stands in line.
    await room.db.execute(
      `insert into magam.outbox (topic, payload) values ('press', '{"follows": "1@2"}')`,
    );
    await watchBookings(room.db);
    expect(await raised()).toEqual([]);
    await room.db.execute(
      "update magam.outbox set at = at - interval '6 seconds' where payload ? 'follows'",
    );
    await watchBookings(room.db);
    await watchBookings(room.db);
    expect(await raised()).toEqual([true]);
    await finaliseAllDue(room.db);
    await watchBookings(room.db);
    expect(await raised()).toEqual([false]);
    expect(await kindsFor(desk, editionId)).toEqual([]);
  });

  test("a kill that waits for its second person, and a withdrawal whose day of review has come", async () => {
    const { editionId } = await publishedBy(room, author, desk);
    const stranger = await room.person("체육데스크", { role: "desk", sectionId: room.sports });
    await requestKill(room.db, chief, {
      editionId,
      reasonClass: "court",
      reason: "",
      typedHeadline: contentOf(author).headline,
    });
    expect(await kindsFor(desk, editionId)).toEqual(["killAsked"]);
    await room.db.execute("update magam.kill_requests set expires_at = clock_timestamp()");
    expect(await kindsFor(desk, editionId)).toEqual([]);
    const out = await readOut(room.db, desk, { id: editionId, articleId: 0 });
    expect(out?.kill?.isLapsed).toBe(true);
    const reviewDate = new Date(Date.now() + 60_000);
    await withdrawArticle(room.db, desk, { editionId, reason: "확인 중", reviewDate });
    expect(await kindsFor(desk, editionId)).toEqual([]);
    await room.db.execute(
      `update magam.editions set review_date = clock_timestamp() where id = ${editionId}`,
    );
    expect(await kindsFor(desk, editionId)).toEqual(["reviewDue"]);
    expect(await readAlarms(room.db, author)).toEqual([]);
    expect(await kindsFor(stranger, editionId)).toEqual(["reviewDue"]);
  });
});

describe("an update that was spiked", () => {
  test("leaves its number behind, and another update can begin", async () => {
    const { editionId } = await publishedBy(room, author, desk);
    const change = { editionId, changeKind: "update", reason: "보강" };
    const first = await reviseArticle(room.db, author, change);
    await spikeArticle(room.db, author, { editionId: first.editionId });
    const again = await reviseArticle(room.db, author, change);
    const [row] = await room.db.select().from(editions).where(eq(editions.id, again.editionId));
    expect(row).toMatchObject({ number: 3, status: "draft" });
  });
});
