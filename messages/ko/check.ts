/** The checklist's sentences, one for each check of domain/article/publishable.ts. */
export default {
  headlineMissing: "제목이 없습니다.",
  headlineCut: "제목이 {maximum}자를 넘어 목록과 검색 결과에서 잘립니다.",
  bodyMissing: "본문이 없습니다.",
  bodyShort: "본문이 {minimum}자보다 짧습니다.",
  bodyLong: "본문이 {maximum}자를 넘습니다.",
  kickerMissing: "말머리가 없습니다.",
  decksMissing: "부제가 없습니다.",
  subheadingMissing: "소제목이 없습니다.",
  pictureMissing: "사진이 없습니다.",
  originMissing: "출처 구분을 고르지 않았습니다.",
  bylineMissing: "바이라인이 없습니다.",
  advertorialByline: "광고 기사에는 기자 이름을 쓸 수 없습니다.",
  agencyMissing: "통신·제휴 기사에는 통신사나 제휴사 이름이 필요합니다.",
  pollUntold:
    "선거여론조사 보도에 밝혀야 할 것 가운데 {count}가지가 없습니다: 의뢰자, 조사기관, 일시와 함께 대상·방법·표본·선정방법·응답률·가중값·표본오차·질문. 인용이면 중앙선거여론조사심의위원회 홈페이지 참조를 적으십시오.",
  pictureCaptionMissing: "사진 설명이 없는 사진이 있습니다.",
  pictureAltMissing:
    "대체 텍스트가 없는 사진이 있습니다. 보지 못하는 독자에게 무엇이 보이는지 적으십시오.",
  pictureAltRepeats: "대체 텍스트가 사진 설명과 같습니다. 사진에 보이는 것을 적으십시오.",
  tagsMissing: "태그가 없습니다.",
  relativeDay: "«오늘·어제·내일»은 날짜로 바꾸십시오. 읽는 날에 따라 뜻이 달라집니다.",
  breakingHeadlineLong: "속보 제목은 {maximum}자까지입니다.",
  breakingBodyLong: "속보 본문은 {maximum}자까지입니다.",
} as const;
