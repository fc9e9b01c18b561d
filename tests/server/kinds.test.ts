import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "#db/client.ts";
import { rulesOf } from "#db/queries/kind-rules.ts";
import { listSchedules } from "#db/queries/template-schedules.ts";
import { articles, editionPeople, people, templateRuns, workingTexts } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { usualRules } from "#domain/article/kind-rules.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { changeKindRules } from "#server/settings/change-kind-rules.ts";
import { type KeptSchedule, keepSchedule } from "#server/templates/keep-schedules.ts";
import { makeDue } from "#server/templates/make-due.ts";
import { bodyOf, draftBy, type TestNewsroom, testNewsroom } from "../support/newsroom.ts";

let room: TestNewsroom;
let chief: PersonActor;
let reporter: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  chief = await room.person("국장", "managing_editor");
  reporter = await room.person("하람", "reporter");
});

afterAll(() => room.close());

describe("the rules of a kind", () => {
  test("are the managing editor's to change; an admin or a reporter is refused", async () => {
    const rules = { ...usualRules("straight"), required: ["byline", "decks"] as const };
    const admin = await room.person("관리자", "admin");
    for (const actor of [admin, reporter])
      await expect(
        changeKindRules(room.db, actor, { kind: "straight", rules }),
      ).rejects.toMatchObject({ reason: "access.onlyManagingEditor" });
    expect(await rulesOf(room.db, "straight")).toEqual(usualRules("straight"));
  });

  test("hold at the next verb, also for a text begun before", async () => {
    const { editionId } = await draftBy(room, reporter, { content: { decks: [] } });
    const rules = { ...usualRules("straight"), required: ["byline", "decks"] as const };
    expect(await changeKindRules(room.db, chief, { kind: "straight", rules })).toEqual({
      changed: true,
    });
    expect(await changeKindRules(room.db, chief, { kind: "straight", rules })).toEqual({
      changed: false,
    });
    await expect(submitArticle(room.db, reporter, { editionId })).rejects.toMatchObject({
      reason: "guard.requiredFields",
      detail: { issues: [{ check: "decksMissing" }] },
    });
    await changeKindRules(room.db, chief, { kind: "straight", rules: usualRules("straight") });
    await submitArticle(room.db, reporter, { editionId });
  });

  test("give a new article its template", async () => {
    const template = { kicker: "인터뷰", body: bodyOf("누구를 만났는가.") } as const;
    const rules = { ...usualRules("interview"), template };
    await changeKindRules(room.db, chief, { kind: "interview", rules });
    const { editionId } = await createArticle(room.db, reporter, {
      sectionId: room.society,
      kind: "interview",
      headline: "만남",
    });
    const [text] = await room.db
      .select()
      .from(workingTexts)
      .where(eq(workingTexts.editionId, editionId));
    expect(text?.content).toMatchObject({ ...template, headline: "만남" });
  });
});

describe("an article that begins itself", () => {
  const plan = (changes: Partial<KeptSchedule> = {}): KeptSchedule => ({
    ...{ kind: "roundup", sectionId: room.society, ownerId: reporter.id, isOn: true },
    ...{ headline: "오늘의 일정 {날짜}", weekdays: [0, 1, 2, 3, 4, 5, 6], at: "00:00" },
    ...changes,
  });
  /** As if it had been kept two days ago: today's time of day was not missed on purpose. */
  const kept = async (changes: Partial<KeptSchedule> = {}) => {
    const { id } = await keepSchedule(room.db, chief, plan(changes));
    await room.pool.query(
      "update magam.template_schedules set since = now() - interval '2 days' where id = $1",
      [id],
    );
    return id;
  };
  const runsOf = (id: number) =>
    room.db.select().from(templateRuns).where(eq(templateRuns.scheduleId, id));

  test("is made once however many workers look at once, with its writer as author", async () => {
    const id = await kept();
    const workers = Array.from({ length: 4 }, () =>
      connect(room.database.newsroomUrl, { name: "worker", max: 2 }),
    );
    const made = await Promise.all(workers.map(({ db }) => makeDue(db)));
    await Promise.all(workers.map(({ end }) => end()));
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await makeDue(room.db)).toBe(0);
    const [run] = await runsOf(id);
    const [article] = await room.db
      .select()
      .from(articles)
      .where(eq(articles.id, run?.articleId ?? 0));
    expect(article).toMatchObject({ kind: "roundup", practice: false, createdBy: reporter.id });
    const texts = await room.pool.query(
      `select t.content->>'headline' as headline, t.saved_by, e.status, ev.job, p.part
       from magam.editions e join magam.working_texts t on t.edition_id = e.id
       join magam.events ev on ev.edition_id = e.id and ev.name = 'createArticle'
       join magam.edition_people p on p.edition_id = e.id where e.article_id = $1`,
      [article?.id],
    );
    expect(texts.rows).toMatchObject([
      { saved_by: null, status: "draft", job: "template", part: "author" },
    ]);
    expect(texts.rows[0].headline).toMatch(/^오늘의 일정 \d+월 \d+일$/);
  });

  test("leaves nothing behind when its worker is killed in the middle, and is made by the next", async () => {
    const id = await kept({ headline: "끊긴 일정" });
    const client = await room.pool.connect();
    const before = await room.db.$count(articles);
    // The part of a worker that dies after it has made the article and before it commits.
    await client.query("begin");
    await client.query("select id from magam.template_schedules where id = $1 for update", [id]);
    await client.query(
      "insert into magam.articles (section_id, kind, created_by) values ($1, 'roundup', $2)",
      [room.society, reporter.id],
    );
    expect(await makeDue(room.db)).toBe(0);
    client.release(new Error("killed"));
    await expect.poll(() => makeDue(room.db)).toBe(1);
    expect(await room.db.$count(articles)).toBe(before + 1);
    expect(await runsOf(id)).toHaveLength(1);
  });

  test("is not made while switched off, for somebody who has left, or before its time", async () => {
    const gone = await room.person("떠난 기자", "reporter");
    const ids = [
      await kept({ isOn: false }),
      await kept({ ownerId: gone.id }),
      (await keepSchedule(room.db, chief, plan())).id,
    ];
    await room.db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, gone.id));
    expect(await makeDue(room.db)).toBe(0);
    for (const id of ids) expect(await runsOf(id)).toEqual([]);
    const listed = await listSchedules(room.db);
    expect(listed.find(({ id }) => id === ids[1])).toMatchObject({ isOwnerGone: true });
    expect(listed.find(({ id }) => id === ids[0])).toMatchObject({ at: "00:00", lastDay: null });
  });

  test("is due by the clock in Seoul alone", async () => {
    const due = async (clock: string, since = "2026-01-01T00:00:00Z") => {
      const { rows } = await room.pool.query(
        "select magam.template_day($1, '06:00', $2, $3)::text as day",
        [[1, 2, 3, 4, 5], since, clock],
      );
      return rows[0].day;
    };
    // Monday 30 November 2026, 05:59:59 and 06:00 in Seoul; Sunday evening in London.
    expect(await due("2026-11-29T20:59:59Z")).toBeNull();
    expect(await due("2026-11-29T21:00:00Z")).toBe("2026-11-30");
    expect(await due("2026-11-30T14:59:59Z")).toBe("2026-11-30");
    // Saturday in Seoul, and a schedule made at seven.
    expect(await due("2026-12-04T22:00:00Z")).toBeNull();
    expect(await due("2026-11-29T23:00:00Z", "2026-11-29T22:00:00Z")).toBeNull();
    expect(await due("2026-11-30T21:00:00Z", "2026-11-29T22:00:00Z")).toBe("2026-12-01");
  });

  test("is kept by the managing editor only, and for somebody who may write it", async () => {
    await expect(keepSchedule(room.db, reporter, plan())).rejects.toMatchObject({
      reason: "access.onlyManagingEditor",
    });
    const sports = await room.person("체육", { role: "reporter", sectionId: room.sports });
    for (const [changes, field] of [
      [{ ownerId: sports.id }, "ownerId"],
      [{ ownerId: 999_999 }, "ownerId"],
      [{ sectionId: 999_999 }, "sectionId"],
      [{ headline: " " }, "headline"],
    ] as const)
      await expect(keepSchedule(room.db, chief, plan(changes))).rejects.toMatchObject({
        fields: { [field]: expect.stringMatching(/^field\./) },
      });
    await expect(keepSchedule(room.db, chief, { ...plan(), id: 999_999 })).rejects.toMatchObject({
      reason: "schedule.notFound",
    });
    const authors = await room.db
      .select()
      .from(editionPeople)
      .where(eq(editionPeople.personId, sports.id));
    expect(authors).toEqual([]);
  });
});
