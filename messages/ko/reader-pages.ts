export default {
  title: "독자 화면",
  lead: "독자가 보는 화면의 모양과 기사마다 보이는 연락처입니다. 저장하면 독자 화면이 곧바로 바뀌고, 변경은 기록됩니다.",
  link: "독자 화면 설정",
  sans: "고딕 (기본)",
  serif: "명조",
  fields: {
    headlineFace: "제목 글꼴",
    correctionsEmail: "정정·반론 요청 이메일",
    correctionsPhone: "정정·반론 요청 전화",
    kakaoKey: "카카오 JavaScript 키",
  },
  hints: {
    headlineFace: "명조는 독자의 기기에 있는 글꼴로 보입니다. 글꼴을 내려받게 하지 않습니다.",
    correctionsEmail: "비우면 신문의 대표 이메일을 보입니다.",
    correctionsPhone: "비우면 신문의 대표 전화를 보입니다.",
    kakaoKey:
      "적으면 기사에 카카오톡 공유 단추가 생깁니다. 단추를 누른 독자의 브라우저만 카카오의 프로그램을 불러옵니다. 카카오 개발자 누리집에 신문의 주소를 등록해 두십시오.",
  },
  submit: "저장",
  saved: "저장했습니다. 독자 화면에도 반영했습니다.",
  unchanged: "바뀐 것이 없습니다.",
} as const;
