/** One sentence for every reason a verb can refuse by: what happened, then what to do. */
export default {
  status:
    "{status, select, none {지금 상태에서는} other {지금은 «{status}» 상태라서}} 할 수 없습니다. 화면을 새로 고쳐 확인하십시오.",
  approverCannotBeCopyEditor:
    "승인은 이 섹션의 데스크만 할 수 있습니다. 교열은 고치고 메모를 남길 수 있습니다.",
  advertorialOnly: "광고 기사는 광고 담당자만 만들 수 있습니다.",
  articleKilled: "전문취소된 기사입니다. 어느 판도 다시 쓰거나 내보낼 수 없습니다.",
  unexpected: "처리하지 못했습니다. 잠시 뒤 다시 시도하고, 계속되면 관리자에게 알려 주십시오.",
  unreachable:
    "서버에 연결하지 못했습니다. 적은 내용은 그대로 있습니다. 연결을 확인하고 다시 시도하십시오.",
  part: {
    anyReporter: "이 섹션의 기자나 데스크만 할 수 있습니다.",
    author: "이 기사를 쓴 기자만 할 수 있습니다.",
    claimer: "데스킹을 시작한 사람만 할 수 있습니다.",
    approver: "승인한 사람이나 편집국장만 할 수 있습니다.",
    deskOfSection: "이 섹션의 데스크만 할 수 있습니다.",
    copyEditorOfSection: "이 섹션의 교열만 할 수 있습니다.",
    managingEditor: "편집국장만 할 수 있습니다.",
    deskOnDuty: "당직 데스크나 편집국장만 할 수 있습니다.",
    system: "정해진 때가 되면 저절로 처리됩니다.",
  },
  guard: {
    requiredFields: "빠진 항목이 있습니다. 점검 목록을 채운 뒤 다시 시도하십시오.",
    changedOrAnswered: "반려된 기사입니다. 원고를 고치거나 데스크에게 답을 적은 뒤 송고하십시오.",
    notWriter: "직접 쓰거나 고친 원고는 승인할 수 없습니다. 다른 데스크에게 맡기십시오.",
    notLockedByAnother: "다른 사람이 고치고 있습니다. 끝나기를 기다리거나 이어받으십시오.",
    noBlockingFlag: "엠바고, 법무 확인, 보류 가운데 하나가 걸려 있습니다. 먼저 풀어야 합니다.",
    approvedTextUnchanged: "승인한 뒤 원고가 바뀌었습니다. 다시 승인을 받으십시오.",
    liveEditionNotWithdrawn:
      "이 기사의 지금 판이 노출중지되어 있습니다. 먼저 재게시하거나 전문취소하십시오.",
    noOpenEdition: "이미 작업 중인 수정본이 있습니다. 그 수정본에서 이어 쓰십시오.",
    notYetDue: "이미 지난 시각입니다. 지금보다 뒤의 시각을 고르십시오.",
    due: "아직 정해진 시각이 되지 않았습니다.",
    typedConfirmation: "적은 제목이 기사 제목과 다릅니다. 제목을 그대로 적어 확인하십시오.",
    reasonGiven: "사유가 필요합니다. 사유를 적은 뒤 다시 시도하십시오.",
    changeKindGiven: "무엇을 고치는지 고르십시오: 오탈자, 보강, 정정.",
    secondPerson:
      "두 사람이 필요합니다. 편집국장이 요청하고 다른 사람이 한 시간 안에 확인해야 합니다.",
  },
  flag: {
    embargo: "엠바고가 풀리기 전입니다. 해제 시각 뒤로 예약하거나 기다리십시오.",
    legalHold: "법무 확인이 끝나지 않았습니다.",
    onHold: "보류된 기사입니다. 보류를 먼저 푸십시오.",
  },
  access: {
    read: "이 기사를 볼 수 없습니다.",
    notOpenForWriting: "지금은 고칠 수 없는 기사입니다. 발행한 기사는 수정본을 만들어 고치십시오.",
    submittedIsClosed: "송고한 원고는 고칠 수 없습니다. 고치려면 먼저 회수하십시오.",
    onlyClaimer: "데스킹 중인 원고는 담당 데스크와 교열만 고칠 수 있습니다.",
    onlyAuthor: "이 원고는 쓴 기자와 섹션 데스크만 고칠 수 있습니다.",
    onlyDesk: "이 섹션의 데스크만 할 수 있습니다.",
    onlyDesks: "데스크와 편집국장만 할 수 있습니다.",
    onlyManagingEditor: "편집국장만 할 수 있습니다.",
    onlyAdvertising: "광고 담당이나 관리자만 할 수 있습니다.",
    onlyAdmin: "관리자만 할 수 있습니다.",
    writerCannotReview:
      "직접 쓰거나 고치거나 내보낸 속보는 사후 데스킹을 할 수 없습니다. 다른 데스크에게 맡기십시오.",
    notBreaking: "사후 데스킹을 기다리는 속보가 아닙니다.",
  },
  conflict: {
    overtaken:
      "다른 사람이 먼저 처리했습니다. {status, select, none {} other {지금은 «{status}» 상태입니다.}} 화면을 새로 고쳐 확인하십시오.",
    textMoved: "그 사이 원고가 바뀌었습니다. 바뀐 내용을 읽은 뒤 다시 승인하십시오.",
    lastMoment: "예약 시각이 되어 이미 발행되었습니다. 고치려면 수정본을 만드십시오.",
  },
  edition: { notFound: "기사를 찾을 수 없습니다. 주소를 확인하거나 «내 기사»에서 여십시오." },
  page: { notFound: "페이지를 찾을 수 없습니다." },
  section: { notFound: "섹션을 찾을 수 없습니다. 화면을 새로 고치십시오." },
  person: { notFound: "사람을 찾을 수 없습니다. 목록을 새로 고치십시오." },
  people: {
    lastAdmin: "마지막 관리자입니다. 다른 사람에게 관리자 역할을 준 뒤 다시 시도하십시오.",
    notOneself: "자기 계정은 중지할 수 없습니다. 다른 관리자에게 부탁하십시오.",
  },
  invitation: {
    spent: "이미 썼거나 기한이 지난 초대 링크입니다. 관리자에게 새 링크를 받으십시오.",
  },
  request: {
    foreignOrigin: "다른 사이트에서 온 요청이라 받지 않았습니다. 이 화면에서 다시 시도하십시오.",
  },
  signIn: {
    needed:
      "로그인이 끝났습니다. 다른 창에서 로그인한 뒤 여기서 다시 시도하십시오. 적은 내용은 그대로 있습니다.",
    other:
      "다른 계정으로 로그인되어 있습니다. 이 원고를 쓰던 계정으로 다시 로그인하면 이어서 저장합니다. 적은 내용은 그대로 있습니다.",
    wrong: "이메일이나 비밀번호가 맞지 않습니다.",
    tooOften: "여러 번 틀려 잠시 막았습니다. {minutes}분 뒤 다시 시도하십시오.",
    unavailable: "지금은 로그인할 수 없습니다. 잠시 뒤 다시 시도하십시오.",
  },
  input: {
    faults: "표시된 항목을 고친 뒤 다시 시도하십시오.",
    malformed: "요청을 읽지 못했습니다. 화면을 새로 고친 뒤 다시 시도하십시오.",
    tooLarge: "너무 깁니다. 2MB까지 저장할 수 있습니다. 기사를 나누십시오.",
  },
  database: {
    away: "데이터베이스가 잠시 응답하지 않습니다. 적은 내용은 그대로 있습니다. 잠시 뒤 다시 시도하십시오.",
    noRow: "저장하지 못했습니다. 잠시 뒤 다시 시도하십시오.",
    notConfigured: "데이터베이스가 설정되지 않았습니다({variable}). 관리자에게 알려 주십시오.",
  },
  field: {
    malformed: "읽을 수 없는 값입니다. 다시 입력하십시오.",
    kicker: { unknown: "목록에 있는 말머리를 고르십시오." },
    headline: {
      empty: "제목을 적으십시오.",
      tooLong: "제목은 100자까지 적을 수 있습니다.",
    },
    decks: { tooMany: "부제는 5개까지 적을 수 있습니다." },
    deck: { tooLong: "부제 하나는 150자까지 적을 수 있습니다." },
    byline: {
      empty: "이름을 적으십시오.",
      tooMany: "바이라인은 10명까지 적을 수 있습니다.",
      tooLong: "이름은 40자까지 적을 수 있습니다.",
    },
    tags: { tooMany: "태그는 20개까지 달 수 있습니다." },
    tag: { tooLong: "태그 하나는 30자까지 적을 수 있습니다." },
    origin: { unknown: "출처 구분을 고르십시오." },
    reader: {
      phone: "예: 02-123-4567",
      kakaoKey: "카카오 개발자 누리집의 JavaScript 키(영문 소문자와 숫자 32자)를 적으십시오.",
    },
    ad: {
      text: "1~80자로 적으십시오.",
      href: "https://로 시작하는 주소나 /로 시작하는 신문의 주소를 적으십시오.",
    },
    related: {
      tooMany: "관련 기사는 6개까지 고를 수 있습니다.",
      notOut: "지금 나와 있지 않은 기사가 들어 있습니다. 목록에서 빼고 다시 고르십시오.",
    },
    section: {
      unknown: "섹션을 고르십시오.",
      slug: "영문 소문자로 시작해 소문자, 숫자, 붙임표로 2~40자를 쓰십시오. 신문이 쓰는 낱말(news, tag 등)은 쓸 수 없습니다.",
      taken: "이미 있는 주소입니다.",
      name: "1~20자로 적으십시오.",
      parent:
        "다른 섹션 아래에 있는 섹션은 고를 수 없고, 아래에 섹션이 있는 섹션은 옮길 수 없습니다.",
    },
    kind: { unknown: "기사 종류를 고르십시오." },
    publishAt: { malformed: "날짜와 시각을 적으십시오. 예: 2026-02-09 06:00" },
    embargoUntil: { past: "지금보다 뒤의 시각을 적으십시오." },
    reviewDate: { past: "오늘보다 뒤의 날짜를 적으십시오." },
    reason: {
      empty: "사유를 적으십시오.",
      tooLong: "사유가 너무 깁니다. 줄여 주십시오.",
    },
    typedHeadline: { differs: "기사 제목과 다릅니다. 제목을 그대로 적으십시오." },
    email: {
      empty: "이메일 주소를 적으십시오.",
      malformed: "이메일 주소를 확인하십시오. 예: name@example.com",
      taken: "이미 등록된 이메일입니다.",
    },
    name: {
      empty: "이름을 적으십시오.",
      malformed: "이름은 40자까지 적을 수 있습니다.",
    },
    title: { tooLong: "직함을 40자 안으로 적으십시오." },
    grants: {
      none: "역할을 하나 이상 고르십시오.",
      twice: "같은 역할과 섹션이 두 번 있습니다. 하나를 지우십시오.",
    },
    password: {
      short: "비밀번호는 15자 이상이어야 합니다. 낱말 몇 개를 이어 적으면 외우기 쉽습니다.",
      long: "비밀번호는 200자까지 쓸 수 있습니다.",
      wrong: "지금 비밀번호가 맞지 않습니다.",
      differs: "두 비밀번호가 다릅니다. 다시 적으십시오.",
    },
    page: { tooLong: "2만 자까지 적을 수 있습니다." },
    machines: {
      key: "영문자, 숫자, 붙임표 8~128자로 적으십시오.",
      feedKey: "영문자, 숫자, 붙임표 20~128자로 적으십시오.",
      hub: "https://로 시작하는 주소를 적으십시오.",
      contact: "mailto: 또는 https://로 시작하는 연락처를 적으십시오.",
      tooLong: "2만 자까지 적을 수 있습니다.",
    },
    setting: {
      empty: "신문 이름을 적으십시오.",
      legal: "법에 따라 독자에게 보여야 하는 항목이라 비울 수 없습니다.",
      tooLong: "200자까지 적을 수 있습니다.",
      day: "날짜를 2020-01-02처럼 적으십시오.",
    },
  },
  body: {
    notANode: "본문에 읽을 수 없는 부분이 있습니다. 그 부분을 지우고 다시 적으십시오.",
    unknownNode: "본문에 쓸 수 없는 요소가 있습니다. 그 요소를 지우십시오.",
    misplaced: "본문에 있을 수 없는 자리에 놓인 요소가 있습니다. 옮기거나 지우십시오.",
    unknownKey: "본문에 알 수 없는 속성이 있습니다. 그 부분을 지우고 다시 적으십시오.",
    notAList: "본문의 짜임을 읽을 수 없습니다. 그 부분을 지우고 다시 적으십시오.",
    empty: "본문에 빈 요소가 있습니다. 채우거나 지우십시오.",
    badAttribute: "본문에 잘못된 값이 있습니다. 그 부분을 지우고 다시 적으십시오.",
    badLink: "쓸 수 없는 링크가 있습니다. http, https, mailto, tel 주소만 쓸 수 있습니다.",
    badEmbed: "넣을 수 없는 외부 콘텐츠입니다. 지원하는 서비스의 주소인지 확인하십시오.",
    badText: "본문에 읽을 수 없는 글자가 있습니다. 그 부분을 지우고 다시 적으십시오.",
    badMark: "본문에 쓸 수 없는 서식이 있습니다. 서식을 지우십시오.",
    tooDeep: "목록이 너무 여러 겹입니다. 단계를 줄이십시오.",
    tooLong: "본문이 너무 깁니다. 기사를 나누십시오.",
    tooManyNodes: "본문의 문단과 요소가 너무 많습니다. 기사를 나누십시오.",
    tableTooLarge: "표가 너무 큽니다. 표를 나누십시오.",
  },
} as const;
