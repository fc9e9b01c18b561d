/** What is wrong with a field of the planning screens. */
export default {
  title: "제목을 적으십시오.",
  titleLong: "100자까지 적을 수 있습니다.",
  note: "내용을 적으십시오.",
  noteLong: "2,000자까지 적을 수 있습니다.",
  due: "마감 날짜와 시각을 적으십시오.",
  duePast: "마감은 지금보다 뒤여야 합니다.",
  assignee: "이 섹션에서 쓸 수 있는 사람을 고르십시오.",
  coverage: "볼 수 있는 일정을 고르십시오.",
  article: "볼 수 있는 기사를 고르십시오.",
  ends: "끝은 시작보다 뒤여야 합니다.",
  dutyLong: "당직은 48시간까지 적을 수 있습니다.",
} as const;
