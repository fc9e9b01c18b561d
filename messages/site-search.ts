import type { SearchFault } from "#domain/search/query.ts";

/** What readers see around search. */
export const search = {
  label: "기사 검색",
  word: "찾을 말",
  submit: "검색",
  title: "검색",
  resultTitle: (q: string) => `‘${q}’ 검색`,
  description: (paper: string) => `${paper} 기사 찾기`,
  detailed: "자세한 검색",
  from: "이날부터",
  to: "이날까지",
  sort: "차례",
  newest: "최신순",
  best: "정확도순",
  found: (q: string, count: string) => `‘${q}’ 기사 ${count}건`,
  foundMore: (q: string, count: string) => `‘${q}’ 기사 ${count}+건`,
  lastPage: (count: string) =>
    `새 기사 ${count}건까지 보여 드립니다. 낱말이나 기간을 더해 좁혀 보세요.`,
  none: (q: string) => `‘${q}’에 맞는 기사가 없습니다`,
  advice: [
    "글자를 바르게 적었는지 살펴보세요.",
    "낱말을 줄이거나 비슷한 다른 말로 찾아보세요. 띄어쓰기는 달라도 됩니다.",
    "기간, 기자, 섹션을 정했다면 넓혀 보세요.",
    "한 글자는 제목과 태그에서 낱말의 첫 글자만 찾습니다.",
  ],
  faults: {
    empty: "찾을 낱말을 적어 주세요.",
    tooLong: "찾을 말이 너무 깁니다. 100자까지 적을 수 있습니다.",
    tooMany: "낱말이 너무 많습니다. 여덟 낱말까지 적을 수 있습니다.",
    withoutTooShort: "뺄 낱말은 두 글자부터 적어 주세요.",
    dayMalformed: "없는 날짜입니다. 2026-01-31처럼 적어 주세요.",
    daysReversed: "첫날이 마지막 날보다 늦습니다.",
    sectionUnknown: "그런 섹션이 없습니다. 메뉴에 있는 이름으로 적어 주세요.",
    busy: "지금은 찾는 사람이 많습니다. 잠시 뒤에 다시 하거나 낱말을 더해 보세요.",
  } satisfies Record<SearchFault | "busy", string>,
  helpTitle: "찾는 방법",
  help: [
    ["경찰 따릉이", "두 낱말이 모두 있는 기사"],
    ["“개인정보 유출”", "따옴표 안의 말이 그대로 이어진 기사"],
    ["경찰 -검찰", "뒤의 낱말이 없는 기사"],
    ["기자:이름", "그 기자가 쓴 기사"],
    ["섹션:사회", "그 섹션의 기사"],
    ["부터:2026-01-01 까지:2026-01-31", "그 기간에 나온 기사"],
  ],
} as const;
