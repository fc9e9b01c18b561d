/** Why a picture is not taken, shown or changed; part of `reason`. */
export default {
  newsroomOnly: "편집국 구성원만 사진을 쓸 수 있습니다.",
  onlyOwnOrDesk: "올린 사람과 사진부, 데스크만 고칠 수 있습니다.",
  onlyPhotoDesk: "원본은 사진부와 편집국장만 열 수 있습니다.",
  onlyDesks: "사진부와 데스크만 사진을 내릴 수 있습니다.",
  unknown: "없는 사진이 들어 있습니다. 사진을 빼거나 다시 고르십시오.",
  withdrawn: "내려진 사진이 들어 있습니다. 다른 사진으로 바꾸십시오.",
  expired:
    "사용 기한이 그 시각보다 먼저 끝나는 사진이 들어 있습니다. 기한을 늘리거나 다른 사진으로 바꾸십시오.",
  creditMissing: "사진 출처가 비어 있습니다. 사진 보관함에서 출처를 적으십시오.",
  changedMeanwhile: "그사이 다른 사람이 이 사진을 고쳤습니다. 새로 고쳐 확인하십시오.",
  tooLarge: "파일이 너무 큽니다. {megabytes}MB까지 올릴 수 있습니다.",
  empty: "빈 파일입니다. 카메라나 메모리 카드에서 다시 옮겨 보십시오.",
  wrongKind:
    "{kind, select, heic {HEIC 사진입니다. 휴대전화 카메라 설정을 «호환성 우선(JPEG)»으로 바꾸거나 JPEG로 저장해} gif {움직이는 GIF는 받지 않습니다. JPEG나 PNG로 저장해} svg {SVG는 받지 않습니다. PNG로 저장해} raw {카메라 RAW 파일입니다. JPEG로 현상해} pdf {PDF 문서입니다. 사진을 JPEG로 저장해} other {사진이 아니거나 받을 수 없는 형식입니다. JPEG, PNG, WebP로}} 올리십시오.",
  broken: "사진이 깨져 있어 읽을 수 없습니다. 원본에서 다시 옮겨 보십시오.",
  notNow:
    "지금 사진을 열 수 없습니다. 사진 탓이 아니니 잠시 뒤 다시 해 보십시오. 거듭되면 관리자에게 알려 주십시오.",
  animated: "움직이는 사진은 받지 않습니다. 한 장면을 골라 올리십시오.",
  tooManyPixels: "사진이 너무 큽니다. 5천만 화소까지 올릴 수 있습니다.",
  tooHeavy: "여는 데 메모리가 너무 많이 드는 파일입니다. JPEG로 다시 저장해 올리십시오.",
  tooSlow: "여는 데 너무 오래 걸리는 파일입니다. JPEG로 다시 저장해 올리십시오.",
  tooMany: "하루에 {maximum}장까지 올릴 수 있습니다. 내일 이어서 올리십시오.",
  uploadGone: "올린 파일이 남아 있지 않습니다. 다시 올리십시오.",
} as const;
