import type { BylineRole, Kicker } from "#domain/article/kind.ts";
import type { PaperField } from "#domain/paper.ts";
import type { RankingWindow } from "#domain/ranking.ts";

/** Every word of the paper's own that readers see. The paper is Korean; articles bring their text. */
export const site = {
  skip: "본문 바로가기",
  menu: "메뉴",
  sections: "섹션",
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
  correctedNotice: (at: string) => `${at}에 내용을 바로잡은 기사입니다.`,
  ageNotice: (years: number) =>
    `이 기사는 ${years}년 전에 쓴 기사입니다. 지금의 사실과 다를 수 있습니다.`,
  emptyList: "아직 실린 기사가 없습니다.",
  emptyPaper: "아직 발행된 기사가 없습니다.",

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
    exampleCredit: "지어낸 예시 자료입니다",
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
  notFoundText: "주소가 바뀌었거나 없는 페이지입니다. 아래 섹션에서 기사를 찾아보실 수 있습니다.",
  goTo: "섹션 바로가기",
  toHome: "첫 화면으로",
  withdrawnTitle: "게시가 중단된 기사입니다",
  withdrawnText: "이 기사는 지금 볼 수 없습니다. 다시 게시되면 같은 주소에서 보실 수 있습니다.",
  killedTitle: "전문이 취소된 기사입니다",
  killedText: "이 기사는 전문이 취소되어 더 이상 제공하지 않습니다.",
  killedOn: "취소",
  contact: "문의",

  tools: {
    label: "읽기 도구",
    smaller: "가− 글자 작게",
    smallerShort: "가−",
    larger: "가+ 글자 크게",
    largerShort: "가+",
    copy: "주소 복사",
    copied: "주소를 복사했습니다",
    failed: "복사하지 못했습니다",
    share: "공유",
    theme: "밝은 화면·어두운 화면 바꾸기",
    themeShort: "화면 밝기",
  },

  footer: {
    label: "신문사 정보",
    feeds: "RSS",
    sitemap: "사이트맵",
    links: "바로가기",
  },
  paper: {
    name: "제호",
    nameEn: "영문 제호",
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
