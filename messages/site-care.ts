/** Under articles on suicide. One number since 2024-01-01 (보건복지부). */
export const care = {
  label: "도움받을 곳",
  before:
    "※ 우울감 등 말하기 어려운 고민이 있거나 주변에 이런 어려움을 겪는 가족·지인이 있을 경우 자살예방 상담전화 ",
  number: "109",
  after: "에서 24시간 전문가의 상담을 받을 수 있습니다.",
} as const;
