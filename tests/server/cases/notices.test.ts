import { desc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { listCorrections, listSiteEditions } from "#db/queries/site-editions.ts";
import { noticesAround } from "#db/queries/site-notices.ts";
import { outbox, publications } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { killArticle, requestKill } from "#server/articles/kill.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { spikeArticle } from "#server/articles/spike.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import { decideOnCase } from "#server/cases/answer-case.ts";
import { openCase } from "#server/cases/open-case.ts";
import { publishNotice } from "#server/cases/publish-notice.ts";
import { readCase } from "#server/cases/read-cases.ts";
import { startNotice } from "#server/cases/start-notice.ts";
import { writeNotice } from "#server/cases/write-notice.ts";
import { acceptedCase, type CaseRoom, caseRoom, claimOn, TEXT } from "../../support/cases.ts";
import { contentOf, publishedBy } from "../../support/newsroom.ts";

let room: CaseRoom;
let site: Connection;
let author: PersonActor;
let desk: PersonActor;
let chief: PersonActor;
let second: PersonActor;
let ombudsman: PersonActor;

beforeAll(async () => {
  room = await caseRoom();
  site = connect(room.database.siteUrl, { name: "test-site", max: 2 });
  ({ author, desk, chief, second, ombudsman } = room);
});

afterAll(async () => {
  await site.end();
  await room.close();
});

describe("a notice in a box", () => {
  test("stands on the article, on 바로잡습니다 and in its 수정 time; the text itself stays as approved", async () => {
    const { article, caseId } = await acceptedCase(room, "top");
    const before = await room.db
      .select()
      .from(publications)
      .where(eq(publications.articleId, article.articleId));
    await publishNotice(room.db, chief, { caseId, number: 1 });
    const { about } = await noticesAround(site.db, article.articleId);
    expect(about).toMatchObject([{ kind: "correction", placement: "top", ...TEXT }]);
    const listed = (await listCorrections(site.db, 1)).corrections[0];
    expect(listed).toMatchObject({
      of: "notice",
      id: caseId,
      articles: [{ id: article.articleId }],
    });
    const after = await room.db
      .select()
      .from(publications)
      .where(eq(publications.articleId, article.articleId))
      .orderBy(publications.id);
    expect(after).toHaveLength(2);
    expect(after[1]?.contentHash).toBe(before[0]?.contentHash);
    expect(after[1]?.modifiedAt).toEqual(about[0]?.at);
    expect(await listSiteEditions(site.db, article.articleId)).toHaveLength(1);
    const [told] = await room.db
      .select()
      .from(outbox)
      .where(eq(outbox.topic, "press"))
      .orderBy(desc(outbox.id));
    expect(told?.tags).toEqual(
      expect.arrayContaining([`article:${article.articleId}`, "feeds", "home"]),
    );
    expect((await readCase(room.db, desk, caseId))?.state).toBe("published");
  });

  test("is put out by nobody who wrote a word of it, by code or by hand", async () => {
    const { caseId } = await acceptedCase(room, "top");
    await writeNotice(room.db, second, { caseId, ...TEXT, placement: "top" });
    await expect(publishNotice(room.db, second, { caseId, number: 2 })).rejects.toMatchObject({
      reason: "case.ownWords",
    });
    await expect(
      room.db.execute(sql`insert into magam.correction_notices
        select case_id, id, ${second.id}, now() from magam.correction_texts
        where case_id = ${caseId} and number = 2`),
    ).rejects.toMatchObject({ cause: { message: "nobody puts out a notice of their own words" } });
    for (const person of [ombudsman, desk])
      await expect(publishNotice(room.db, person, { caseId, number: 2 })).rejects.toMatchObject({
        reason: "access.onlyManagingEditor",
      });
    await publishNotice(room.db, chief, { caseId, number: 2 });
  });

  test("waits for a decision, for its blanks, and for the eyes that read the newest text", async () => {
    const article = await publishedBy(room, author, desk);
    const { caseId } = await openCase(room.db, ombudsman, await claimOn(room, article));
    await writeNotice(room.db, desk, {
      caseId,
      ...TEXT,
      text: "〔바른 내용〕입니다.",
      placement: "top",
    });
    const publish = (number: number) => publishNotice(room.db, chief, { caseId, number });
    await expect(publish(1)).rejects.toMatchObject({ reason: "case.notAccepted" });
    await decideOnCase(room.db, chief, {
      ...{ caseId, decision: "accepted", kind: "rebuttal", basis: "agreed", reason: "" },
    });
    await expect(publish(1)).rejects.toMatchObject({
      reason: "case.blanks",
      values: { blank: "〔바른 내용〕" },
    });
    await writeNotice(room.db, desk, { caseId, ...TEXT, placement: "bottom" });
    await expect(publish(1)).rejects.toMatchObject({ reason: "case.textMoved" });
    await publish(2);
    expect((await noticesAround(site.db, article.articleId)).about).toMatchObject([
      { kind: "rebuttal", placement: "bottom" },
    ]);
    await expect(publish(2)).rejects.toMatchObject({ reason: "case.published" });
    await expect(
      writeNotice(room.db, desk, { caseId, ...TEXT, placement: "top" }),
    ).rejects.toMatchObject({ reason: "case.published" });
  });

  test("two managing editors at once put it out once", async () => {
    const { article, caseId } = await acceptedCase(room, "top");
    const both = await Promise.allSettled(
      [chief, second].map((person) => publishNotice(room.db, person, { caseId, number: 1 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await noticesAround(site.db, article.articleId)).about).toHaveLength(1);
  });

  test("loses its words with an article that is withdrawn or killed and keeps the fact; cannot begin on one", async () => {
    const { article, caseId } = await acceptedCase(room, "top");
    await publishNotice(room.db, chief, { caseId, number: 1 });
    const { editionId } = article;
    const listed = async () =>
      (await listCorrections(site.db, 1)).corrections.find(
        (one) => one.of === "notice" && one.id === caseId,
      );
    const reviewDate = new Date(Date.now() + 60_000);
    await withdrawArticle(room.db, desk, { editionId, reason: "확인", reviewDate });
    expect(await listed()).toMatchObject({ kind: "correction", title: null, text: null });
    const next = await openCase(room.db, ombudsman, await claimOn(room, article));
    await writeNotice(room.db, ombudsman, { ...next, ...TEXT, placement: "top" });
    await decideOnCase(room.db, chief, {
      ...{ ...next, decision: "accepted", kind: "correction", basis: "ruled", reason: "" },
    });
    await expect(publishNotice(room.db, chief, { ...next, number: 1 })).rejects.toMatchObject({
      reason: "case.articleNotOut",
    });
    await restoreArticle(room.db, chief, { editionId, reason: "끝" });
    expect(await listed()).toMatchObject(TEXT);
    const { headline } = contentOf(author);
    await requestKill(room.db, chief, {
      ...{ editionId, reasonClass: "court", reason: "", typedHeadline: headline },
    });
    await killArticle(room.db, second, { editionId });
    expect(await listed()).toMatchObject({ kind: "correction", title: null, text: null });
  });
});

describe("a notice of its own", () => {
  test("is an article like any other, linked both ways once it is out, and no desk takes it away", async () => {
    const { article, caseId } = await acceptedCase(room, "article");
    await expect(publishNotice(room.db, chief, { caseId, number: 1 })).rejects.toMatchObject({
      reason: "case.placedInArticle",
    });
    await expect(startNotice(room.db, ombudsman, { caseId, number: 1 })).rejects.toMatchObject({
      reason: "case.onlyWriters",
    });
    const { editionId } = await startNotice(room.db, chief, { caseId, number: 1 });
    const db = room.db;
    expect((await noticesAround(site.db, article.articleId)).about).toEqual([]);
    await submitArticle(db, chief, { editionId });
    await claimArticle(db, desk, { editionId });
    await approveArticle(db, desk, { editionId, textVersion: 1 });
    const { articleId } = await publishArticle(db, desk, { editionId });
    const [told] = await db
      .select()
      .from(outbox)
      .where(eq(outbox.topic, "press"))
      .orderBy(desc(outbox.id));
    expect(told?.tags).toContain(`article:${article.articleId}`);
    expect((await noticesAround(site.db, article.articleId)).about).toMatchObject([
      { articleId, title: TEXT.title, placement: "article" },
    ]);
    expect((await noticesAround(site.db, articleId)).isNoticeOf).toMatchObject([
      { id: article.articleId },
    ]);
    expect((await readCase(db, desk, caseId))?.state).toBe("published");
    const reviewDate = new Date(Date.now() + 60_000);
    await expect(
      withdrawArticle(db, desk, { editionId, reason: "싫다", reviewDate }),
    ).rejects.toMatchObject({ reason: "case.noticeStays" });
  });

  test("thrown away before it was out can be begun anew", async () => {
    const { caseId } = await acceptedCase(room, "article");
    const first = await startNotice(room.db, desk, { caseId, number: 1 });
    await expect(startNotice(room.db, desk, { caseId, number: 1 })).rejects.toMatchObject({
      reason: "case.articleStarted",
    });
    await spikeArticle(room.db, desk, { editionId: first.editionId });
    const again = await startNotice(room.db, desk, { caseId, number: 1 });
    expect(again.editionId).not.toBe(first.editionId);
  });
});
