import { desc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { events } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { readChanges } from "#server/articles/read-changes.ts";
import { decideOnCase, eraseClaimant, replyCase } from "#server/cases/answer-case.ts";
import { openCase } from "#server/cases/open-case.ts";
import { publishNotice } from "#server/cases/publish-notice.ts";
import { readCase, readCases, readCaseWarnings } from "#server/cases/read-cases.ts";
import {
  acceptedCase,
  asOwner,
  type CaseRoom,
  CLAIMANT,
  caseRoom,
  claimOn,
} from "../../support/cases.ts";
import { draftBy, publishedBy } from "../../support/newsroom.ts";

let room: CaseRoom;
let site: Connection;
let author: PersonActor;
let desk: PersonActor;
let farDesk: PersonActor;
let chief: PersonActor;
let ombudsman: PersonActor;

beforeAll(async () => {
  room = await caseRoom();
  site = connect(room.database.siteUrl, { name: "test-site", max: 2 });
  ({ author, desk, farDesk, chief, ombudsman } = room);
});

afterAll(async () => {
  await site.end();
  await room.close();
});

describe("intake", () => {
  test("starts both clocks by days in Seoul, is seen by whom it concerns, and stands in the article's history", async () => {
    const article = await publishedBy(room, author, desk);
    const { caseId } = await openCase(room.db, ombudsman, await claimOn(room, article));
    const read = await readCase(room.db, ombudsman, caseId);
    expect(read).toMatchObject({ state: "open", claimant: { name: CLAIMANT } });
    expect(read?.clocks.map(({ of, days }) => [of, days])).toEqual([
      ["reply", 3],
      ["publish", 7],
    ]);
    const ofDesk = await readCase(room.db, desk, caseId);
    expect(ofDesk?.claimant).toBeNull();
    expect(JSON.stringify(ofDesk)).not.toContain(CLAIMANT);
    const about = await readChanges(room.db, desk, article.editionId);
    expect(about?.cases).toMatchObject([{ id: caseId, state: "open" }]);
    expect((await readChanges(room.db, author, article.editionId))?.cases).toEqual([]);
    expect(await readCase(room.db, farDesk, caseId)).toBeNull();
    expect(await readCase(room.db, author, caseId)).toBeNull();
    await expect(readCases(room.db, author, undefined)).rejects.toMatchObject({
      code: "forbidden",
    });
    const [event] = await room.db
      .select()
      .from(events)
      .where(eq(events.articleId, article.articleId))
      .orderBy(desc(events.id));
    expect(event).toMatchObject({ name: "openCase", actorId: ombudsman.id });
    expect(JSON.stringify(event?.detail)).not.toContain(CLAIMANT);
  });

  test("is refused to others, and for practice, for what was never out and for a day to come", async () => {
    const article = await publishedBy(room, author, desk);
    for (const person of [author, desk])
      await expect(openCase(room.db, person, await claimOn(room, article))).rejects.toMatchObject({
        reason: "case.onlyFollowers",
      });
    const practice = await publishedBy(room, author, desk, { practice: true });
    const draft = await draftBy(room, author);
    for (const none of [practice, draft])
      await expect(openCase(room.db, ombudsman, await claimOn(room, none))).rejects.toMatchObject({
        fields: { articles: "field.case.articlesNotOut" },
      });
    await expect(
      room.db.execute(sql`insert into magam.correction_case_articles (case_id, article_id)
        select max(id), ${practice.articleId} from magam.correction_cases`),
    ).rejects.toMatchObject({ cause: { message: "a case is about what was out" } });
    const bad = { receivedOn: "2999-01-01", claim: " ", name: "" };
    await expect(
      openCase(room.db, ombudsman, await claimOn(room, article, bad)),
    ).rejects.toMatchObject({
      fields: {
        receivedOn: "field.case.receivedOn",
        claim: "field.case.claim",
        name: "field.case.name",
      },
    });
  });

  test("sent twice with one key is one case", async () => {
    const article = await publishedBy(room, author, desk);
    const input = { ...(await claimOn(room, article)), key: "once" };
    const first = await openCase(room.db, chief, input);
    expect(await openCase(room.db, chief, input)).toEqual(first);
  });

  test("warns desks and managing editors while a last day is near or past, until it is dealt with", async () => {
    const article = await publishedBy(room, author, desk);
    const { caseId } = await openCase(room.db, ombudsman, await claimOn(room, article));
    const warned = async (person: PersonActor) =>
      (await readCaseWarnings(room.db, person)).filter(({ id }) => id === caseId);
    expect(await warned(desk)).toEqual([]);
    await asOwner(
      room,
      `alter table magam.correction_cases disable trigger user;
      update magam.correction_cases set received_on = received_on - 4 where id = ${caseId};
      alter table magam.correction_cases enable trigger user`,
    );
    for (const person of [desk, chief, ombudsman])
      expect(await warned(person)).toMatchObject([{ clock: { of: "reply", days: -1 } }]);
    expect(await warned(farDesk)).toEqual([]);
    expect(await warned(author)).toEqual([]);
    await expect(replyCase(room.db, ombudsman, { caseId })).rejects.toMatchObject({
      reason: "case.undecided",
    });
    const refused = { decision: "refused", kind: "correction", basis: null } as const;
    await decideOnCase(room.db, chief, { caseId, ...refused, reason: "보도가 사실과 같습니다." });
    await replyCase(room.db, ombudsman, { caseId });
    expect(await warned(desk)).toEqual([]);
    const { closed } = await readCases(room.db, desk, undefined);
    expect(closed.map(({ id }) => id)).toContain(caseId);
  });
});

describe("the record", () => {
  test("of a case can be deleted or rewritten by nobody, the owner of the tables included", async () => {
    const { caseId } = await acceptedCase(room, "top");
    await publishNotice(room.db, chief, { caseId, number: 1 });
    for (const statement of [
      "delete from magam.correction_cases",
      "delete from magam.correction_case_articles",
      "delete from magam.correction_texts",
      "delete from magam.correction_notices",
      "update magam.correction_texts set text = 'x'",
      "update magam.correction_notices set published_at = now()",
      "update magam.correction_cases set claim = 'x'",
      `update magam.correction_cases set decision = 'refused', basis = null where id = ${caseId}`,
      "truncate magam.correction_notices",
      "truncate magam.correction_texts cascade",
    ]) {
      await expect([statement, await asOwner(room, statement).catch(() => "refused")]).toEqual([
        statement,
        "refused",
      ]);
      await expect(room.db.execute(statement)).rejects.toThrow();
    }
  });

  test("outlives the claimant's name, which the managing editor can erase", async () => {
    const { caseId } = await acceptedCase(room, "top");
    await expect(eraseClaimant(room.db, ombudsman, { caseId })).rejects.toMatchObject({
      reason: "access.onlyManagingEditor",
    });
    await eraseClaimant(room.db, chief, { caseId });
    expect((await readCase(room.db, ombudsman, caseId))?.claimant).toBeNull();
    const { rows } = await room.db.execute<{ found: boolean }>(
      sql`select exists (select from magam.events where detail::text like ${`%${CLAIMANT}%`}) as found`,
    );
    expect(rows[0]?.found).toBe(false);
  });

  test("says what was refused to whom", async () => {
    const { article, caseId } = await acceptedCase(room, "top");
    await publishNotice(room.db, desk, { caseId, number: 1 }).catch(() => null);
    const [event] = await room.db
      .select()
      .from(events)
      .where(eq(events.articleId, article.articleId))
      .orderBy(desc(events.id));
    expect(event).toMatchObject({
      ...{ name: "publishNotice", outcome: "refused", actorId: desk.id },
    });
  });
});
