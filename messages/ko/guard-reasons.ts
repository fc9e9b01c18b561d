/** Why an act is refused though the person may do it. */
export default {
  requiredFields: "빠진 항목이 있습니다. 점검 목록을 채운 뒤 다시 시도하십시오.",
  changedOrAnswered: "반려된 기사입니다. 원고를 고치거나 데스크에게 답을 적은 뒤 송고하십시오.",
  marksAnswered:
    "데스크가 표시한 문단에 아직 답하지 않은 곳이 있습니다. 모두 답한 뒤 송고하십시오.",
  notWriter: "직접 쓰거나 고친 원고는 승인할 수 없습니다. 다른 데스크에게 맡기십시오.",
  notLockedByAnother: "다른 사람이 고치고 있습니다. 끝나기를 기다리거나 이어받으십시오.",
  noBlockingFlag: "엠바고, 법무 확인, 보류 가운데 하나가 걸려 있습니다. 먼저 풀어야 합니다.",
  approvedTextUnchanged: "승인한 뒤 원고가 바뀌었습니다. 다시 승인을 받으십시오.",
  liveEditionNotWithdrawn:
    "이 기사의 지금 판이 노출중지되어 있습니다. 먼저 재게시하거나 전문취소하십시오.",
  noOpenEdition: "이미 작업 중인 수정본이 있습니다. 그 수정본에서 이어 쓰십시오.",
  notYetDue: "이미 지난 시각입니다. 지금보다 뒤의 시각을 고르십시오.",
  beforeBookedEnd: "게시 종료 시각보다 뒤입니다. 게시 종료를 먼저 옮기거나 취소하십시오.",
  endReached: "아직 게시 종료 시각이 되지 않았습니다.",
  due: "아직 정해진 시각이 되지 않았습니다.",
  typedConfirmation: "적은 제목이 기사 제목과 다릅니다. 제목을 그대로 적어 확인하십시오.",
  reasonGiven: "사유가 필요합니다. 사유를 적은 뒤 다시 시도하십시오.",
  changeKindGiven: "무엇을 고치는지 고르십시오: 오탈자, 보강, 정정.",
  secondPerson:
    "두 사람이 필요합니다. 편집국장이 요청하고 다른 사람이 한 시간 안에 확인해야 합니다.",
} as const;
