export default {
  title: "검색 엔진과 프로그램",
  lead: "검색 엔진, 피드 구독기 같은 프로그램에 알리는 사항입니다. 비워 두면 알리지 않습니다.",
  link: "검색 엔진과 프로그램에 알리는 사항",
  groups: {
    crawlers: "수집 로봇 (robots.txt)",
    telling: "새 기사 알림과 피드",
    files: "그 밖의 파일",
  },
  refuse: "막기 (기본)",
  allow: "허용",
  fields: {
    trainingCrawlers: "AI 학습용 수집",
    robotsLines: "robots.txt에 더할 줄",
    indexNowKey: "IndexNow 열쇠",
    webSubHub: "WebSub 허브 주소",
    feedKey: "전문 피드 열쇠",
    adsTxt: "ads.txt",
    securityContact: "보안 제보 연락처 (security.txt)",
    humansTxt: "humans.txt",
  },
  hints: {
    trainingCrawlers: "기사를 AI 학습에 쓰려고 모으는 로봇을 막거나 허용합니다.",
    robotsLines: "적은 그대로 더합니다. 예: User-agent: BadBot",
    indexNowKey:
      "영문자, 숫자, 붙임표 8~128자. 적으면 기사를 내거나 고치거나 내릴 때 네이버와 Bing에 알립니다.",
    webSubHub: "예: https://hub.example.com. 적으면 피드가 바뀔 때마다 허브에 알립니다.",
    feedKey:
      "영문자, 숫자, 붙임표 20~128자. 피드 주소 뒤에 ?key=열쇠를 붙이면 기사 전문이 실립니다. 제휴처에만 알려 주십시오.",
    adsTxt: "광고 판매처가 알려 준 줄을 그대로 적습니다.",
    securityContact: "예: mailto:security@example.com",
    humansTxt: "신문을 만드는 사람들을 소개하는 글입니다.",
  },
  submit: "저장",
  saved: "저장했습니다. 곧바로 반영됩니다.",
  unchanged: "바뀐 것이 없습니다.",
} as const;
