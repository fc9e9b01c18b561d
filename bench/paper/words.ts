/** What the measured archive is written with: words of our own, common ones first. */

export const SECTIONS = [
  { slug: "politics", name: "정치", nameEn: "Politics" },
  { slug: "economy", name: "경제", nameEn: "Economy" },
  { slug: "society", name: "사회", nameEn: "Society" },
  { slug: "industry", name: "산업", nameEn: "Industry" },
  { slug: "world", name: "국제", nameEn: "World" },
  { slug: "culture", name: "문화", nameEn: "Culture" },
  { slug: "sports", name: "스포츠", nameEn: "Sports" },
  { slug: "opinion", name: "오피니언", nameEn: "Opinion" },
] as const;

const list = (words: string) => words.trim().split(/\s+/);

export const FAMILY_NAMES = list("김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍");
export const GIVEN_NAMES = list(
  "가람 나래 다온 라온 마루 보람 새봄 아름 이든 초롱 하늘 한별 도담 미르 슬기 여울 은솔 지호 찬솔 해솔",
);

export const PLACES = list(
  `서울 부산 대구 인천 광주 대전 울산 세종 수원 용인 고양 창원 성남 청주 화성 전주 천안 안산 남양주 김해
  평택 포항 제주 시흥 파주 구미 양산 원주 춘천 강릉 여수 순천 목포 군산 익산 경주 거제 통영 속초 동해
  삼척 태백 제천 충주 보령 서산 당진 공주 논산 정읍 남원 김제 나주 광양 안동 영주 상주 문경 경산 밀양`,
);

export const BODIES = list(
  `시청 구청 도의회 교육청 소방본부 경찰서 상공회의소 연구원 대학병원 시민단체 노동조합 운영위원회 공사
  공단 협회 조합 재단 위원회 대책본부 추진단 사업소 보건소 도서관 박물관 미술관 체육회 문화원 진흥원
  지원센터 상담소 관리소 검사소 기상대 항만공사 철도본부 버스조합 농협 수협 축제조직위 주민자치회`,
);

export const MATTERS = list(
  `교통 주택 물가 안전 환경 교육 복지 의료 관광 농업 어업 수출 고용 투자 예산 세금 개인정보 전기요금
  수도관 하수도 산책로 횡단보도 가로등 지하철 시내버스 자전거 주차장 놀이터 어린이집 경로당 급식 돌봄
  통학로 전통시장 골목상권 청년몰 창업지원 반도체 배터리 조선소 제철소 물류 항공 여객선 어선 양식장
  과수원 벼농사 가뭄 장마 폭염 한파 미세먼지 산불 홍수 지진 방역 예방접종 응급실 간호인력 요양병원
  독서회 전시회 음악회 영화제 마라톤 야구장 축구장 씨름대회 생활체육 국제교류 통상협상 환율 금리 증시`,
);

export const ACTS = list(
  `늘리기로 줄이기로 고치기로 옮기기로 나누기로 합치기로 바꾸기로 시작하기로 미루기로 앞당기기로
  지원하기로 공개하기로 점검하기로 넓히기로 새로짓기로 다시열기로 살펴보기로 알리기로`,
);

export const DEEDS = list(
  "늘린다 줄인다 고친다 옮긴다 나눈다 합친다 바꾼다 연다 미룬다 앞당긴다 돕는다 넓힌다 살핀다 알린다",
);

export const PEOPLE = list(
  `주민 상인 학생 교사 어민 농민 기사 간호사 연구원 담당자 관계자 대표 위원장 과장 국장 소장 회장 교수
  전문가 봉사자 관람객 선수 감독 배우 작가 화가 연주자 노동자 사업주 소비자`,
);

export const TIMES = list(
  "올해 내년 지난달 다음달 이번주 상반기 하반기 올봄 올여름 올가을 올겨울 연말 연초 월말 주말",
);

/** Each seldom said: what a search for a rare word looks for. */
export const RARE = list(
  `물수제비 갯메꽃 다듬이 두레박 반딧불이 서리태 쇠딱따구리 애기똥풀 은어잡이 쪽염색 찔레순 청미래덩굴
  칠게 큰고니 톳나물 풍경소리 해녀학교 홍두깨 흑두루미 가시연꽃`,
);
