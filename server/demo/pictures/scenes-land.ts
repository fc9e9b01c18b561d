import { dice, drawing, glow, hills, line, person, rect, shape, sky, skyline } from "./brush.ts";

/** 야구장: night lights over the infield. */
export function ballpark(): string {
  const roll = dice(41);
  const crowd = Array.from({ length: 900 }, () => {
    const colour = ["#f2d16b", "#d9534f", "#e8e8e8", "#4f8fc0", "#1f2e4a"][Math.floor(roll() * 5)];
    return `<circle cx="${roll() * 1440}" cy="${300 + roll() * 210}" r="${5 + roll() * 3}" fill="${colour}"/>`;
  });
  const tower = (x: number) =>
    rect(x - 6, 90, 12, 250, "#39445c") +
    rect(x - 70, 60, 140, 64, "#e9edf2", 'rx="6"') +
    glow(x, 92, 74, "#fffbe0", 0.75);
  return drawing(
    sky("#0a1226", "#14244a", "#27406b"),
    rect(0, 290, 1440, 240, "#1a2740"),
    ...crowd,
    tower(220),
    tower(720),
    tower(1220),
    rect(0, 510, 1440, 34, "#0f3d2a"),
    rect(0, 544, 1440, 416, "#2f7d46"),
    ...[0, 1, 2, 3].map((at) => rect(0, 560 + at * 100, 1440, 50, "#37904f", 'opacity="0.55"')),
    shape("720,600 1180,830 720,960 260,830", "#b9784a"),
    shape("720,650 1040,820 720,930 400,820", "#37904f"),
    '<ellipse cx="720" cy="790" rx="66" ry="24" fill="#b9784a"/>',
    rect(704, 588, 32, 16, "#ffffff"),
    rect(1150, 820, 32, 16, "#ffffff"),
    person(640, 700, 200, "#f4f1e6"),
    person(820, 720, 210, "#f4f1e6"),
    person(960, 700, 195, "#f4f1e6"),
    person(1010, 780, 215, "#2b4a8a"),
  );
}

/** 솔내 물류창고: smoke in the morning after the fire. */
export function warehouseFire(): string {
  const roll = dice(55);
  const smoke = Array.from({ length: 34 }, (_, at) =>
    glow(
      520 + at * 14 + (roll() - 0.5) * 150,
      520 - at * 15,
      50 + at * 3.4,
      at < 9 ? "#5c4a45" : "#7e7a7c",
      0.3,
    ),
  );
  const truck = (x: number) =>
    rect(x, 730, 250, 96, "#c0392b", 'rx="10"') +
    rect(x + 190, 700, 86, 126, "#a93226", 'rx="10"') +
    rect(x + 206, 714, 52, 42, "#cfe0e6", 'rx="4"') +
    rect(x + 12, 752, 160, 12, "#f4e3b0") +
    `<circle cx="${x + 60}" cy="828" r="28" fill="#15171c"/><circle cx="${x + 216}" cy="828" r="28" fill="#15171c"/>` +
    glow(x + 230, 694, 18, "#6fb3ff", 0.9);
  return drawing(
    sky("#8d99a8", "#c9b5a3", "#e6c79d"),
    hills(560, 90, "#7c868c", 21, 'opacity="0.7"'),
    rect(190, 430, 900, 300, "#8b9298"),
    shape("190,430 640,350 1090,430", "#6f777e"),
    ...Array.from({ length: 18 }, (_, at) => rect(190 + at * 50, 430, 3, 300, "#7a8187")),
    shape("440,470 760,450 800,600 470,610", "#1d1a1b", 'filter="url(#haze)"'),
    glow(620, 560, 60, "#d8662e", 0.55),
    ...[0, 1, 2].map((at) => rect(250 + at * 290, 630, 170, 100, "#5b6268")),
    ...smoke,
    rect(0, 726, 1440, 234, "#5a5c5d"),
    line("700,800 860,640 900,560", "#dfeef4", 10, 'opacity="0.7"'),
    truck(160),
    truck(940),
    person(640, 860, 150, "#d9a441"),
    person(720, 870, 150, "#d9a441"),
  );
}

/** 해오름FC: a corner of the pitch, scarves up. */
export function footballPitch(): string {
  const roll = dice(91);
  const fans = Array.from({ length: 420 }, (_, at) => {
    const [x, y] = [(at % 60) * 24 + roll() * 10, 250 + Math.floor(at / 60) * 34 + roll() * 8];
    const colour = roll() < 0.75 ? "#e8792b" : "#f5efe2";
    return `<circle cx="${x}" cy="${y - 14}" r="8" fill="#c99a7c"/><rect x="${x - 10}" y="${y - 8}" width="20" height="26" rx="7" fill="${colour}"/>`;
  });
  return drawing(
    sky("#5e93c4", "#b8d6e6"),
    rect(0, 210, 1440, 300, "#4a5361"),
    ...fans,
    rect(0, 490, 1440, 44, "#f5efe2"),
    rect(40, 500, 380, 24, "#e8792b"),
    rect(520, 500, 380, 24, "#2c4f7c"),
    rect(1000, 500, 400, 24, "#e8792b"),
    rect(0, 534, 1440, 426, "#3f8f4a"),
    ...[0, 1, 2, 3, 4].map((at) =>
      shape(
        `${at * 320 - 160},534 ${at * 320},534 ${at * 420 - 260},960 ${at * 420 - 500},960`,
        "#4aa156",
      ),
    ),
    line("0,600 1440,560", "#f6f6ee", 6),
    line("900,575 1180,960", "#f6f6ee", 6),
    person(420, 820, 260, "#e8792b"),
    person(560, 780, 240, "#e8792b"),
    person(980, 830, 265, "#2c4f7c"),
    '<circle cx="690" cy="830" r="24" fill="#fff" stroke="#333" stroke-width="3"/>',
  );
}

/** 곡물 열차: wagons through ripe fields. */
export function grainTrain(): string {
  const roll = dice(63);
  const ears = Array.from({ length: 320 }, () => {
    const x = roll() * 1440;
    const y = 700 + roll() * 260;
    const tall = 30 + ((y - 700) / 260) * 90;
    return line(
      `${x},${y} ${x + (roll() - 0.5) * 20},${y - tall}`,
      roll() < 0.5 ? "#d9a844" : "#c28f30",
      3,
    );
  });
  const wagons = [0, 1, 2, 3, 4].map((at) => {
    const x = 430 + at * 210;
    return (
      shape(
        `${x},520 ${x + 190},520 ${x + 176},600 ${x + 14},600`,
        at % 2 ? "#8a5a3c" : "#6f6a58",
      ) +
      rect(x + 20, 506, 150, 16, "#e8c66a", 'rx="8"') +
      `<circle cx="${x + 46}" cy="608" r="15" fill="#22242a"/><circle cx="${x + 146}" cy="608" r="15" fill="#22242a"/>`
    );
  });
  return drawing(
    sky("#79a9cf", "#f3d9a4"),
    glow(240, 320, 80, "#fff4cf", 0.9),
    hills(560, 120, "#8ea06a", 17, 'opacity="0.8"'),
    rect(0, 560, 1440, 400, "#cf9f45"),
    rect(0, 616, 1440, 14, "#6d5a45"),
    rect(170, 470, 240, 130, "#2f5d50", 'rx="14"'),
    rect(180, 440, 110, 60, "#2f5d50", 'rx="8"'),
    rect(196, 452, 76, 34, "#d3e6ea"),
    rect(170, 548, 240, 12, "#e8c66a"),
    '<circle cx="220" cy="606" r="20" fill="#22242a"/><circle cx="290" cy="606" r="20" fill="#22242a"/><circle cx="360" cy="606" r="20" fill="#22242a"/>',
    ...wagons,
    ...ears,
  );
}

/** 햇빛발전소: panels on the roofs of factories. */
export function solarRoofs(): string {
  const roof = (x: number, y: number, columns: number) =>
    shape(
      `${x - 30},${y + 190} ${x + 40},${y - 20} ${x + columns * 92 + 60},${y - 20} ${x + columns * 92 + 20},${y + 190}`,
      "#9aa4ab",
    ) +
    Array.from({ length: columns * 2 }, (_, at) => {
      const [px, py] = [
        x + 30 + (at % columns) * 92 - Math.floor(at / columns) * 26,
        y + Math.floor(at / columns) * 92,
      ];
      return (
        shape(
          `${px + 16},${py} ${px + 92},${py} ${px + 74},${py + 78} ${px - 6},${py + 78}`,
          "#1f3f6e",
        ) +
        line(`${px + 54},${py} ${px + 34},${py + 78}`, "#5b86bd", 2) +
        line(`${px + 6},${py + 38} ${px + 84},${py + 38}`, "#5b86bd", 2)
      );
    }).join("");
  return drawing(
    sky("#67a6db", "#d6ebf2"),
    glow(1180, 160, 90, "#fff7d6"),
    hills(440, 100, "#7fa07c", 27, 'opacity="0.8"'),
    skyline(470, 120, "#a9b6bd", "#eaf2f4", 13),
    rect(0, 460, 1440, 500, "#8d979c"),
    roof(80, 470, 6),
    roof(780, 490, 6),
    roof(40, 730, 7),
    roof(800, 750, 6),
    person(720, 740, 130, "#e0902f"),
  );
}
