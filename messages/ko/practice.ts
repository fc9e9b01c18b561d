export default {
  bar: "연습 기사입니다. 무엇을 해도 독자·검색·피드·포털에 나가지 않습니다.",
  preview: "연습 기사",
} as const;
