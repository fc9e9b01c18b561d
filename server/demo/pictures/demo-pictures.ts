import { busStop, lanternRiver, lunchTrays, marketStall, nightBus, stage } from "./scenes-city.ts";
import { ballpark, footballPitch, grainTrain, solarRoofs, warehouseFire } from "./scenes-land.ts";
import { ferry, harbour, islandClinic, seaWall } from "./scenes-sea.ts";

/** A picture of the demo: drawn by ourselves when it is planted, and the article that it stands above. */
export type DemoPicture = {
  /** Key of the article. */
  readonly article: string;
  readonly draw: () => string;
  readonly caption: string;
  readonly alt: string;
  readonly place: string;
  readonly keywords: readonly string[];
};

export const demoPictures: readonly DemoPicture[] = [
  {
    article: "school-lunch-allergy",
    draw: lunchTrays,
    caption: "배식대에 놓인 식판마다 알레르기 재료를 알리는 색깔 카드가 붙어 있다.",
    alt: "급식 식판 여섯 개가 두 줄로 놓여 있고 식판마다 빨강, 노랑, 초록, 파랑 카드가 있다.",
    place: "은하초 급식실",
    keywords: ["급식", "알레르기", "색깔 카드"],
  },
  {
    article: "night-bus-ordinance",
    draw: nightBus,
    caption: "시범 운행에 나선 심야버스가 가람역 앞 정류장으로 들어오고 있다.",
    alt: "불 켜진 파란 버스가 밤거리를 달리고 정류장에 한 사람이 서 있다.",
    place: "가람역 앞",
    keywords: ["심야버스", "정류장", "밤"],
  },
  {
    article: "whales-comeback",
    draw: ballpark,
    caption: "9회말 주자들이 홈으로 들어오자 관중이 일어서 환호하고 있다.",
    alt: "조명탑이 켜진 야구장 내야에 흰 유니폼을 입은 선수들이 모여 있고 관중석이 가득 차 있다.",
    place: "가람야구장",
    keywords: ["가람 웨일즈", "야구", "역전"],
  },
  {
    article: "grocery-basket",
    draw: marketStall,
    caption: "두물시장 채소 가게에 값을 내린 채소가 쌓여 있다.",
    alt: "빨간 줄무늬 천막 아래 상자 여섯 개에 채소와 과일이 수북하고 상인 두 사람이 서 있다.",
    place: "두물시장",
    keywords: ["물가", "채소", "시장"],
  },
  {
    article: "belonia-ferry-strike",
    draw: ferry,
    caption: "엿새 만에 운항을 다시 시작한 여객선이 항구를 떠나고 있다.",
    alt: "빨간 굴뚝이 있는 흰 여객선이 물살을 가르며 바다로 나아간다.",
    place: "벨로니아 앞바다",
    keywords: ["여객선", "파업", "항구"],
  },
  {
    article: "port-electric-crane",
    draw: harbour,
    caption: "동틀 무렵 달맞이항 부두에 하역 크레인이 늘어서 있다.",
    alt: "붉은 하역 크레인 세 기가 알록달록한 컨테이너 더미 위로 솟아 있고 바다에 아침 해가 비친다.",
    place: "달맞이항",
    keywords: ["항만", "크레인", "컨테이너"],
  },
  {
    article: "city-theatre-musical",
    draw: stage,
    caption: "시립극장 무대에서 배우들이 ‘열두 번째 우물’의 마지막 노래를 부르고 있다.",
    alt: "붉은 막 사이 무대에서 세 배우가 조명을 받고 서 있고 앞쪽에 관객의 뒷모습이 보인다.",
    place: "가람시립극장",
    keywords: ["공연", "뮤지컬", "극장"],
  },
  {
    article: "warehouse-fire",
    draw: warehouseFire,
    caption: "불이 꺼진 솔내구 물류창고에서 아침까지 연기가 오르고 있다.",
    alt: "벽이 검게 탄 창고에서 연기가 하늘로 길게 오르고 그 앞에 소방차 두 대와 소방관이 있다.",
    place: "솔내구",
    keywords: ["화재", "물류창고", "소방"],
  },
  {
    article: "island-clinic-budget",
    draw: islandClinic,
    caption: "바다에서 바라본 별마루섬 마을. 가운데 흰 건물이 보건지소다.",
    alt: "푸른 언덕 아래 섬마을 집들이 모여 있고 한가운데 붉은 십자 표시를 단 흰 건물이 있다.",
    place: "별마루섬",
    keywords: ["섬", "보건지소", "의료"],
  },
  {
    article: "haeoreum-fc-promotion",
    draw: footballPitch,
    caption: "해오름FC 선수들이 주황색으로 물든 홈 관중 앞에서 뛰고 있다.",
    alt: "주황색 옷을 입은 관중 앞 잔디밭에서 축구 선수 세 사람이 공을 다툰다.",
    place: "해오름운동장",
    keywords: ["해오름FC", "축구", "승격"],
  },
  {
    article: "karen-grain-corridor",
    draw: grainTrain,
    caption: "곡물을 실은 열차가 국경 들판을 지나고 있다.",
    alt: "초록 기관차가 곡물 화차 다섯 량을 끌고 누렇게 익은 밀밭 사이를 달린다.",
    place: "카르엔 국경",
    keywords: ["곡물", "열차", "국경"],
  },
  {
    article: "rooftop-solar-coop",
    draw: solarRoofs,
    caption: "솔내산업단지 공장 지붕을 덮은 태양광 발전판.",
    alt: "공장 지붕 네 곳에 짙은 파란색 태양광 발전판이 줄지어 있고 사람이 사이를 걷는다.",
    place: "솔내산업단지",
    keywords: ["태양광", "협동조합", "공장"],
  },
  {
    article: "toanu-seawall",
    draw: seaWall,
    caption: "새로 쌓은 둑 위에서 토아누의 아이들이 학교를 등지고 바다를 보고 있다.",
    alt: "붉은 지붕 학교 앞 회색 둑 위에 아이 다섯이 나란히 서 있고 앞으로 푸른 바다가 펼쳐진다.",
    place: "토아누",
    keywords: ["기후", "해수면", "학교"],
  },
  {
    article: "bus-stop-photo",
    draw: busStop,
    caption: "가람역 앞 정류장에서 한 시민이 버스를 기다리며 책을 읽고 있다.",
    alt: "유리 지붕이 있는 정류장 의자에 앉은 사람이 무릎 위 책을 펼쳐 읽는다.",
    place: "가람역 앞",
    keywords: ["정류장", "책", "출근길"],
  },
  {
    article: "lantern-festival-video",
    draw: lanternRiver,
    caption: "시민들이 띄운 종이배가 두물천을 따라 흘러가고 있다.",
    alt: "어두운 강물 위에 불을 담은 종이배 수십 척이 떠 있고 멀리 도시의 불빛이 보인다.",
    place: "두물천",
    keywords: ["축제", "종이배", "밤"],
  },
];

/** Said below each: what a demo shows must not be taken for the world. */
export const DEMO_CREDIT = "마감일보 (시연용 그림)";
