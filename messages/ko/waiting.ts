/** 송고 that was given without a network and waits on the device. */
export default {
  title: "송고 대기: {headline}",
  text: "네트워크가 없어 이 기기에 맡겨 두었습니다. 연결되면 글과 함께 저절로 한 번만 보냅니다. 창을 닫아도 다음에 열 때 보냅니다.",
  drop: "송고 거두기",
  open: "기사 열기",
  sent: "송고했습니다: {headline}",
  refused: "맡겨 둔 송고가 이루어지지 않았습니다: {headline}",
  close: "알겠습니다",
  kept: "연결되지 않아 이 기기에 있는 화면을 보고 있습니다.",
  keptText:
    "목록과 상태는 지금과 다를 수 있습니다. 쓰는 글은 이 기기에 보관되고 연결되면 저장합니다.",
  again: "다시 열기",
} as const;
