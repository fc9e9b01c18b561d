export default {
  title: "미리보기",
  bar: "미리보기 · 독자에게 보이지 않습니다",
  back: "쓰던 화면으로",
  close: "이 창을 닫으면 쓰던 화면이 있습니다",
} as const;
