import { seoulClock } from "../korean/seoul-clock.ts";
import type { CaseBasis, CaseKind } from "./case.ts";

/** An article as a notice names it. */
export type NamedArticle = { readonly headline: string; readonly publishedAt: Date };

/**
 * What a notice begins as, in the wording papers use: the article by day and headline, blanks in
 * 〔 〕 for what only a person can write, and the sentence that says what it rests on.
 */
export function noticeTemplate(
  kind: CaseKind,
  basis: CaseBasis | null,
  articles: readonly NamedArticle[],
): { title: string; text: string } {
  const [first] = articles;
  const headline = first?.headline ?? "〔기사 제목〕";
  const rest = articles.length > 1 ? ` 외 ${articles.length - 1}건` : "";
  const named = articles.map(
    ({ headline: name, publishedAt }) => `${dayOf(publishedAt)}자 「${name}」`,
  );
  const opening = `본지는 ${named.join(", ") || "〔날짜〕자 「〔기사 제목〕」"} 제목의 기사에서`;
  const ending = basis === null ? "" : ENDINGS[basis];
  return {
    title: `「${headline}」${rest} 관련`,
    text: [BODIES[kind](opening), ending].filter((line) => line !== "").join("\n\n"),
  };
}

/** Blanks of the template that nobody has filled in yet. */
export function blanksIn(text: string): string[] {
  return text.match(/〔[^〕]*〕/gu) ?? [];
}

const BODIES: Record<CaseKind, (opening: string) => string> = {
  correction: (opening) =>
    `${opening} 〔잘못 보도한 내용〕고 보도했습니다.\n\n그러나 사실 확인 결과 〔바른 내용〕으로 확인되어 이를 바로잡습니다.`,
  rebuttal: (opening) =>
    `${opening} 〔보도한 내용〕고 보도했습니다.\n\n이에 대해 〔청구인〕 측은 “〔반론 내용〕”고 알려왔습니다.`,
  followUp: (opening) =>
    `${opening} 〔혐의나 재판의 내용〕고 보도했습니다.\n\n그 뒤 〔기관〕에서 〔날짜〕 〔무혐의, 무죄 등 결과〕으로 마무리되었음을 알려드립니다.`,
  mended: (opening) =>
    `${opening} 〔틀린 부분〕고 적었으나 〔바른 내용〕이므로 바로잡습니다. 독자 여러분께 사과드립니다.`,
};

const ENDINGS: Record<CaseBasis, string> = {
  voluntary: "",
  agreed: "이 보도는 당사자 사이의 합의에 따른 것입니다.",
  mediated: "이 보도는 언론중재위원회의 조정에 따른 것입니다.",
  ruled: "이 보도는 법원의 판결에 따른 것입니다.",
};

function dayOf(instant: Date): string {
  const { year, month, day } = seoulClock(instant);
  return `${year}년 ${month}월 ${day}일`;
}
