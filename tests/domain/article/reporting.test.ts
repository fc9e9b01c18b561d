import { describe, expect, test } from "vitest";
import { type Body, parseBody } from "#domain/article/body.ts";
import { type Content, emptyContent } from "#domain/article/content.ts";
import { COPIED, copiedShare } from "#domain/article/handout.ts";
import { hasPollBox, missingPollItems, withPollBox } from "#domain/article/poll.ts";
import { blockingIssues, breakingIssues, checklist } from "#domain/article/publishable.ts";
import { AI_LINE } from "#domain/article/reporting.ts";

function bodyOf(...lines: string[]): Body {
  const content = lines.map((line) => ({
    type: "paragraph",
    content: [{ type: "text", text: line }],
  }));
  const parsed = parseBody({ type: "doc", content });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.body;
}

const text = (changes: Partial<Content> = {}): Content => ({
  ...emptyContent([{ personId: 1, name: "한가람", role: "reporter" }]),
  ...{ headline: "제목", tags: ["교통"], origin: "own", body: bodyOf("시는 신호를 늘렸다.") },
  ...changes,
});
const REPORTING = /^(wire|handout|ai|grave|care|poll|advertorialByline|agencyMissing)/;
const checks = (changes: Partial<Content>, copied = 0) =>
  checklist(text(changes), "straight", undefined, { copied })
    .filter(({ check }) => REPORTING.test(check))
    .map(({ check, severity }) => `${check}: ${severity}`);

describe("agency copy", () => {
  test("is known by its first line or its rights line, and blocks until the origin says so", () => {
    for (const line of [
      "(서울=연합뉴스) 김연합 기자 = 시는 신호를 늘렸다.",
      "【서울=뉴시스】 김뉴시 기자 = 시는",
      "[세종=뉴스핌] 김핌 기자 = 시는",
      "<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>",
    ])
      expect([line, checks({ body: bodyOf(line) })]).toEqual([line, ["wireUndeclared: blocking"]]);
    const byline = [{ personId: null, name: "연합뉴스", role: "agency" as const }];
    const body = bodyOf("(서울=연합뉴스) 김연합 기자 = 시는");
    expect(checks({ body, origin: "wire", byline })).toEqual([]);
    expect(checks({ body, origin: "wire" })).toEqual(["agencyMissing: blocking"]);
  });

  test("is not one that only speaks of an agency", () => {
    expect(checks({ body: bodyOf("연합뉴스에 따르면 시는 (서울=가나) 늘렸다.") })).toEqual([]);
  });
});

describe("a received handout", () => {
  const HANDOUT =
    "가람시는 시장 앞 횡단보도의 보행 신호를 여덟 초 늘린다고 밝혔다. 어르신이 많이 오가는 곳이라 건너는 데 걸리는 시간을 다시 쟀다. 시는 올해 안에 학교 앞 스무 곳도 같은 방식으로 고칠 계획이다. 예산은 두 억 원이다.";
  const OWN =
    "상인 김모씨는 신호가 바뀌기 전에 뛰어야 했다고 말했다. 기자가 한낮에 한 시간 서서 세어 보니 건너다 멈춘 사람이 열일곱 명이었다. 다른 구의 사례와 견주면 늘린 시간은 긴 편이 아니다. 전문가는 교차로 모양을 함께 고쳐야 한다고 했다.";

  test("is measured by its letters, whatever blanks and signs lie between", () => {
    expect(copiedShare(bodyOf(HANDOUT), [HANDOUT])).toBe(1);
    expect(copiedShare(bodyOf(HANDOUT.replaceAll(" ", "  ").replaceAll(".", "·")), [HANDOUT])).toBe(
      1,
    );
    expect(copiedShare(bodyOf(OWN), [HANDOUT])).toBeLessThan(0.1);
    const half = copiedShare(bodyOf(HANDOUT, OWN), [OWN.slice(0, 20), HANDOUT]);
    expect(half).toBeGreaterThan(0.4);
    expect(half).toBeLessThan(COPIED);
    expect(copiedShare(withPollBox(bodyOf(HANDOUT), "first"), [HANDOUT])).toBe(1);
    expect(copiedShare(bodyOf("짧다"), [HANDOUT])).toBe(0);
    expect(copiedShare(bodyOf(HANDOUT), [])).toBe(0);
  });

  test("blocks from four fifths on while the origin is another, also a breaking story", () => {
    expect(checks({}, 0.8)).toEqual(["handoutCopied: blocking"]);
    expect(checks({}, 0.79)).toEqual([]);
    expect(checks({ origin: "handout" }, 1)).toEqual([]);
    const [issue] = blockingIssues(text(), "straight", undefined, { copied: 0.876 });
    expect(issue).toMatchObject({ check: "handoutCopied", values: { percent: 87 } });
    expect(breakingIssues(text(), "straight", { copied: 1 }).map(({ check }) => check)).toEqual([
      "handoutCopied",
    ]);
  });
});

describe("what a machine wrote", () => {
  test("blocks where it left its traces and nothing is said of it", () => {
    for (const line of [
      "AI 언어 모델로서 저는 답할 수 없습니다.",
      "자료는 https://a.kr/?utm_source=chatgpt.com 에 있다.",
      "그렇다 :contentReference[oaicite:0]{index=0}",
    ]) {
      expect([line, checks({ body: bodyOf(line) })]).toEqual([line, ["aiUndeclared: blocking"]]);
      expect(checks({ body: bodyOf(line, AI_LINE) })).toEqual([]);
    }
  });

  test("is asked about where the text speaks of it, and only there", () => {
    expect(checks({ body: bodyOf("이 그래픽은 챗GPT가 만든 것이다.") })).toEqual([
      "aiTold: advisory",
    ]);
    expect(checks({ body: bodyOf("정부는 AI 예산을 늘렸다.") })).toEqual([]);
    expect(checks({ body: bodyOf("이 그림은 AI를 활용해 제작했다.") })).toEqual([]);
  });
});

describe("a suicide", () => {
  test("is named neither in the headline nor by its method, and brings the note", () => {
    expect(checks({ headline: "배우, 극단적 선택" })).toEqual([
      "graveHeadline: advisory",
      "careNoteMissing: advisory",
    ]);
    expect(
      checks({ body: bodyOf("그는 스스로 목숨을 끊었다.", "차 안에 번개탄이 있었다.") }),
    ).toEqual(["graveMethod: advisory", "careNoteMissing: advisory"]);
    expect(checks({ body: bodyOf("자살 예방 상담이 늘었다."), tags: ["자살예방"] })).toEqual([]);
  });

  test("is not an own goal, an option or a fall from elsewhere", () => {
    expect(checks({ headline: "자살골에 무너졌다" })).toEqual([]);
    expect(checks({ headline: "극단적 선택지만 남았다" })).toEqual([]);
    expect(checks({ body: bodyOf("선수는 다이빙대에서 뛰어내렸다.") })).toEqual([]);
  });
});

describe("an election poll", () => {
  const poll = (body: Content["body"]) =>
    text({ headline: "가람시장 후보 적합도", tags: ["여론조사"], body });

  test("told by its box: twelve items, each when it is filled in", () => {
    const asked = poll(withPollBox(bodyOf("ㄱ후보가 앞섰다."), "first"));
    expect(missingPollItems(asked)).toHaveLength(12);
    expect([hasPollBox(asked.body), hasPollBox(bodyOf("의뢰자는 가람일보다."))]).toEqual([
      ...[true, false],
    ]);
    const box = [
      ...["의뢰자: 가람일보", "조사기관: 달맞이", "조사지역: 가람시", "조사일시: 1~3일"],
      ...["조사대상: 성인", "조사방법: 전화", "표본크기: 1,004", "피조사자 선정방법: 추출"],
      ...["응답률: 12.3%", "가중값 산출·적용: 인구", "표본오차: ±3.1%p"],
    ];
    expect(missingPollItems(poll(bodyOf("앞섰다.", ...box)))).toEqual(["questions"]);
    expect(missingPollItems(poll(bodyOf("앞섰다.", ...box, "질문내용: 지지 후보")))).toEqual([]);
  });

  test("cited: three items and where the rest is", () => {
    const box = withPollBox(bodyOf("ㄱ후보가 앞섰다."), "cited");
    expect(missingPollItems(poll(box))).toEqual(["client", "agency", "days"]);
  });
});

test("an advertorial bears no reporter's name", () => {
  expect(blockingIssues(text(), "advertorial").map(({ check }) => check)).toEqual([
    "advertorialByline",
  ]);
});
