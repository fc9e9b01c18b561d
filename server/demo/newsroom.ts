import type { Role } from "#domain/actor.ts";

/**
 * The demo newspaper: its legal particulars, sections and people. Everything is invented; the
 * particulars say «예시» because a Korean paper must print true ones (신문법, 청소년보호법).
 */
export type DemoPerson = {
  /** Unique, kebab-case; articles name their writers by it. */
  key: string;
  name: string;
  nameEn: string;
  email: string;
  /** 직함, as printed beside the name. */
  title: string;
  titleEn: string;
  beat: string;
  bio: string;
  /** A role without a section holds everywhere. */
  roles: { role: Role; section?: string }[];
};

export type DemoSection = { slug: string; name: string; nameEn: string };

export const demoPaper = {
  name: "마감일보",
  nameEn: "Magam Daily",
  company: "주식회사 마감 (예시)",
  slogan: "오늘을 끝까지 확인합니다",
  registrationNumber: "서울, 아00000 (예시)",
  /** Calendar days, ISO 8601. */
  registeredOn: "2020-01-02",
  firstPublishedOn: "2020-03-02",
  datesNote: "등록일과 발행일은 예시입니다",
  publisher: "온마루 (예시)",
  editor: "석다온 (예시)",
  youthProtectionOfficer: "빈하율 (예시)",
  address: "서울특별시 예시구 마감로 1, 3층 (예시)",
  phone: "02-000-0000 (예시)",
  email: "desk@magam.example",
  copyright: "© 마감일보. 시연용 신문이며 기사에 나오는 사람·회사·지역은 모두 지어낸 것입니다.",
} as const;

export const demoSections: readonly DemoSection[] = [
  { slug: "politics", name: "정치", nameEn: "Politics" },
  { slug: "economy", name: "경제", nameEn: "Economy" },
  { slug: "industry", name: "산업", nameEn: "Industry" },
  { slug: "society", name: "사회", nameEn: "Society" },
  { slug: "world", name: "국제", nameEn: "World" },
  { slug: "culture", name: "문화", nameEn: "Culture" },
  { slug: "sports", name: "스포츠", nameEn: "Sports" },
  { slug: "opinion", name: "오피니언", nameEn: "Opinion" },
];

/** Sections that lie in others. Each has an address of its own, like every section. */
export const demoParts: readonly (DemoSection & { within: string })[] = [
  { within: "society", slug: "education", name: "교육", nameEn: "Education" },
  { within: "society", slug: "labor", name: "노동", nameEn: "Labor" },
  { within: "society", slug: "environment", name: "환경", nameEn: "Environment" },
  { within: "economy", slug: "finance", name: "금융", nameEn: "Finance" },
  { within: "economy", slug: "consumer", name: "소비자", nameEn: "Consumer" },
];

/** Whose pictures the demo shows. */
export const DEMO_PHOTOGRAPHER = "ha-iseul";

export const demoPeople: readonly DemoPerson[] = [
  {
    key: "yun-garam",
    name: "윤가람",
    nameEn: "Yun Garam",
    email: "garam@magam.example",
    title: "정치부 기자",
    titleEn: "Politics Reporter",
    beat: "지방의회·선거",
    bio: "의회 회의록을 끝까지 읽습니다. 예산서의 작은 숫자에서 기사를 찾습니다.",
    roles: [{ role: "reporter" }],
  },
  {
    key: "do-haram",
    name: "도하람",
    nameEn: "Do Haram",
    email: "haram@magam.example",
    title: "사회부 기자",
    titleEn: "Society Reporter",
    beat: "사건·교육·복지",
    bio: "현장에 먼저 가고 한 번 더 확인합니다. 학교와 병원, 골목의 이야기를 씁니다.",
    roles: [{ role: "reporter" }],
  },
  {
    key: "pyo-jiu",
    name: "표지우",
    nameEn: "Pyo Jiu",
    email: "jiu@magam.example",
    title: "경제산업부 기자",
    titleEn: "Business Reporter",
    beat: "지역경제·기업·국제",
    bio: "장바구니 물가부터 항만 물동량까지 숫자 뒤의 사람을 취재합니다.",
    roles: [{ role: "reporter" }],
  },
  {
    key: "ma-sora",
    name: "마소라",
    nameEn: "Ma Sora",
    email: "sora@magam.example",
    title: "문화체육부 기자",
    titleEn: "Culture and Sports Reporter",
    beat: "공연·출판·프로스포츠",
    bio: "극장과 경기장을 오갑니다. 무대 뒤와 벤치의 말을 오래 듣습니다.",
    roles: [{ role: "reporter" }],
  },
  {
    key: "ha-iseul",
    name: "하이슬",
    nameEn: "Ha Iseul",
    email: "iseul@magam.example",
    title: "사진부 기자",
    titleEn: "Photo Editor",
    beat: "사진",
    bio: "빛이 좋은 자리보다 사람이 불편하지 않은 자리를 먼저 찾습니다.",
    roles: [{ role: "photo_editor" }],
  },
  {
    key: "mok-seou",
    name: "목서우",
    nameEn: "Mok Seou",
    email: "seou@magam.example",
    title: "교열부 차장",
    titleEn: "Copy Editor",
    beat: "교열·외래어 표기",
    bio: "하루 사십여 건의 원고를 읽습니다. 틀린 조사 하나도 그냥 넘기지 않습니다.",
    roles: [{ role: "copy_editor" }],
  },
  {
    key: "guk-jihun",
    name: "국지훈",
    nameEn: "Guk Jihun",
    email: "jihun@magam.example",
    title: "정치·사회 데스크",
    titleEn: "Politics and Society Desk",
    beat: "정치·사회",
    bio: "사건기자로 15년을 보낸 뒤 데스크를 맡았습니다.",
    roles: [
      { role: "desk", section: "politics" },
      { role: "desk", section: "society" },
    ],
  },
  {
    key: "sagong-eun",
    name: "사공은",
    nameEn: "Sagong Eun",
    email: "eun@magam.example",
    title: "경제·산업·국제 데스크",
    titleEn: "Business and World Desk",
    beat: "경제·산업·국제",
    bio: "통계의 기준과 단위를 먼저 묻는 데스크입니다.",
    roles: [
      { role: "desk", section: "economy" },
      { role: "desk", section: "industry" },
      { role: "desk", section: "world" },
    ],
  },
  {
    key: "chae-mingyeong",
    name: "채민경",
    nameEn: "Chae Mingyeong",
    email: "mingyeong@magam.example",
    title: "부국장 겸 문화·스포츠·오피니언 데스크",
    titleEn: "Deputy Managing Editor, Culture, Sports and Opinion Desk",
    beat: "문화·스포츠·오피니언",
    bio: "문화부에서 오래 일했고 지금은 사설 회의를 함께 꾸립니다.",
    roles: [
      { role: "desk", section: "culture" },
      { role: "desk", section: "sports" },
      { role: "desk", section: "opinion" },
      // A kill needs two people of this role.
      { role: "managing_editor" },
    ],
  },
  {
    key: "ok-dabin",
    name: "옥다빈",
    nameEn: "Ok Dabin",
    email: "dabin@magam.example",
    title: "편집부장",
    titleEn: "Front Editor",
    beat: "제목·배치",
    bio: "첫 화면에 무엇을 어떤 제목으로 올릴지 정합니다.",
    roles: [{ role: "front_editor" }],
  },
  {
    key: "seok-daon",
    name: "석다온",
    nameEn: "Seok Daon",
    email: "daon@magam.example",
    title: "편집국장",
    titleEn: "Managing Editor",
    beat: "편집국 총괄",
    bio: "취재와 편집의 마지막 책임을 집니다. 한 달에 한 번 칼럼을 씁니다.",
    roles: [{ role: "managing_editor" }],
  },
  {
    key: "tak-eunsol",
    name: "탁은솔",
    nameEn: "Tak Eunsol",
    email: "eunsol@magam.example",
    title: "고충처리인",
    titleEn: "Ombudsman",
    beat: "정정·반론·추후보도",
    bio: "독자의 항의를 듣고 바로잡을 것을 찾습니다. 편집국 밖에서 일합니다.",
    roles: [{ role: "ombudsman" }],
  },
  {
    key: "bin-hayul",
    name: "빈하율",
    nameEn: "Bin Hayul",
    email: "hayul@magam.example",
    title: "경영지원실장",
    titleEn: "Head of Administration",
    beat: "광고·계정 관리",
    bio: "광고와 계정을 맡습니다. 기사에는 손대지 않습니다.",
    roles: [{ role: "advertising" }, { role: "admin" }],
  },
];
