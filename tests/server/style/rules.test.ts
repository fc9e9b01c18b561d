import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listKeptStyleRules, listStyleRules } from "#db/queries/style.ts";
import type { PersonActor } from "#domain/actor.ts";
import { RULE_LIMITS, type RuleWords } from "#domain/style/rule.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import { exportStyleRules } from "#server/style/export-rules.ts";
import { heedStyleRule, ignoreStyleRule } from "#server/style/ignore-rule.ts";
import { importStyleRules } from "#server/style/import-rules.ts";
import { addStyleRule, changeStyleRule, retireStyleRule } from "#server/style/keep-rules.ts";
import { readStyle } from "#server/style/read-style.ts";
import { tryStyleRule } from "#server/style/try-rule.ts";
import {
  bodyOf,
  draftBy,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
} from "../../support/newsroom.ts";

let room: TestNewsroom;
let copy: PersonActor;
let chief: PersonActor;
let reporter: PersonActor;
let desk: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  copy = await room.person("서우", { role: "copy_editor", sectionId: room.sports });
  chief = await room.person("국장", "managing_editor");
  reporter = await room.person("하람", "reporter");
  desk = await room.person("지훈", "desk");
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.pool.query("update magam.style_rules set retired_at = now() where retired_at is null");
});

const words = (changes: Partial<RuleWords> = {}): RuleWords => ({
  ...{ form: "word", wording: "갯수", suggestion: "개수", explanation: "", severity: "wrong" },
  ...{ exceptions: [], ...changes },
});
const eventsOf = async (name: string) => {
  const { rows } = await room.pool.query(
    "select detail, actor_id, outcome from magam.events where name = $1 order by id",
    [name],
  );
  return rows;
};
const inForce = async () => (await listStyleRules(room.db)).map(({ wording }) => wording);

describe("the rules of house style", () => {
  test("are kept by 교열 and the managing editor, nobody else, and each change is an event", async () => {
    const { id } = await addStyleRule(room.db, copy, words());
    await changeStyleRule(room.db, chief, {
      ...words({ explanation: "사이시옷" }),
      ...{ id, seenVersion: 1 },
    });
    await retireStyleRule(room.db, copy, { id, seenVersion: 2, isRetired: true });
    expect(await inForce()).toEqual([]);
    await retireStyleRule(room.db, copy, { id, seenVersion: 3, isRetired: false });
    expect(await inForce()).toEqual(["갯수"]);
    for (const actor of [reporter, desk, await room.person("관리자", "admin")]) {
      for (const refused of [
        addStyleRule(room.db, actor, words({ wording: "몇일" })),
        changeStyleRule(room.db, actor, { ...words(), id, seenVersion: 4 }),
        retireStyleRule(room.db, actor, { id, seenVersion: 4, isRetired: true }),
        importStyleRules(room.db, actor, { text: "표현,고쳐 쓰기\n몇일,며칠\n" }),
        exportStyleRules(room.db, actor),
        tryStyleRule(room.db, actor, words()),
      ])
        await expect(refused).rejects.toMatchObject({ reason: "styleRule.onlyKeepers" });
    }
    expect(await inForce()).toEqual(["갯수"]);
    expect((await eventsOf("addStyleRule")).at(-1)).toMatchObject({
      ...{ actor_id: String(copy.id), detail: { rule: id, wording: "갯수" } },
    });
    expect((await eventsOf("changeStyleRule")).at(-1)).toMatchObject({
      detail: { from: { explanation: "" }, to: { explanation: "사이시옷" } },
    });
    expect((await eventsOf("retireStyleRule")).map(({ detail }) => detail.isRetired)).toEqual([
      ...[true, false],
    ]);
  });

  test("are refused where they could not be looked for, and nothing is written", async () => {
    const before = (await listKeptStyleRules(room.db)).length;
    for (const [bad, field] of [
      [{ wording: " " }, "wording"],
      [{ form: "pattern", wording: "(가" }, "wording"],
      [{ suggestion: "" }, "suggestion"],
      [{ exceptions: ["가;나"] }, "exceptions"],
    ] as const)
      await expect(addStyleRule(room.db, copy, words(bad))).rejects.toMatchObject({
        fields: { [field]: expect.stringMatching(/^field\.styleRule\./) },
      });
    await expect(
      changeStyleRule(room.db, copy, { ...words(), id: 999_999, seenVersion: 1 }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await listKeptStyleRules(room.db)).toHaveLength(before);
  });

  test("of two who change one at once, one is told; a second rule for a wording is refused", async () => {
    const { id } = await addStyleRule(room.db, copy, words());
    const both = await Promise.allSettled(
      ["하나", "둘"].map((explanation) =>
        changeStyleRule(room.db, copy, { ...words({ explanation }), id, seenVersion: 1 }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { reason: "styleRule.moved" },
    });
    const twice = await Promise.allSettled(
      [1, 2, 3].map(() => addStyleRule(room.db, chief, words({ wording: "몇일" }))),
    );
    expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(twice.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { fields: { wording: "field.styleRule.wording.taken" } },
    });
  });

  test("that were retired leave their wording free, and come back only into a free one", async () => {
    const { id } = await addStyleRule(room.db, copy, words());
    await retireStyleRule(room.db, copy, { id, seenVersion: 1, isRetired: true });
    await addStyleRule(room.db, copy, words());
    await expect(
      retireStyleRule(room.db, copy, { id, seenVersion: 2, isRetired: false }),
    ).rejects.toMatchObject({ fields: { wording: "field.styleRule.wording.taken" } });
  });
});

describe("a table of rules", () => {
  const HEAD = "표현,고쳐 쓰기,설명,형식,정도,예외\n";
  const read = async () => {
    const pieces: string[] = [];
    for await (const piece of await exportStyleRules(room.db, copy)) pieces.push(piece);
    return pieces.join("");
  };

  test("adds, changes and leaves alone, in one event; taken out again it changes nothing", async () => {
    await addStyleRule(room.db, copy, words());
    await addStyleRule(room.db, copy, words({ wording: "오랫만", suggestion: "오랜만" }));
    const text = `${HEAD}갯수,개수,,낱말,틀림,\n오랫만,오랜만,새 설명,낱말,틀림,\n#시_#분,{1}시 {2}분,,패턴,권고,\n`;
    expect(await importStyleRules(room.db, copy, { text })).toEqual({
      ...{ added: 1, changed: 1, same: 1 },
    });
    expect((await eventsOf("importStyleRules")).at(-1)).toMatchObject({
      detail: { added: [expect.any(Number)], changed: [{ to: { explanation: "새 설명" } }] },
    });
    const out = await read();
    expect(out.startsWith("\uFEFF형식,표현,")).toBe(true);
    expect(await importStyleRules(room.db, chief, { text: out })).toEqual({
      ...{ added: 0, changed: 0, same: 3 },
    });
  });

  test("with one bad line imports nothing and names the line", async () => {
    const text = `${HEAD}몇일,며칠,,낱말,틀림,\n,개수,,낱말,틀림,\n`;
    await expect(importStyleRules(room.db, copy, { text })).rejects.toMatchObject({
      reason: "styleRule.csv.faults",
      detail: { faults: [{ line: 3, reason: "field.styleRule.wording.empty" }] },
    });
    expect(await inForce()).toEqual([]);
  });

  test("beyond the limit is refused whole", async () => {
    await addStyleRule(room.db, copy, words());
    const lines = Array.from({ length: RULE_LIMITS.rules }, (_, at) => `낱말${at},말,,,,`);
    await expect(
      importStyleRules(room.db, copy, { text: HEAD + lines.join("\n") }),
    ).rejects.toMatchObject({ reason: "styleRule.tooMany" });
    expect(await inForce()).toEqual(["갯수"]);
  });
});

describe("tried on the archive", () => {
  test("a rule finds what is out, in its surroundings, and nothing that readers do not have", async () => {
    const written = (text: string) => ({ content: { body: bodyOf(text) } });
    await publishedBy(room, reporter, desk, written("시는 점포 갯수가 늘었다고 2시40분께 밝혔다."));
    await publishedBy(room, reporter, desk, written("갯수표는 그대로다."));
    const gone = await publishedBy(room, reporter, desk, written("사라진 갯수"));
    await withdrawArticle(room.db, desk, {
      editionId: gone.editionId,
      reason: "사실 확인",
      reviewDate: new Date(Date.now() + 86_400_000),
    });
    await draftBy(room, reporter, written("아직 쓰는 갯수"));
    const trial = await tryStyleRule(room.db, copy, words({ exceptions: ["갯수표"] }));
    expect(trial).toMatchObject({ articles: 1, looked: 2, by: "index", isCut: false });
    expect(trial.first).toMatchObject([
      {
        before: "시는 점포 ",
        found: "갯수",
        after: "가 늘었다고 2시40분께 밝혔다.",
        suggestion: "개수",
      },
    ]);
    const time = words({ form: "pattern", wording: "#시_#분", suggestion: "{1}시 {2}분" });
    expect(await tryStyleRule(room.db, copy, time)).toMatchObject({
      ...{ articles: 1, by: "newest", first: [{ found: "2시40분", suggestion: "2시 40분" }] },
    });
    expect(await inForce()).toEqual([]);
  });

  test("a rule that cannot be read is refused as on saving", async () => {
    await expect(tryStyleRule(room.db, copy, words({ wording: "" }))).rejects.toMatchObject({
      fields: { wording: "field.styleRule.wording.empty" },
    });
  });
});

describe("a rule left out of one article", () => {
  test("is left out for that person there and nowhere else, until it is heeded again", async () => {
    const { id: ruleId } = await addStyleRule(room.db, copy, words());
    const { editionId } = await draftBy(room, reporter);
    const other = await draftBy(room, reporter);
    const ignored = async (actor: PersonActor, of = editionId) =>
      (await readStyle(room.db, actor, of)).ignored;
    await ignoreStyleRule(room.db, reporter, { editionId, ruleId });
    await ignoreStyleRule(room.db, reporter, { editionId, ruleId });
    expect(await ignored(reporter)).toEqual([ruleId]);
    expect(await ignored(desk)).toEqual([]);
    expect(await ignored(reporter, other.editionId)).toEqual([]);
    await heedStyleRule(room.db, reporter, { editionId, ruleId });
    expect(await ignored(reporter)).toEqual([]);
    for (const name of ["ignoreStyleRule", "heedStyleRule"])
      expect(await eventsOf(name)).toMatchObject([{ detail: { rule: ruleId }, outcome: "done" }]);
  });

  test("needs an article that one may read and a rule that is there", async () => {
    const { id: ruleId } = await addStyleRule(room.db, copy, words());
    const { editionId } = await draftBy(room, reporter);
    const stranger = await room.person("남", "reporter");
    await expect(ignoreStyleRule(room.db, stranger, { editionId, ruleId })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(readStyle(room.db, stranger, editionId)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      ignoreStyleRule(room.db, reporter, { editionId, ruleId: 999_999 }),
    ).rejects.toMatchObject({ reason: "styleRule.notFound" });
  });
});
