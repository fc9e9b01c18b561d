export default {
  title: "미리보기",
  bar: "미리보기 · 독자에게 보이지 않습니다",
  back: "쓰던 화면으로",
} as const;
