import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import type { SearchAsked } from "#domain/search/address.ts";
import { quarterOf } from "#domain/search/pieces.ts";
import type { PlacedSection } from "#domain/section.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import { findArticles } from "#server/search/find-articles.ts";
import { forgetEnded, indexMissing } from "#server/search/index-missing.ts";
import {
  approvedBy,
  bodyOf,
  contentOf,
  draftBy,
  publishedBy,
  type TestArticle,
  type TestNewsroom,
  testNewsroom,
  write,
} from "#tests/support/newsroom.ts";

let room: TestNewsroom;
let site: Connection;
let garam: PersonActor;
let haneul: PersonActor;
let desk: PersonActor;
let sections: PlacedSection[];
const tomorrow = new Date(Date.now() + 86_400_000);
/** In every article that is not out. */
const SECRET = "뷁나리";

async function found(q: string, more: Partial<SearchAsked> = {}) {
  const order = { q, from: "", to: "", sort: "new" as const, page: 1, ...more };
  const finding = await findArticles(site.db, order, sections);
  if (!finding.ok) return finding.fault;
  return finding.found.articles.map(({ headline }) => headline);
}

async function count(q: string): Promise<number> {
  const order = { q, from: "", to: "", sort: "new" as const, page: 1 };
  const finding = await findArticles(site.db, order, sections);
  return finding.ok ? finding.found.count : -1;
}

const BIKE = "따릉이 앱 개인 정보 유출, 경찰 2명 입건";
const CHIP = "이재용·손정의 회동, 한·미·일 AI 동맹";
const TALKS = "李대통령 “美 관세, 3자 회동서 논의”";
const GAME = "두 팀 모두 웃었다";
const ISLAND = "Small islands, said the mayor, need R&D";
let withdrawn: TestArticle;

beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "search test" });
  garam = await room.person("윤가람", "reporter");
  haneul = await room.person("도하늘", "reporter");
  desk = await room.person("국지훈", "desk", "managing_editor");
  sections = [
    { id: room.society, slug: "society", name: "사회", nameEn: "Society", parentId: null },
    { id: room.sports, slug: "sports", name: "스포츠", nameEn: "Sports", parentId: null },
  ];
  const out = (author: PersonActor, headline: string, paragraphs: string[], tags: string[]) =>
    publishedBy(room, author, desk, {
      content: { headline, decks: [], body: bodyOf(...paragraphs), tags },
      sectionId: headline === GAME ? room.sports : room.society,
    });
  await out(garam, BIKE, ["경찰이 피의자를 붙잡았다.", "한국은행은 아니라고 했다."], ["따릉이"]);
  await out(
    haneul,
    CHIP,
    ["삼성과 AI 전용 단말기를 논의했다. 개인정보 이야기는 없었다."],
    ["반도체"],
  );
  await out(garam, TALKS, ["대통령실은 말을 아꼈다."], ["외교"]);
  await out(haneul, GAME, ["강 건너 경기장에서 경찰도 응원했다."], ["강원"]);
  await out(garam, ISLAND, ["He mailed a paid plan."], ["섬"]);

  const secret = { content: { headline: `비밀 ${SECRET}`, tags: [SECRET], body: bodyOf(SECRET) } };
  await draftBy(room, haneul, secret);
  await approvedBy(room, haneul, desk, secret);
  await publishedBy(room, haneul, desk, { ...secret, practice: true });
  const booked = await approvedBy(room, haneul, desk, secret);
  await scheduleArticle(room.db, desk, { editionId: booked.editionId, publishAt: tomorrow });
  withdrawn = await publishedBy(room, haneul, desk, secret);
  await withdrawArticle(room.db, desk, {
    editionId: withdrawn.editionId,
    reason: "사실 확인",
    reviewDate: tomorrow,
  });
}, 60_000);

afterAll(async () => {
  await site?.end();
  await room?.close();
});

describe("search finds", () => {
  test.each([
    ["경찰", [GAME, BIKE]],
    ["따릉이", [BIKE]],
    ["개인정보", [CHIP, BIKE]],
    ["개인 정보", [CHIP, BIKE]],
    ["AI", [CHIP]],
    ["이재용", [CHIP]],
    ["한미일", [CHIP]],
    ["한·미·일", [CHIP]],
    ["3자 회동", [TALKS]],
    ["3자회동", [TALKS]],
    ["이대통령", [TALKS]],
    ["李대통령", [TALKS]],
    ["미국", [TALKS]],
    ["국은행", [BIKE]],
    ["피의자", [BIKE]],
    ["R&D", [ISLAND]],
    ["island", [ISLAND]],
    ["aid", []],
    ["검찰", []],
  ])("%s", async (q, headlines) => {
    expect(await found(q)).toEqual(headlines);
    expect(await found(q.normalize("NFD"))).toEqual(headlines);
  });

  test("one syllable at the beginning of a word of headline or tags only", async () => {
    expect(await found("강")).toEqual([GAME]);
    expect(await found("李")).toEqual([TALKS, CHIP]);
    expect(await found("팀")).toEqual([GAME]);
    expect(await found("건")).toEqual([]);
  });

  test("all words, phrases as they stand, nothing that is left out", async () => {
    expect(await found("경찰 따릉이")).toEqual([BIKE]);
    expect(await found("경찰 -따릉이")).toEqual([GAME]);
    expect(await found('"개인정보 유출"')).toEqual([BIKE]);
    expect(await found('"유출 개인정보"')).toEqual([]);
    expect(await found("경찰 -aid")).toEqual([GAME, BIKE]);
  });

  test("a reporter's, a section's, a day's articles, alone or with words", async () => {
    expect(await found("기자:도하늘")).toEqual([GAME, CHIP]);
    expect(await found("기자:도하늘 개인정보")).toEqual([CHIP]);
    expect(await found("섹션:스포츠 경찰")).toEqual([GAME]);
    expect(await found("섹션:society 경찰")).toEqual([BIKE]);
    expect(await found("섹션:없는섹션")).toBe("sectionUnknown");
    expect(await found("윤가람 경찰")).toEqual([BIKE]);
    expect(await found("경찰 부터:2020-01-01 까지:2020-12-31")).toEqual([]);
    expect(await found("경찰", { from: "2020-01-01" })).toEqual([GAME, BIKE]);
    expect(await found("경찰", { to: "2020-01-01" })).toEqual([]);
  });

  test("best first: what says it in the headline before what is newer", async () => {
    expect(await found("경찰", { sort: "best" })).toEqual([BIKE, GAME]);
    expect(await found("개인정보", { sort: "best" })).toEqual([BIKE, CHIP]);
  });

  test("a newer edition in place of the older, at the older's place", async () => {
    const old = await publishedBy(room, garam, desk, { content: { headline: "물까치 떼" } });
    const next = await reviseArticle(room.db, garam, {
      editionId: old.editionId,
      changeKind: "typo",
      reason: "오자",
    });
    await write(room.db, garam, next.editionId, 1, contentOf(garam, { headline: "직박구리 떼" }));
    expect(await found("물까치")).toEqual(["물까치 떼"]);
    await submitArticle(room.db, garam, { editionId: next.editionId });
    await claimArticle(room.db, desk, { editionId: next.editionId });
    await approveArticle(room.db, desk, { editionId: next.editionId, textVersion: 2 });
    await publishArticle(room.db, desk, { editionId: next.editionId });
    expect(await found("물까치")).toEqual([]);
    expect(await found("직박구리")).toEqual(["직박구리 떼"]);
  });
});

describe("what is not out", () => {
  test("is found by no search and counted by none", async () => {
    for (const q of [SECRET, "비밀", `"비밀 ${SECRET}"`, "뷁", `기자:도하늘 ${SECRET}`]) {
      expect([q, await found(q)]).toEqual([q, []]);
      expect(await count(q)).toBe(0);
    }
    expect(await found(`경찰 -${SECRET}`)).toEqual([GAME, BIKE]);
  });

  test("is told by the function itself to nobody, whatever it is asked", async () => {
    const all = await site.pool.query(
      `select magam.site_search(array[$1::bigint], '{}', '{}', '{}', '{}', null, null, 1001) as id`,
      [4 * 2 ** 44 + room.society],
    );
    const shown = await site.pool.query("select id from magam.site_articles");
    const visible = new Set(shown.rows.map(({ id }) => id));
    expect(all.rows.length).toBeGreaterThan(3);
    for (const { id } of all.rows) expect(visible.has(id)).toBe(true);
    for (const list of [
      site.pool.query("select magam.site_articles_by_tag($1, 100, 0) as id", [SECRET]),
      site.pool.query("select magam.site_articles_by_person($1, 100, 0) as id", [haneul.id]),
    ])
      for (const { id } of (await list).rows) expect(visible.has(id)).toBe(true);
  });

  test("is gone at once when withdrawn and back when restored", async () => {
    const { editionId } = withdrawn;
    await restoreArticle(room.db, desk, { editionId, reason: "확인했다" });
    expect(await found(SECRET)).toEqual([`비밀 ${SECRET}`]);
    await withdrawArticle(room.db, desk, { editionId, reason: "다시", reviewDate: tomorrow });
    expect(await found(SECRET)).toEqual([]);
  });

  test("leaves no practice text in the index", async () => {
    const { rows } = await room.pool.query(
      `select count(*)::int as n from magam.search_texts s
       join magam.publications p on p.id = s.publication_id where p.practice`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe("the index", () => {
  test("is made again for what came without it, once, and the same", async () => {
    const before = await room.pool.query(
      "select * from magam.search_texts order by publication_id",
    );
    await room.pool.query("delete from magam.search_texts");
    expect(await found("경찰")).toEqual([]);
    await indexMissing(room.db);
    expect(await found("경찰")).toEqual([GAME, BIKE]);
    expect(await indexMissing(room.db)).toBe(0);
    const after = await room.pool.query("select * from magam.search_texts order by publication_id");
    const kept = new Map(before.rows.map((row) => [row.publication_id, row]));
    for (const row of after.rows) expect(row).toEqual(kept.get(row.publication_id));
  });

  test("is made anew where the tokenizer was older", async () => {
    await room.pool.query("update magam.search_texts set version = 0, pieces = '{}'");
    expect(await found("경찰")).toEqual([]);
    expect(await indexMissing(room.db)).toBeGreaterThan(4);
    expect(await found("경찰")).toEqual([GAME, BIKE]);
  });

  test("forgets texts that ended, never one that is out", async () => {
    await forgetEnded(room.db);
    expect(await found("경찰")).toEqual([GAME, BIKE]);
  });

  test("counts quarters as the pieces do", async () => {
    const owner = new pg.Client({ connectionString: room.database.ownerUrl });
    await owner.connect();
    for (const day of ["1899-12-31", "1900-01-01", "1999-12-31T23:59:59.999Z", "2026-04-01"]) {
      const { rows } = await owner.query(
        "select magam.search_quarter($1::timestamptz) as quarter",
        [new Date(day)],
      );
      expect([day, rows[0].quarter]).toEqual([day, quarterOf(new Date(day))]);
    }
    await owner.end();
  });
});
