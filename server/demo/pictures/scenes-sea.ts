import { dice, drawing, glow, hills, line, person, rect, shape, sky, water } from "./brush.ts";

/** 달맞이항: gantry cranes at dawn. */
export function harbour(): string {
  const roll = dice(9);
  const crane = (x: number, size: number, colour: string) => {
    const top = 640 - 420 * size;
    return (
      line(`${x},640 ${x + 40 * size},${top} ${x + 80 * size},640`, colour, 14 * size) +
      line(`${x + 150 * size},640 ${x + 150 * size},${top + 60 * size}`, colour, 14 * size) +
      line(
        `${x - 250 * size},${top + 60 * size} ${x + 220 * size},${top + 60 * size}`,
        colour,
        18 * size,
      ) +
      line(`${x + 40 * size},${top} ${x - 230 * size},${top + 56 * size}`, colour, 6 * size) +
      line(
        `${x - 150 * size},${top + 66 * size} ${x - 150 * size},${top + 210 * size}`,
        "#2a2f3a",
        4 * size,
      )
    );
  };
  const boxes = Array.from({ length: 66 }, (_, at) => {
    const colour = ["#b8503a", "#33658a", "#e0a33e", "#5b7f5c", "#7d8791"][Math.floor(roll() * 5)];
    return rect(60 + (at % 22) * 62, 600 - Math.floor(at / 22) * 34, 58, 31, colour ?? "#7d8791");
  });
  return drawing(
    sky("#6f8fb5", "#e8b99a", "#f6d9a6"),
    glow(1060, 470, 90, "#fff3cf"),
    hills(560, 110, "#6d7f98", 14, 'opacity="0.8"'),
    crane(420, 1, "#c4533a"),
    crane(800, 1.05, "#c4533a"),
    crane(1200, 0.95, "#c4533a"),
    ...boxes,
    rect(0, 632, 1440, 30, "#3d4650"),
    water(662, "#4e6a86", "#f9dba6", 1060, 6),
  );
}

/** 벨로니아 여객선: the first boat out. */
export function ferry(): string {
  return drawing(
    sky("#88b4d6", "#cfe3ea", "#f5e6c8"),
    glow(300, 300, 90, "#fffbe8", 0.8),
    hills(560, 130, "#7d98a8", 19, 'opacity="0.7"'),
    hills(585, 70, "#5d7d7c", 4),
    water(580, "#3f7f9c", "#d9f0f2", 420, 12),
    shape("430,640 1180,640 1090,770 520,770", "#f4f2ec"),
    shape("445,705 1140,705 1090,770 520,770", "#2d5877"),
    rect(560, 540, 520, 100, "#ffffff"),
    rect(640, 470, 330, 72, "#eef0ee"),
    rect(860, 390, 74, 84, "#c4533a"),
    ...Array.from({ length: 11 }, (_, at) => rect(582 + at * 45, 572, 26, 30, "#39586b", 'rx="6"')),
    ...Array.from({ length: 7 }, (_, at) => rect(662 + at * 43, 492, 26, 26, "#39586b", 'rx="6"')),
    line("700,470 700,400", "#5a6670", 6),
    glow(905, 350, 40, "#b9bdc0", 0.5),
    line("300,780 520,772 1090,772 1320,790", "#eaf6f6", 10, 'opacity="0.8"'),
  );
}

/** 별마루섬: the village and its clinic from the sea. */
export function islandClinic(): string {
  const houses = [310, 420, 520, 900, 1000].map(
    (x, at) =>
      rect(x, 500 - (at % 2) * 26, 84, 70, "#efe7d6") +
      shape(
        `${x - 10},${500 - (at % 2) * 26} ${x + 42},${452 - (at % 2) * 26} ${x + 94},${500 - (at % 2) * 26}`,
        at % 2 ? "#b9573d" : "#3f6d86",
      ),
  );
  return drawing(
    sky("#7fb2d9", "#cfe6ee"),
    '<g opacity="0.8"><ellipse cx="320" cy="180" rx="150" ry="34" fill="#fff"/><ellipse cx="420" cy="160" rx="100" ry="40" fill="#fff"/><ellipse cx="1080" cy="230" rx="180" ry="30" fill="#fff"/></g>',
    '<path d="M120 590C300 330 520 250 700 300S1120 360 1330 590Z" fill="#5f8c58"/><path d="M520 590C660 420 840 330 960 400S1200 500 1330 590Z" fill="#74a268"/>',
    ...houses,
    rect(640, 430, 210, 130, "#ffffff"),
    rect(630, 416, 230, 22, "#c9d3d6"),
    rect(728, 452, 34, 12, "#c0392b"),
    rect(739, 441, 12, 34, "#c0392b"),
    ...[0, 1].map((at) => rect(662 + at * 132, 490, 44, 40, "#8fb7c9")),
    rect(726, 500, 38, 60, "#57707c"),
    rect(0, 580, 1440, 20, "#c9bd9c"),
    water(596, "#2f7fa3", "#dff3f5", 720, 33),
    shape("210,720 460,720 420,772 250,772", "#f2ede0"),
    rect(290, 676, 90, 46, "#3f6d86"),
    line("0,640 360,640", "#9b9484", 20),
  );
}

/** 토아누: the school behind its new wall. */
export function seaWall(): string {
  return drawing(
    sky("#5aa5c9", "#c9ecec", "#f4ecd0"),
    glow(1100, 210, 70, "#fffbe8", 0.8),
    shape("0,500 1440,470 1440,560 0,560", "#dcc99a"),
    rect(520, 380, 380, 130, "#f6efe0"),
    shape("490,380 710,300 930,380", "#c0563a"),
    ...[0, 1, 2, 3].map((at) => rect(552 + at * 88, 412, 50, 48, "#4f8597")),
    line("960,510 960,280", "#8b7a5a", 8),
    shape("964,284 1060,304 964,330", "#2f7fa3"),
    ...[150, 330, 1120, 1290].map(
      (x) =>
        line(`${x},520 ${x + 20},380`, "#7a5c3c", 14) +
        `<path d="M${x + 20} 380q-80-50-130 0q60-80 130-6q30-80 110-50q-80 0-100 50q80-10 110 60q-50-50-120-54z" fill="#3c7d4b"/>`,
    ),
    shape("0,560 1440,560 1440,640 0,650", "#a4aaa6"),
    ...Array.from({ length: 16 }, (_, at) =>
      line(`${at * 95},562 ${at * 95 - 14},648`, "#8b918d", 3),
    ),
    water(640, "#1f88a8", "#eafafa", 760, 48),
    ...[0, 1, 2, 3, 4].map((at) =>
      person(
        430 + at * 44,
        560,
        86 + (at % 2) * 12,
        ["#d9534f", "#f2c14e", "#4f8fc0", "#5da271", "#a06bb0"][at] ?? "#d9534f",
        "#8a5f45",
      ),
    ),
  );
}
