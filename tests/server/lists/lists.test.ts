import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import { seoulDay } from "#domain/korean/dates.ts";
import { addDays, readPeriod } from "#domain/period.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { killArticle, requestKill } from "#server/articles/kill.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { returnArticle } from "#server/articles/return-to-reporter.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import { askedList, placeWord } from "#server/lists/asked-list.ts";
import { exportHistory } from "#server/lists/export-history.ts";
import { articlesAsCsv, listArticles } from "#server/lists/list-articles.ts";
import { readBoard } from "#server/lists/read-board.ts";
import { readCsv } from "#server/redirects/csv.ts";
import {
  approvedBy,
  draftBy,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
} from "../../support/newsroom.ts";

let room: TestNewsroom;
let reporter: PersonActor;
let desk: PersonActor;
let chief: PersonActor;
let second: PersonActor;
const made: Record<string, number> = {};

const now = () => new Date(Date.now() + 1_000);
const week = () => readPeriod({}, now());
const filterOf = (asked: Record<string, string> = {}) =>
  askedList((name) => asked[name], [{ id: room.society, slug: "society" }], now()).filter;
const words = {
  columns: ["번호", "제목"],
  isKorean: true,
  label: (group: string, code: string) => `${group}.${code}`,
};

async function textOf(pieces: AsyncGenerator<string>): Promise<string> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.join("");
}

beforeAll(async () => {
  room = await testNewsroom();
  const { db } = room;
  reporter = await room.person("기자", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  chief = await room.person("국장", "managing_editor");
  second = await room.person("부국장", "managing_editor");
  const own = await publishedBy(room, reporter, desk, {
    content: { headline: "=위험(1)", kicker: "단독" },
  });
  const wire = await publishedBy(room, reporter, desk, {
    content: { origin: "wire", byline: [{ personId: null, name: "연합뉴스", role: "agency" }] },
  });
  const gone = await publishedBy(room, reporter, desk, {
    content: { headline: "내린 기사", origin: "handout" },
  });
  await withdrawArticle(db, desk, {
    editionId: gone.editionId,
    reason: "확인",
    reviewDate: new Date(Date.now() + 1e7),
  });
  const killed = await publishedBy(room, reporter, desk, { content: { headline: "없앤 기사" } });
  const headline = "없앤 기사";
  await requestKill(db, chief, {
    editionId: killed.editionId,
    reasonClass: "privacy",
    reason: "",
    typedHeadline: headline,
  });
  await killArticle(db, second, { editionId: killed.editionId });
  await publishedBy(room, reporter, desk, { practice: true });
  await approvedBy(room, reporter, desk);
  const next = await reviseArticle(db, reporter, {
    editionId: wire.editionId,
    changeKind: "correction",
    reason: "수치",
  });
  await submitArticle(db, reporter, { editionId: next.editionId });
  await claimArticle(db, desk, { editionId: next.editionId });
  await approveArticle(db, desk, { editionId: next.editionId, textVersion: 1 });
  await publishArticle(db, desk, { editionId: next.editionId });
  const returned = await draftBy(room, reporter);
  await submitArticle(db, reporter, { editionId: returned.editionId });
  await claimArticle(db, desk, { editionId: returned.editionId });
  await returnArticle(db, desk, { editionId: returned.editionId, code: "facts", text: "확인" });
  Object.assign(made, {
    own: own.articleId,
    wire: wire.articleId,
    gone: gone.articleId,
    killed: killed.articleId,
  });
  made.ownEdition = own.editionId;
  made.returnedEdition = returned.editionId;
});

afterAll(() => room.close());

describe("the list of articles", () => {
  test("has every article that was published once, with its last text, and nothing else", async () => {
    const { rows } = await listArticles(room.db, desk, filterOf(), null);
    expect(
      rows.map(({ articleId, status, correctedAt }) => [articleId, status, correctedAt.length]),
    ).toEqual([
      [made.own, "published", 0],
      [made.wire, "published", 1],
      [made.gone, "withdrawn", 0],
      [made.killed, "killed", 0],
    ]);
  });

  test("tells nothing of a killed article but that there was one", async () => {
    const { rows } = await listArticles(room.db, chief, filterOf(), null);
    expect(rows.at(-1)).toMatchObject({ headline: "", kicker: null, byline: [] });
    const csv = await textOf(articlesAsCsv(room.db, desk, filterOf(), words));
    expect(csv).not.toContain("없앤 기사");
  });

  test("is asked by section, origin and day, and what cannot be is not asked", async () => {
    const ids = async (asked: Record<string, string>) =>
      (await listArticles(room.db, desk, filterOf(asked), null)).rows.map(
        ({ articleId }) => articleId,
      );
    expect(await ids({ origin: "wire" })).toEqual([made.wire]);
    expect(await ids({ section: "society", origin: "handout" })).toEqual([made.gone]);
    expect(await ids({ origin: "stolen", section: "no-such" })).toHaveLength(4);
    const yesterday = addDays(seoulDay(now()), -1);
    expect(await ids({ from: "2020-01-01", until: yesterday })).toEqual([]);
  });

  test("goes on where a page ended, by an address that cannot be bent", async () => {
    const { rows } = await listArticles(room.db, desk, filterOf(), null);
    const place = rows[1]?.place;
    const asked = askedList(
      (name) => (name === "after" && place ? placeWord(place) : undefined),
      [],
      now(),
    );
    const rest = await listArticles(room.db, desk, filterOf(), asked.after);
    expect(rest.rows.map(({ articleId }) => articleId)).toEqual([made.gone, made.killed]);
    for (const bent of ["x", "2026-99-99 00:00:00+00~1", "2026-02-09 00:00:00+00~1; drop", "~1"])
      expect(askedList(() => bent, [], now()).after).toBeNull();
  });

  test("as CSV opens in Excel, defuses formulas, names agencies, and is recorded", async () => {
    const csv = await textOf(articlesAsCsv(room.db, desk, filterOf(), words));
    expect(csv.startsWith("\uFEFF번호,제목\r\n")).toBe(true);
    const [, own, wire] = readCsv(csv);
    expect(own?.slice(1, 5)).toEqual([
      "[단독] =위험(1)",
      expect.stringMatching(/^http.*\/news\/\d+$/),
      "기자",
      "사회",
    ]);
    expect(wire?.slice(5, 8)).toEqual(["kind.straight", "origin.wire", "연합뉴스"]);
    expect(wire?.[8]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(wire?.slice(10, 12)).toEqual(["status.published", "1"]);
    const { rows } = await room.pool.query(
      "select actor_id from magam.events where name = 'exportArticles' order by id desc limit 1",
    );
    expect(Number(rows[0].actor_id)).toBe(desk.id);
  });

  test("is refused to a reporter", async () => {
    const taken = textOf(articlesAsCsv(room.db, reporter, filterOf(), words));
    await expect(taken).rejects.toMatchObject({ code: "forbidden" });
    await expect(listArticles(room.db, reporter, filterOf(), null)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("the board", () => {
  test("counts what went out, whose it is, what waited, what was returned and what was corrected", async () => {
    const board = await readBoard(room.db, chief, week(), now());
    expect(board?.weeks[0]).toMatchObject({ all: 4, own: 2 });
    expect(board?.weeks.slice(1).every(({ all }) => all === 0)).toBe(true);
    expect(board?.out.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(board?.out.every(({ sectionId }) => sectionId === room.society)).toBe(true);
    expect(board?.returns).toEqual([{ sectionId: room.society, code: "facts", count: 1 }]);
    expect(board?.changes.counts).toEqual({ typo: 0, update: 0, correction: 1 });
    expect(board?.changes.rows).toMatchObject([{ articleId: made.wire, note: "수치" }]);
    const waits = Object.fromEntries(
      board?.waits.map(({ stretch, count }) => [stretch, count]) ?? [],
    );
    // Five published, one approved, one returned; practice is in none of them.
    expect(waits).toEqual({ waiting: 7, review: 7, whole: 5 });
    expect(board?.waits.every(({ median, most }) => median >= 0 && most >= median)).toBe(true);
  });

  test("lists the alarms of its time", async () => {
    await room.pool.query(
      `insert into magam.alarms (kind, article_id, edition_id, cleared_at)
       values ('missed', $1, $2, clock_timestamp() + interval '3 seconds')`,
      [made.own, made.ownEdition],
    );
    const board = await readBoard(room.db, chief, week(), now());
    expect(board?.alarms).toMatchObject([{ kind: "missed", articleId: made.own }]);
  });

  test("does not exist for anybody but the managing editor", async () => {
    for (const person of [reporter, desk])
      expect(await readBoard(room.db, person, week(), now())).toBeNull();
  });
});

describe("a history as a file", () => {
  const historyWords = {
    columns: ["시각", "구분"],
    type: (name: string) => name,
    what: (group: string, code: string) => `${group}.${code}`,
    status: (status: string) => status,
    outcome: (outcome: string) => outcome,
  };

  test("has acts, refusals, texts, receipts and alarms, each act with its place in the chain", async () => {
    const editionId = made.ownEdition ?? 0;
    await expect(publishArticle(room.db, desk, { editionId })).rejects.toThrow();
    const input = { editionId, form: "csv" } as const;
    const csv = await textOf(await exportHistory(room.db, desk, input, historyWords));
    const [, ...lines] = readCsv(csv);
    expect(new Set(lines.map(([, type]) => type))).toEqual(
      new Set(["act", "text", "receipt", "alarm"]),
    );
    const acts = lines.filter(([, type]) => type === "act");
    expect(acts.map(([, , seq]) => Number(seq))).toEqual(acts.map((_, index) => index + 1));
    expect(acts.every((cells) => /^[0-9a-f]{64}$/.test(cells[11] ?? ""))).toBe(true);
    expect(acts.some((cells) => cells[3] === "event.publish" && cells[4] === "refused")).toBe(true);
    const json = await textOf(
      await exportHistory(room.db, desk, { ...input, form: "json" }, historyWords),
    );
    const whole = JSON.parse(json);
    expect(whole.events.at(-1)).toMatchObject({ name: "exportHistory", actor: "데스크" });
    expect(whole.alarms).toHaveLength(1);
  });

  test("is not found for who may not read it, and leaves no trace then", async () => {
    const stranger = await room.person("낯선 기자", "reporter");
    const editionId = made.returnedEdition ?? 0;
    const count = async () =>
      (await room.pool.query("select count(*)::int as n from magam.events")).rows[0].n;
    const before = await count();
    const taken = exportHistory(room.db, stranger, { editionId, form: "csv" }, historyWords);
    await expect(taken).rejects.toMatchObject({ code: "not_found" });
    expect(await count()).toBe(before);
  });
});
