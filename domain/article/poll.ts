import { bodyText } from "./body-text.ts";
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
  const text = bodyText(content.body);
  const needed = REGISTER.test(text) ? ALWAYS : { ...ALWAYS, ...AT_FIRST };
  return (Object.keys(needed) as (keyof typeof needed)[]).filter(
    (item) => !needed[item]?.test(text),
  );
}
