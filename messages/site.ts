import type { BylineRole, ChangeKind, Kicker } from "#domain/article/kind.ts";
import type { CaseKind } from "#domain/case/case.ts";
import type { CompanyPage } from "#domain/company-page.ts";
import type { PaperField } from "#domain/paper.ts";
import type { RankingWindow } from "#domain/ranking.ts";
import type { TipOutcome } from "#domain/tip.ts";

/** Every word of the paper's own that readers see. The paper is Korean; articles bring their text. */
export const site = {
  skip: "본문 바로가기",
  menu: "메뉴",
  sections: "섹션",
  /** Before the parts of a section: all of them together. */
  allOfSection: "전체",
  sectionParts: (section: string) => `${section} 세부 섹션`,
  home: "홈",
  more: (section: string) => `${section} 더보기`,
  moreShort: "더보기",
  pageTitle: (title: string, paper: string) => `${title} | ${paper}`,
  homeTitle: (paper: string, nameEn: string) => `${paper} ${nameEn}`,
  homeDescription: (paper: string, sections: string) => `${paper}의 ${sections} 새 소식`,

  lead: "머리기사",
  secondary: "주요 기사",
  newest: "최신 기사",
  breaking: "속보",
  advertorial: "광고",
  breakingNotice: "속보로 먼저 전해 드립니다. 내용을 보강하고 있습니다.",
  correctedTitle: "이 기사는 정정되었습니다",
  /** Where the paper gave its readers no reason. */
  correctedWithoutNote: "내용을 바로잡았습니다.",
  ageNotice: (years: number) =>
    `이 기사는 ${years}년 전에 쓴 기사입니다. 지금의 사실과 다를 수 있습니다.`,
  emptyList: "아직 실린 기사가 없습니다.",
  emptyPaper: "아직 발행된 기사가 없습니다.",

  companyDescription: (page: string, paper: string) => `${paper} ${page}`,
  relatedArticles: "관련 기사",
  moreBy: (name: string) => `${name}의 다른 기사`,
  history: {
    link: "수정 이력",
    title: (headline: string) => `수정 이력: ${headline}`,
    description: (headline: string) => `‘${headline}’ 기사가 발행된 뒤 바뀐 내용`,
    heading: "수정 이력",
    lead: "발행된 뒤 독자에게 보인 글이 언제, 왜, 어떻게 바뀌었는지 보여 드립니다. 띄어쓰기로 나눈 마디마다 견줍니다.",
    toArticle: "기사로 돌아가기",
    first: "처음 발행",
    kinds: {
      typo: "오탈자 바로잡음",
      update: "내용 보강",
      correction: "정정",
    } satisfies Record<ChangeKind, string>,
    fields: {
      kicker: "말머리",
      headline: "제목",
      decks: "부제",
      mainPicture: "대표사진",
      body: "본문",
      byline: "글쓴이",
      tags: "태그",
      origin: "출처",
    },
    added: "더함",
    removed: "뺌",
    onlyForm: "글자는 그대로이고 링크나 굵기 같은 모양만 바뀌었습니다.",
    equal: "글에는 바뀐 것이 없습니다.",
    hidden: "개인정보를 지키기 위해 바뀐 낱말은 보이지 않습니다.",
    unchanged: (count: number) => `바뀌지 않은 ${count}문단`,
  },
  /** 정정·반론·추후보도: how papers name them before a notice. */
  notices: {
    kinds: {
      correction: "[정정보도]",
      rebuttal: "[반론보도]",
      followUp: "[추후보도]",
      mended: "[바로잡습니다]",
    } satisfies Record<CaseKind, string>,
    isAbout: "이 글이 다룬 기사",
    /** Its words quote an article that is not out now. */
    withoutWords: "게시가 중단된 기사에 관한 것이라 내용은 보이지 않습니다.",
  },
  corrections: {
    title: "바로잡습니다",
    description: (paper: string) => `잘못 전해 바로잡은 ${paper} 기사`,
    lead: "잘못 전한 내용을 바로잡은 기사와 정정·반론·추후보도입니다. 고치기 전의 글은 기사마다 ‘수정 이력’에 남겨 둡니다.",
    empty: "바로잡은 기사가 없습니다.",
    ask: "틀린 내용을 보셨다면 알려 주십시오.",
  },
  archive: {
    title: "날짜별 기사",
    day: (day: string) => `${day} 기사`,
    description: (day: string, paper: string) => `${day}에 발행한 ${paper} 기사`,
    pick: "날짜",
    open: "보기",
    previous: "전날",
    next: "다음 날",
    empty: "이날 발행된 기사가 없습니다.",
  },
  tips: {
    title: "기사제보",
    description: (paper: string) => `${paper} 편집국에 제보하기`,
    lead: "취재해야 할 일이나 틀린 기사를 알려 주십시오. 편집국장과 데스크만 읽습니다.",
    protection:
      "제보자를 지키기 위해 접속 주소와 브라우저 정보를 저장하지 않고, 받은 시각은 시간 단위로만 남깁니다. 잇따른 제보를 막는 데 쓰는 암호화한 표식은 메모리에만 두었다가 하루 안에 지웁니다. 이름과 연락처는 적지 않아도 됩니다. 회사 컴퓨터나 회사 통신망에서는 보내지 마십시오.",
    text: "제보 내용",
    contact: "연락처(적지 않아도 됩니다)",
    contactHint: "전화번호나 전자우편 주소. 확인할 것이 있을 때만 연락합니다.",
    send: "보내기",
    outcomes: {
      sent: "제보를 받았습니다",
      empty: "제보 내용이 비어 있습니다",
      "too-long": "제보가 너무 깁니다",
      "too-often": "잠시 뒤에 다시 보내 주십시오",
      unavailable: "지금은 제보를 받을 수 없습니다",
    } satisfies Record<TipOutcome, string>,
    outcomeTexts: {
      sent: "고맙습니다. 확인한 뒤 취재에 쓰겠습니다.",
      empty: "브라우저에서 뒤로 가면 쓰던 화면으로 돌아갑니다.",
      "too-long":
        "내용은 1만 자, 연락처는 200자까지 보낼 수 있습니다. 브라우저에서 뒤로 가면 쓰신 글이 남아 있습니다.",
      "too-often":
        "한곳에서 짧은 사이에 보낼 수 있는 제보의 수를 넘었습니다. 브라우저에서 뒤로 가면 쓰신 글이 남아 있습니다.",
      unavailable: "잠시 뒤에 다시 보내 주십시오. 브라우저에서 뒤로 가면 쓰신 글이 남아 있습니다.",
    } satisfies Record<TipOutcome, string>,
    again: "제보 화면으로",
  },

  entered: "입력",
  modified: "수정",
  breadcrumbs: "현재 위치",
  articleTags: "이 기사의 태그",
  newestOf: (section: string) => `${section} 최신 기사`,
  bylineSeparator: "·",
  roles: {
    reporter: "기자",
    correspondent: "특파원",
    intern: "인턴기자",
    senior: "선임기자",
    editorial_writer: "논설위원",
    guest: "객원기자",
    contributor: "",
    agency: "",
  } satisfies Record<BylineRole, string>,
  kicker: (kicker: Kicker) => `[${kicker}]`,
  holder: (paper: string) => `저작권자 © ${paper}`,
  copyright: (paper: string) => `© ${paper}. 무단전재, 재배포 및 AI학습 이용 금지`,

  sectionDescription: (section: string, paper: string) =>
    `${paper} ${section} 기사를 새로 나온 차례로 봅니다.`,
  tag: (tag: string) => `#${tag}`,
  tagDescription: (tag: string, paper: string) => `‘${tag}’ 태그를 단 ${paper} 기사`,
  reporterDescription: (name: string, title: string) =>
    `${[name, title].filter(Boolean).join(" ")}의 기사`,
  reporterBeat: (beat: string) => `취재 분야 ${beat}`,
  reporterArticles: (name: string) => `${name}의 기사`,

  weather: {
    title: "날씨",
    example: "예시",
    exampleCredit: "예시 자료",
    observedAt: (time: string) => `${time} 관측`,
    credit: "기상청 제공",
  },

  mostRead: {
    title: (section: string | null) =>
      section === null ? "많이 본 뉴스" : `${section} 많이 본 뉴스`,
    top: (places: number) => `TOP${places}`,
    windows: {
      "1h": "최근 1시간",
      "24h": "최근 24시간",
      "7d": "최근 7일",
    } satisfies Record<RankingWindow, string>,
    windowsLabel: "집계 기간",
    basis: (at: string) => `${at} 기준`,
    description: (paper: string) => `${paper} 독자가 많이 본 기사`,
    empty: "이 기간에 집계된 기사가 없습니다.",
    counting:
      "5분마다 새로 셉니다. 누가 읽었는지는 저장하지 않으며, 로봇의 방문과 30분 안에 다시 연 기사는 세지 않습니다. 광고는 넣지 않습니다.",
  },

  pager: "쪽 넘기기",
  firstPage: "처음",
  previousPage: "이전",
  nextPage: "다음",
  pageNumber: (page: number) => `${page}쪽`,

  notFoundTitle: "찾으시는 페이지가 없습니다",
  beyondList: "이 목록은 여기까지 이어지지 않습니다.",
  toListStart: (list: string) => `${list} 첫 쪽으로`,
  notFoundText: "주소가 바뀌었거나 없는 페이지입니다. 아래 섹션에서 기사를 찾아보실 수 있습니다.",
  goTo: "섹션 바로가기",
  toHome: "첫 화면으로",
  withdrawnTitle: "게시가 중단된 기사입니다",
  withdrawnText: "이 기사는 지금 볼 수 없습니다. 다시 게시되면 같은 주소에서 보실 수 있습니다.",
  killedTitle: "전문이 취소된 기사입니다",
  killedText: "이 기사는 전문이 취소되어 더 이상 제공하지 않습니다.",
  killedOn: "취소",
  contact: "문의",
  correctionsAsk: "정정·반론보도 요청",
  correctionsIntake: "틀린 내용 알리기",

  tools: {
    label: "읽기 도구",
    smaller: "가− 글자 작게",
    smallerShort: "가−",
    size: "글자 크기",
    listen: "음성듣기",
    stopListening: "듣기 중지",
    print: "인쇄",
    places: {
      label: "공유",
      facebook: "페이스북",
      x: "X",
      naver: "네이버",
      band: "밴드",
      newWindow: "새 창",
    },
    kakao: "카카오톡",
    kakaoCopied: "카카오톡을 열지 못해 주소를 복사했습니다",
    dismiss: "속보 닫기",
    larger: "가+ 글자 크게",
    largerShort: "가+",
    copy: "주소 복사",
    copied: "주소를 복사했습니다",
    failed: "복사하지 못했습니다",
    notHeard: "읽지 못했습니다",
    share: "앱으로 공유",
    theme: "밝은 화면·어두운 화면 바꾸기",
    themeShort: "화면 밝기",
  },

  footer: {
    label: "신문사 정보",
    feeds: "RSS",
    sitemap: "사이트맵",
    links: "바로가기",
    company: {
      about: "회사소개",
      advertising: "광고문의",
      terms: "이용약관",
      privacy: "개인정보처리방침",
      youth: "청소년보호정책",
      copyright: "저작권보호정책",
    } satisfies Record<CompanyPage, string>,
  },
  paper: {
    name: "제호",
    nameEn: "영문 제호",
    company: "명칭",
    registrationNumber: "등록번호",
    registeredOn: "등록일",
    publishedSince: "발행일",
    publisher: "발행인",
    editor: "편집인",
    youthOfficer: "청소년보호책임자",
    address: "발행소",
    phone: "대표전화",
    email: "전자우편",
  } satisfies Record<PaperField, string>,
  feedDescription: (paper: string, section: string | null) =>
    section === null ? `${paper}의 새 기사` : `${paper} ${section}의 새 기사`,
  feedTitle: (paper: string, section: string | null) =>
    section === null ? paper : `${paper} ${section}`,
} as const;
