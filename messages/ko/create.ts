export default {
  title: "새 기사",
  lead: "셋만 정하면 바로 쓸 수 있습니다. 제목은 언제든 고칠 수 있습니다.",
  section: "섹션",
  kind: "종류",
  headline: "제목",
  headlineHint: "아직 정하지 못했으면 가제를 적으십시오.",
  choose: "고르십시오",
  practice: "연습 기사",
  practiceHint:
    "연습 기사는 승인과 발행까지 해 볼 수 있지만 독자, 피드, 검색에는 결코 나가지 않습니다. 나중에 바꿀 수 없습니다.",
  practiceOn: "연습 기사로 만듭니다. 독자에게 나가지 않습니다.",
  submit: "쓰기 시작",
  cancel: "취소",
  notAllowed: {
    title: "새 기사를 쓸 수 있는 역할이 없습니다",
    text: "기자나 데스크 역할이 필요합니다. 관리자에게 문의하십시오.",
  },
} as const;
