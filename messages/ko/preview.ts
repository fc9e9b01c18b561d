/** The preview: the page as readers will get it, and what others will show of it. */
export default {
  title: "미리보기",
  bar: "미리보기 · 독자에게 보이지 않습니다",
  back: "쓰던 화면으로",
  close: "이 창을 닫으면 쓰던 화면이 있습니다",
  look: "휴대전화·공유 카드로 보기",
  screens: {
    title: "여러 화면으로 보기",
    lead: "저장된 글을 독자가 받을 그대로 보여 줍니다. 쓰던 글이 바뀌면 새로 고치십시오.",
    back: "원고로",
    whole: "새 화면에서 크게",
    width: "너비",
    widths: { phone: "휴대전화", desktop: "데스크톱" },
    theme: "밝기",
    themes: { light: "밝게", dark: "어둡게" },
    frame: "독자가 볼 기사 ({width}, {theme})",
    reload: "새로 고침",
  },
  share: {
    title: "공유 카드",
    lead: "발행될 때 페이지 머리에 실릴 값으로 그렸습니다. 자르는 자리는 앱과 기기마다 조금씩 다릅니다.",
    kakao: "카카오톡",
    x: "X",
    search: "검색",
    card: "기사 카드: {headline}",
  },
} as const;
