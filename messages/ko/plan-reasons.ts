/** Why a plan, an event or a duty cannot be changed, and a calendar or a device not be added. */
export default {
  planStatus: "지금 단계에서는 할 수 없습니다. 화면을 새로 고쳐 확인하십시오.",
  planOvertaken: "다른 사람이 먼저 바꾸었습니다. 화면을 새로 고쳐 바뀐 내용을 보고 다시 하십시오.",
  coverageCancelled: "이미 취소된 일정입니다. 화면을 새로 고치십시오.",
  coverageNotFound: "일정을 찾을 수 없습니다. 화면을 새로 고치십시오.",
  dutyNotFound: "당직을 찾을 수 없습니다. 화면을 새로 고치십시오.",
  plan: { notFound: "취재 계획을 찾을 수 없습니다. 목록에서 다시 여십시오." },
  feed: {
    notFound: "이미 없앤 주소입니다. 화면을 새로 고치십시오.",
    tooMany: "주소는 20개까지 만들 수 있습니다. 쓰지 않는 것을 없앤 뒤 다시 시도하십시오.",
  },
  push: {
    tooMany: "푸시는 기기 10대까지 켤 수 있습니다. 쓰지 않는 기기에서 끈 뒤 다시 시도하십시오.",
  },
} as const;
