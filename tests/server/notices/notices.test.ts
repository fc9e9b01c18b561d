import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noticeDeliveries, noticeReceivers, notices, people } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import type { NoticeKind } from "#domain/notice.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { setFlag } from "#server/articles/flags.ts";
import { takeLock } from "#server/articles/locks.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { returnArticle } from "#server/articles/return-to-reporter.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { takeOverLock } from "#server/articles/take-over.ts";
import { changeNoticeSettings } from "#server/notices/keep-settings.ts";
import { markNoticesRead, readNotices } from "#server/notices/read-notices.ts";
import { raiseAlarm } from "#server/receipts/alarms.ts";
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

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("김하람", { role: "reporter", sectionId: room.society });
  desk = await room.person("박지훈", { role: "desk", sectionId: room.society });
  chief = await room.person("국장", "managing_editor");
});

afterAll(() => room.close());

/** Who was told of the article, by kind. */
async function toldOfArticle(articleId: number): Promise<[NoticeKind, string[]][]> {
  const rows = await room.db
    .select({ id: notices.id, kind: notices.kind, name: people.name })
    .from(notices)
    .innerJoin(noticeReceivers, eq(noticeReceivers.noticeId, notices.id))
    .innerJoin(people, eq(people.id, noticeReceivers.personId))
    .where(eq(notices.articleId, articleId))
    .orderBy(asc(notices.id), asc(people.id));
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((told) => [
    told[0]?.kind as NoticeKind,
    told.map(({ name }) => name),
  ]);
}

const submitted = async (options: Parameters<typeof draftBy>[2] = {}) => {
  const article = await draftBy(room, author, options);
  await submitArticle(room.db, author, { editionId: article.editionId });
  await claimArticle(room.db, desk, { editionId: article.editionId });
  return article;
};

const returned = async (text: string, options: Parameters<typeof draftBy>[2] = {}) => {
  const article = await submitted(options);
  await returnArticle(room.db, desk, { editionId: article.editionId, code: "facts", text });
  return article;
};

const headlinesOf = async (actor: PersonActor, articleId: number) =>
  (await readNotices(room.db, actor)).notices
    .filter((notice) => notice.articleId === articleId)
    .map(({ headline, href }) => [headline, href]);

describe("an act", () => {
  test("tells those who wait for it and never who did it", async () => {
    const { articleId } = await publishedBy(room, author, desk);
    expect(await toldOfArticle(articleId)).toEqual([
      ["approved", ["김하람"]],
      ["published", ["김하람"]],
    ]);
  });

  test("that is refused tells nobody, and neither does its retry tell twice", async () => {
    const { articleId, editionId } = await submitted();
    await expect(
      returnArticle(room.db, desk, { editionId, code: "facts", text: " " }),
    ).rejects.toMatchObject({ code: "invalid_input" });
    expect(await toldOfArticle(articleId)).toEqual([]);
    const input = { editionId, code: "facts", text: "출처", key: "once" };
    await returnArticle(room.db, desk, input);
    await returnArticle(room.db, desk, input);
    expect(await toldOfArticle(articleId)).toEqual([["returned", ["김하람"]]]);
  });

  test("of correcting is told to all who wrote, the desks, and the managing editors", async () => {
    const { articleId, editionId } = await publishedBy(room, author, desk);
    const other = await room.person("다른 데스크", { role: "desk", sectionId: room.society });
    const sports = await room.person("체육 데스크", { role: "desk", sectionId: room.sports });
    const next = await reviseArticle(room.db, other, {
      editionId,
      changeKind: "correction",
      reason: "수치를 바로잡음",
    });
    const content = contentOf(author, { decks: ["보행 신호 9초 연장"] });
    await write(room.db, other, next.editionId, 1, content);
    const { rows } = await room.pool.query(
      "select version from magam.working_texts where edition_id = $1",
      [next.editionId],
    );
    const edition = { editionId: next.editionId };
    await submitArticle(room.db, other, edition);
    await claimArticle(room.db, desk, edition);
    const { approveArticle } = await import("#server/articles/approve.ts");
    await approveArticle(room.db, desk, { ...edition, textVersion: rows[0].version });
    await publishArticle(room.db, desk, edition);
    const told = (await toldOfArticle(articleId)).at(-1);
    expect(told?.[0]).toBe("corrected");
    expect(told?.[1].sort()).toEqual(["김하람", "국장", "다른 데스크"].sort());
    expect(told?.[1]).not.toContain(sports.name);
  });

  test("of asking to take over tells the holder whose page still lives, once, and of force at once", async () => {
    const { articleId, editionId } = await draftBy(room, author);
    await takeLock(room.db, author, { editionId, page: "hers" });
    for (const _ of [1, 2, 3]) await takeOverLock(room.db, desk, { editionId, page: "his" });
    expect(await toldOfArticle(articleId)).toEqual([["takeOver", ["김하람"]]]);
    const second = await draftBy(room, author);
    await takeLock(room.db, author, { editionId: second.editionId, page: "hers" });
    const forced = { editionId: second.editionId, page: "his", force: "마감이 급함" };
    await takeOverLock(room.db, desk, forced);
    expect(await toldOfArticle(second.articleId)).toEqual([["takeOver", ["김하람"]]]);
  });

  test("on the practice desk stays inside the house", async () => {
    const { articleId } = await returned("연습 반려", { practice: true });
    expect(await toldOfArticle(articleId)).toEqual([["returned", ["김하람"]]]);
    const leaving = await room.db
      .select()
      .from(noticeDeliveries)
      .innerJoin(notices, eq(notices.id, noticeDeliveries.noticeId))
      .where(eq(notices.articleId, articleId));
    expect(leaving).toEqual([]);
  });
});

describe("a mention", () => {
  test("in a return tells who may read the text, and nobody else", async () => {
    await room.person("외부인", "advertising");
    const { articleId } = await returned("@김하람이 확인하고 @외부인 @국장 함께 보십시오");
    expect(await toldOfArticle(articleId)).toEqual([
      ["returned", ["김하람"]],
      ["mentioned", ["김하람", "국장"]],
    ]);
  });
});

describe("the list", () => {
  test("shows the headline only while its reader may read the text", async () => {
    const guest = await room.person("이웃 데스크", { role: "desk", sectionId: room.sports });
    const { articleId, editionId } = await draftBy(room, author);
    await submitArticle(room.db, author, { editionId, note: "@이웃 데스크 보십시오" });
    const { headline } = contentOf(author);
    expect(await headlinesOf(guest, articleId)).toEqual([
      ...[[headline, `/newsroom/editions/${editionId}`]],
    ]);
    const until = new Date(Date.now() + 3_600_000);
    const flag = { flag: "embargo", until, source: "기관" } as const;
    await setFlag(room.db, desk, { editionId, flag, reason: "약속" });
    expect(await headlinesOf(guest, articleId)).toEqual([[null, null]]);
  });

  test("says who else was told, and reads only its owner's", async () => {
    const { articleId } = await returned("@국장 확인");
    const own = (await readNotices(room.db, chief)).notices.find(
      (notice) => notice.articleId === articleId,
    );
    expect(own).toMatchObject({ kind: "mentioned", by: "박지훈", others: [], readAt: null });
    const alarm = await draftBy(room, author);
    await room.db.transaction((tx) =>
      raiseAlarm(tx, { kind: "missed", articleId: alarm.articleId, editionId: alarm.editionId }),
    );
    const raised = (await readNotices(room.db, chief)).notices[0];
    expect(raised).toMatchObject({ kind: "alarm", by: null, detail: { alarm: "missed" } });
    expect(raised?.others).toContain("박지훈");
    // Another's number is out of reach.
    await markNoticesRead(room.db, desk, { ids: [own?.id ?? 0] });
    const still = (await readNotices(room.db, chief)).notices.find(({ id }) => id === own?.id);
    expect(still?.readAt).toBeNull();
    await markNoticesRead(room.db, chief, { upTo: own?.id ?? 0 });
    const after = await readNotices(room.db, chief);
    expect(after.notices.find(({ id }) => id === own?.id)?.readAt).toBeInstanceOf(Date);
    expect(after.notices[0]?.readAt).toBeNull();
  });

  test("goes on by number and loses none", async () => {
    const reader = await room.person("많이 받는 이", "managing_editor");
    const article = await draftBy(room, author);
    const { tell } = await import("#server/notices/tell.ts");
    for (let count = 0; count < 33; count++)
      await room.db.transaction((tx) =>
        tell(tx, desk, { kind: "mentioned", ...article }, [reader.id, reader.id]),
      );
    const first = await readNotices(room.db, reader);
    const second = await readNotices(room.db, reader, { before: first.nextBefore ?? 0 });
    expect([first.unread, first.notices.length, second.notices.length]).toEqual([33, 30, 3]);
    expect(second.nextBefore).toBeNull();
  });
});

describe("choices", () => {
  const channelsOf = async (articleId: number, personId: number) => {
    const rows = await room.db
      .select({ channel: noticeDeliveries.channel, dueAt: noticeDeliveries.dueAt, at: notices.at })
      .from(noticeDeliveries)
      .innerJoin(notices, eq(notices.id, noticeDeliveries.noticeId))
      .where(and(eq(notices.articleId, articleId), eq(noticeDeliveries.personId, personId)))
      .orderBy(asc(noticeDeliveries.channel));
    return rows;
  };
  const choose = async (
    actor: PersonActor,
    changes: object,
    quiet: [string, string] = ["", ""],
  ) => {
    const { readChoices } = await import("#domain/notice.ts");
    await changeNoticeSettings(room.db, actor, {
      choices: { ...readChoices(undefined), ...changes } as never,
      quietFrom: quiet[0],
      quietUntil: quiet[1],
    });
  };

  test("decide by which channel a kind comes, and whether at all", async () => {
    await choose(author, { returned: ["mail"] });
    const mailed = await returned("확인");
    expect((await channelsOf(mailed.articleId, author.id)).map(({ channel }) => channel)).toEqual([
      "mail",
    ]);
    expect(await headlinesOf(author, mailed.articleId)).toEqual([]);
    await choose(author, { returned: [] });
    expect(await toldOfArticle((await returned("확인")).articleId)).toEqual([]);
    await choose(author, {});
  });

  test("keep mail and push back until the quiet hours end, by Seoul's clock", async () => {
    await choose(author, {}, ["00:00", "23:59"]);
    const { articleId } = await returned("밤에 반려");
    const seoul = new Intl.DateTimeFormat("en-GB", {
      timeZone: "Asia/Seoul",
      timeStyle: "short",
    });
    for (const { dueAt } of await channelsOf(articleId, author.id))
      expect(seoul.format(dueAt)).toBe("23:59");
    expect(await headlinesOf(author, articleId)).toHaveLength(1);
    await choose(author, {});
  });

  test("refuse hours of one end, and record the change without its content", async () => {
    await expect(choose(author, {}, ["22:00", ""])).rejects.toMatchObject({
      fields: { quietUntil: "field.quiet.both" },
    });
    const { rows } = await room.pool.query(
      "select detail from magam.events where name = 'changeNotices' order by id desc limit 1",
    );
    expect(rows[0].detail).toEqual({ personId: author.id });
  });
});

test("what is kept of a notice has no word of the article", async () => {
  const canary = "비밀낱말카나리아";
  await returned(`@김하람 ${canary}`, { content: { headline: canary } });
  await approvedBy(room, author, desk, { content: { headline: canary } });
  const { rows } = await room.pool.query(
    `select jsonb_agg(to_jsonb(n)) || jsonb_agg(to_jsonb(d)) as all
     from magam.notices n join magam.notice_deliveries d on d.notice_id = n.id`,
  );
  expect(JSON.stringify(rows)).not.toContain(canary);
  const { rows: waiting } = await room.pool.query("select payload from magam.outbox");
  expect(JSON.stringify(waiting)).not.toContain(canary);
});
