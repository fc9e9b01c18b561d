/** Under a check: its source, and ways to mend it. Keys as in check.ts. */
export default {
  from: "근거: {source}",
  missing: "없는 것:",
  source: {
    originMissing: "신문법 시행령 제2조 ①(자체 생산 비율)",
    handoutCopied: "신문법 시행령 제2조 ①(자체 생산 비율)",
    wireUndeclared: "저작권법 제37조(출처의 명시)",
    agencyMissing: "저작권법 제37조(출처의 명시)",
    advertorialByline: "신문법 제6조 ③(기사와 광고의 구분)",
    pollUntold: "공직선거법 제108조 ⑥, 선거여론조사기준 제18조",
    graveHeadline: "자살예방 보도준칙 4.0",
    graveMethod: "자살예방 보도준칙 4.0",
    careNoteMissing: "자살예방 보도준칙 4.0",
    aiUndeclared: "인터넷신문윤리위원회 AI 준칙(2024)",
    aiTold: "인터넷신문윤리위원회 AI 준칙(2024)",
    relativeDay: "사내 표기: 아래 교열 목록에서 날짜로 바꿀 수 있습니다",
  },
  way: {
    pollFirst: "12가지 항목 상자 넣기",
    pollCited: "인용 상자 넣기",
    careTag: "«자살예방» 태그를 달아 109 안내 넣기",
    aiLine: "AI 활용 문구 넣기",
    originHandout: "출처를 보도자료로",
    originWire: "출처를 통신·제휴로",
  },
} as const;
