import { bodyText } from "./body-text.ts";
import type { Body, Paragraph } from "./body-tree.ts";
import type { Content } from "./content.ts";

/** 중앙선거여론조사심의위원회: a report that cites another's poll refers its readers there. */
const REGISTER = /선거여론조사심의위원회/u;

/** What every report of an election poll tells (선거여론조사기준 제18조), by the words that tell it. */
const ALWAYS = {
  client: /의뢰|자체\s?조사/u,
  agency: /조사\s?(기관|업체|회사)|리서치|갤럽/u,
  days: /\d{1,2}\s?일/u,
} as const;

/** What the first report tells besides. */
const AT_FIRST = {
  area: /전국|조사\s?지역|[가-힣](시|도|군|구|읍|면)\s?(전역|지역|거주|유권자|주민|시민)/u,
  population: /조사\s?대상|(만\s?)?18세\s?이상/u,
  method: /전화\s?면접|ARS|자동\s?응답|면접\s?조사|온라인\s?조사|조사\s?방법/u,
  sample: /[\d,]+\s?명/u,
  selection: /안심번호|가상번호|무작위|RDD|유선|무선/u,
  response: /응답률/u,
  weighting: /가중/u,
  error: /표본\s?오차/u,
  questions: /질문/u,
} as const;

export type PollItem = keyof typeof ALWAYS | keyof typeof AT_FIRST;

/** The items as the box in the article calls them, in the order of the law. */
export const POLL_LABELS: Readonly<Record<PollItem, string>> = {
  client: "의뢰자",
  agency: "조사기관",
  area: "조사지역",
  days: "조사일시",
  population: "조사대상",
  method: "조사방법",
  sample: "표본크기",
  selection: "피조사자 선정방법",
  response: "응답률",
  weighting: "가중값 산출·적용",
  error: "표본오차",
  questions: "질문내용",
};
const REFERENCE = "그 밖의 사항은 중앙선거여론조사심의위원회 홈페이지를 참조하면 된다.";

/** What makes a poll one that the law means; others ask for soap or for holidays. */
const ELECTION = /선거|후보|지지율|지지도|정당|국정/u;

/** Whether the text reports an election poll: its tags say poll, its words say of what. */
export function isPoll({ tags, headline, body }: Content): boolean {
  if (tags.some((tag) => /^선거\s?여론조사$/u.test(tag))) return true;
  return tags.includes("여론조사") && ELECTION.test(`${headline}\n${bodyText(body)}`);
}

/** Items of 공직선거법 제108조 ⑥ that a report of a poll does not tell; none for any other text. */
export function missingPollItems(content: Content): PollItem[] {
  if (!isPoll(content)) return [];
  const lines = bodyText(content.body).split("\n");
  const isEmptyLabel = (line: string) => labelled(line)?.value === "";
  const text = lines.filter((line) => !isEmptyLabel(line)).join("\n");
  const told = new Set(
    lines.flatMap((line) => (labelled(line)?.value ? labelled(line)?.item : [])),
  );
  const needed: Partial<Record<PollItem, RegExp>> = REGISTER.test(text)
    ? ALWAYS
    : { ...ALWAYS, ...AT_FIRST };
  return (Object.keys(POLL_LABELS) as PollItem[]).filter((item) => {
    const words = needed[item];
    return words !== undefined && !told.has(item) && !words.test(text);
  });
}

/** Whether the items have their box already. */
export function hasPollBox(body: Body): boolean {
  return bodyText(body)
    .split("\n")
    .some((line) => labelled(line)?.item === "client");
}

function labelled(line: string): { item: PollItem; value: string } | null {
  const [, label, value = ""] = /^\s*([^:：]{2,12})\s*[:：]\s*(.*)$/u.exec(line) ?? [];
  const item = (Object.keys(POLL_LABELS) as PollItem[]).find(
    (known) => POLL_LABELS[known] === label?.trim(),
  );
  return item === undefined ? null : { item, value: value.trim() };
}

/**
 * The body with a box of the items to be filled in: all twelve, or for a poll that another paper had
 * first, the three and where the rest is. Each item on a line of its own.
 */
export function withPollBox(body: Body, report: "first" | "cited"): Body {
  const items: PollItem[] =
    report === "first" ? (Object.keys(POLL_LABELS) as PollItem[]) : ["client", "agency", "days"];
  const lines = items.map((item) => `${POLL_LABELS[item]}:`);
  const [first = "", ...rest] = report === "first" ? lines : [...lines, REFERENCE];
  const box = { type: "editorNote" as const, content: [lineOf(first), ...rest.map(lineOf)] };
  return { type: "doc", content: [...body.content, box] };
}

function lineOf(text: string): Paragraph {
  return { type: "paragraph", content: [{ type: "text", text }] };
}
