/**
 * The sixteen stations of the weather strip in its order, by the weather service's numbers and under
 * its own station names (172 고창 is not 251 고창군). `nx`, `ny` are the cells of its forecast grid.
 */
export type Station = {
  readonly id: number;
  readonly name: string;
  readonly nx: number;
  readonly ny: number;
};

export const STATIONS: readonly Station[] = [
  { id: 98, name: "동두천", nx: 61, ny: 134 },
  { id: 105, name: "강릉", nx: 93, ny: 132 },
  { id: 108, name: "서울", nx: 60, ny: 127 },
  { id: 133, name: "대전", nx: 67, ny: 101 },
  { id: 143, name: "대구", nx: 90, ny: 91 },
  { id: 152, name: "울산", nx: 102, ny: 85 },
  { id: 156, name: "광주", nx: 59, ny: 75 },
  { id: 159, name: "부산", nx: 97, ny: 74 },
  { id: 172, name: "고창", nx: 54, ny: 78 },
  { id: 184, name: "제주", nx: 53, ny: 38 },
  { id: 201, name: "강화", nx: 51, ny: 130 },
  { id: 226, name: "보은", nx: 73, ny: 104 },
  { id: 238, name: "금산", nx: 69, ny: 95 },
  { id: 259, name: "강진군", nx: 57, ny: 63 },
  { id: 283, name: "경주시", nx: 100, ny: 90 },
  { id: 294, name: "거제", nx: 90, ny: 69 },
];
