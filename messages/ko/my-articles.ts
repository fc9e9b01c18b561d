export default {
  title: "내 기사",
  create: "새 기사",
  groups: {
    asked: "고쳐 주십시오",
    writing: "쓰고 있는 기사",
    waiting: "데스크에 보낸 기사",
    ready: "나갈 기사",
    out: "이번 주에 나간 기사",
    reviewing: "데스킹하고 있는 기사",
    stopped: "이번 주에 멈춘 기사",
  },
  groupHints: {
    asked: "데스크가 돌려보낸 기사입니다. 사유를 읽고 고치거나 답을 적어 다시 송고하십시오.",
    waiting: "데스크가 데스킹을 시작하기 전에는 회수해서 고칠 수 있습니다.",
  },
  count: "{count}건",
  noHeadline: "제목 없음",
  reviewing: "{name} 데스킹 중",
  returnedBy: "{name} 데스크의 사유",
  goesOut: "발행 예정 {at}",
  edition: "{number}판 수정본",
  empty: {
    title: "아직 쓴 기사가 없습니다",
    text: "섹션과 종류, 제목만 정하면 바로 쓸 수 있습니다.",
  },
  readers: "독자 화면",
} as const;
