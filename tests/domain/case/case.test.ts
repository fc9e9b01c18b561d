import { describe, expect, test } from "vitest";
import type { PersonActor, Role } from "#domain/actor.ts";
import { type Clocked, clocksOf, stateOf, warnings } from "#domain/case/case.ts";
import { articleNumbersIn } from "#domain/case/intake.ts";
import { blanksIn, noticeTemplate } from "#domain/case/notice.ts";
import { type CaseAccess, decideCase, mayOpenCases, maySeeCases } from "#domain/case/rights.ts";

const received: Clocked = {
  channel: "direct",
  decision: null,
  sectionIds: [1],
  isPublished: false,
  writerIds: [],
  replyDue: "2026-02-12",
  publishDue: "2026-02-16",
  isReplied: false,
};
/** By the clock in Seoul. */
const seoul = (day: string, time: string) => new Date(`${day}T${time}:00+09:00`);

describe("the clocks of a case", () => {
  test.each([
    ["2026-02-09", "09:00", "running", 3],
    ["2026-02-10", "23:59", "running", 2],
    ["2026-02-11", "00:00", "soon", 1],
    ["2026-02-12", "23:59", "soon", 0],
    ["2026-02-13", "00:00", "late", -1],
  ] as const)("count days in Seoul: on %s at %s the reply is %s (%s)", (day, time, state, days) => {
    expect(clocksOf(received, seoul(day, time))[0]).toEqual({
      of: "reply",
      due: "2026-02-12",
      days,
      state,
    });
  });

  test("stop with what they wait for: a reply, a notice, a refusal, a claim taken back", () => {
    const now = seoul("2026-02-20", "12:00");
    const running = (changes: Partial<Clocked>) =>
      clocksOf({ ...received, ...changes }, now).map(({ of }) => of);
    expect(running({})).toEqual(["reply", "publish"]);
    expect(running({ isReplied: true })).toEqual(["publish"]);
    expect(running({ decision: "refused" })).toEqual(["reply"]);
    expect(running({ decision: "accepted", isReplied: true })).toEqual(["publish"]);
    expect(running({ decision: "dropped" })).toEqual([]);
    expect(running({ isPublished: true })).toEqual([]);
    expect(running({ replyDue: null, publishDue: null })).toEqual([]);
  });

  test("warn with the most pressing first, one for each case, and not while there is time", () => {
    const now = seoul("2026-02-12", "12:00");
    const later = { ...received, replyDue: "2026-02-20", publishDue: "2026-02-24" };
    const publish = { ...received, isReplied: true, publishDue: "2026-02-11" };
    const told = warnings([later, received, publish], now);
    expect(told.map(({ one, clock }) => [one === publish, clock.of, clock.days])).toEqual([
      [true, "publish", -1],
      [false, "reply", 0],
    ]);
  });
});

describe("who may do what with a case", () => {
  const ACCESSES: readonly CaseAccess[] = [
    ...(["see", "seeClaimant", "reply", "decide", "write"] as const),
    ...(["publish", "startArticle", "eraseClaimant"] as const),
  ];
  const holding = (role: Role, sectionId: number | null = null): PersonActor => ({
    ...{ kind: "person", id: 7, name: "사람" },
    grants: [{ role, sectionId }],
  });
  const accepted = { ...received, decision: "accepted" as const };
  const may = (actor: PersonActor, facts: Clocked = accepted) =>
    ACCESSES.filter((access) => decideCase(actor, access, facts).allowed).join(" ");

  test.each([
    ["ombudsman", "see seeClaimant reply write"],
    ["managing_editor", "see seeClaimant reply decide write publish startArticle eraseClaimant"],
    ["desk", "see write startArticle"],
    ["reporter", ""],
    ["copy_editor", ""],
    ["front_editor", ""],
    ["advertising", ""],
    ["admin", ""],
  ] as const)("%s: «%s»", (role, allowed) => {
    expect(may(holding(role))).toBe(allowed);
    expect(mayOpenCases(holding(role))).toBe(allowed.includes("seeClaimant"));
    expect(maySeeCases(holding(role))).toBe(allowed !== "");
  });

  test("a desk of another section sees nothing of it", () => {
    expect(may(holding("desk", 2))).toBe("");
    expect(may(holding("desk", 1))).toBe("see write startArticle");
  });

  test("a managing editor who wrote a word of the notice does not put it out", () => {
    const own = { ...accepted, writerIds: [7] };
    expect(decideCase(holding("managing_editor"), "publish", own)).toEqual({
      allowed: false,
      reason: "case.ownWords",
    });
  });

  test("nothing is published undecided, refused or twice, and what is out stays as it is", () => {
    const chief = holding("managing_editor");
    for (const decision of [null, "refused", "dropped"] as const)
      expect(may(chief, { ...received, decision })).not.toMatch(/publish|startArticle/);
    const published = { ...accepted, isPublished: true };
    expect(stateOf(published)).toBe("published");
    expect(may(chief, published)).toBe("see seeClaimant reply eraseClaimant");
  });
});

describe("a notice begins as papers word it", () => {
  const articles = [
    { headline: "시장 앞 신호가 길어진다", publishedAt: seoul("2026-02-09", "00:10") },
  ];

  test("names day and headline, has blanks for what a person must write, and says what it rests on", () => {
    const { title, text } = noticeTemplate("correction", "mediated", articles);
    expect(title).toBe("「시장 앞 신호가 길어진다」 관련");
    expect(text).toMatch(/^본지는 2026년 2월 9일자 「시장 앞 신호가 길어진다」 제목의 기사에서 〔/);
    expect(text).toMatch(/이 보도는 언론중재위원회의 조정에 따른 것입니다\.$/);
    expect(blanksIn(text)).toEqual(["〔잘못 보도한 내용〕", "〔바른 내용〕"]);
  });

  test.each(["correction", "rebuttal", "followUp", "mended"] as const)(
    "%s: leaves blanks, and says nothing of a basis that there is none of",
    (kind) => {
      const { text } = noticeTemplate(kind, "voluntary", articles);
      expect(blanksIn(text).length).toBeGreaterThan(0);
      expect(text).not.toContain("따른 것입니다");
    },
  );

  test("counts the others where it is about several", () => {
    const [one] = articles;
    const second = { headline: "둘째", publishedAt: seoul("2026-02-10", "12:00") };
    const { title, text } = noticeTemplate("rebuttal", null, one ? [one, second] : []);
    expect(title).toBe("「시장 앞 신호가 길어진다」 외 1건 관련");
    expect(text).toContain("2026년 2월 10일자 「둘째」");
  });
});

test.each([
  ["12", [12]],
  ["https://paper.example/news/12\n/news/13?x=1, 14", [12, 13, 14]],
  ["12 12", [12]],
  ["https://paper.example/news/12/history", [12]],
  ["", []],
  ["시장 기사", null],
  ["https://paper.example/society", null],
  ["0", null],
] as const)("articles named as %j are %j", (pasted, numbers) => {
  expect(articleNumbersIn(pasted)).toEqual(numbers);
});
