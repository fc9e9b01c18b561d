import { dice, drawing, glow, hills, line, person, rect, shape, sky, skyline } from "./brush.ts";

/** 급식실: trays on a counter, each with a card of its own colour. */
export function lunchTrays(): string {
  const cards = ["#e4572e", "#f3a712", "#4f9d69", "#3d7ea6", "#f3a712", "#4f9d69"];
  const trays = cards.map((card, at) => {
    const [x, y] = [110 + (at % 3) * 430, 470 + Math.floor(at / 3) * 235];
    return (
      rect(x, y, 370, 185, "#d9dde1", 'rx="18"') +
      rect(x + 8, y + 8, 354, 169, "#eef1f3", 'rx="14"') +
      rect(x + 24, y + 92, 150, 72, "#c4cacf", 'rx="12"') +
      rect(x + 190, y + 92, 150, 72, "#c4cacf", 'rx="12"') +
      `<ellipse cx="${x + 99}" cy="${y + 126}" rx="58" ry="26" fill="#fbfaf4"/>` +
      `<ellipse cx="${x + 265}" cy="${y + 128}" rx="60" ry="25" fill="${at % 2 ? "#8a4b2a" : "#b5502f"}"/>` +
      `<circle cx="${x + 62}" cy="${y + 50}" r="32" fill="#7aa758"/><circle cx="${x + 140}" cy="${y + 50}" r="32" fill="#e6b655"/>` +
      rect(x + 232, y + 22, 104, 58, card, 'rx="8"') +
      rect(x + 246, y + 38, 52, 8, "#ffffff", 'rx="4" opacity="0.9"') +
      rect(x + 246, y + 54, 74, 8, "#ffffff", 'rx="4" opacity="0.6"')
    );
  });
  const windows = [0, 1, 2, 3].map((at) =>
    rect(60 + at * 345, 40, 285, 250, "#f6f3dc", 'opacity="0.85"'),
  );
  return drawing(
    sky("#cfd8d2", "#e9e4d4"),
    ...windows,
    rect(0, 320, 1440, 40, "#9aa79f"),
    rect(0, 360, 1440, 600, "#b9c2bc"),
    person(230, 420, 250, "#f4f6f5"),
    person(1170, 420, 250, "#f4f6f5"),
    rect(0, 420, 1440, 30, "#7f8c85"),
    ...trays,
  );
}

/** 심야버스: a lit bus on an empty street. */
export function nightBus(): string {
  const windows = [0, 1, 2, 3, 4, 5].map((at) =>
    rect(420 + at * 118, 575, 100, 96, "#ffe9a8", 'rx="8"'),
  );
  return drawing(
    sky("#0b1530", "#1c2a52", "#3a3a63"),
    glow(1180, 150, 60, "#f7efcf"),
    skyline(640, 420, "#18233f", "#ffd98a", 11),
    skyline(700, 240, "#0f1830", "#ffcf7a", 5),
    rect(0, 690, 1440, 270, "#141a2b"),
    ...[0, 1, 2, 3, 4].map((at) => rect(60 + at * 310, 880, 150, 10, "#d9c27a", 'opacity="0.7"')),
    glow(1170, 800, 120, "#fff1bf", 0.35),
    rect(380, 540, 760, 270, "#2f6f8f", 'rx="28"'),
    rect(380, 690, 760, 26, "#f2efe4"),
    ...windows,
    rect(1128, 590, 18, 150, "#ffe9a8", 'rx="6"'),
    rect(420, 552, 230, 20, "#101725", 'rx="6"'),
    '<circle cx="540" cy="812" r="48" fill="#0b0f1a"/><circle cx="540" cy="812" r="20" fill="#5b6478"/>',
    '<circle cx="980" cy="812" r="48" fill="#0b0f1a"/><circle cx="980" cy="812" r="20" fill="#5b6478"/>',
    glow(1140, 755, 22, "#fff6d0", 1),
    person(250, 850, 210, "#a5483a"),
    rect(120, 560, 12, 290, "#39445f"),
    rect(90, 560, 72, 50, "#2f6f8f", 'rx="6"'),
  );
}

/** 장바구니 물가: crates on a market stall. */
export function marketStall(): string {
  const roll = dice(23);
  const kinds = ["#5d8f3a", "#d9482b", "#f0a93b", "#7c4b8e", "#e8dcb5", "#3f7d4e"];
  const crates = kinds.map((colour, at) => {
    const [x, y] = [70 + (at % 3) * 440, 520 + Math.floor(at / 3) * 215];
    const heap = Array.from({ length: 26 }, () => {
      const [cx, cy] = [x + 40 + roll() * 320, y + 10 + roll() * 100];
      return `<circle cx="${cx}" cy="${cy}" r="${30 + roll() * 14}" fill="${colour}" stroke="#00000022" stroke-width="4"/><circle cx="${cx - 10}" cy="${cy - 12}" r="8" fill="#ffffff" opacity="0.35"/>`;
    });
    return `${heap.join("")}${rect(x, y + 96, 400, 84, "#9a6b3f", 'rx="6"')}${rect(x, y + 132, 400, 6, "#7c5430")}${rect(x + 150, y + 60, 100, 54, "#fffbe8", 'rx="4"')}${rect(x + 166, y + 78, 66, 9, "#b8402a", 'rx="4"')}`;
  });
  const awning = Array.from({ length: 12 }, (_, at) =>
    rect(at * 120, 90, 120, 150, at % 2 ? "#f4ecd8" : "#b8402a"),
  );
  return drawing(
    sky("#f7d9a8", "#e8b77c"),
    rect(0, 240, 1440, 260, "#6b4a34"),
    glow(360, 300, 70, "#ffe3a0", 0.7),
    glow(1060, 300, 70, "#ffe3a0", 0.7),
    ...awning,
    person(520, 560, 330, "#39698a"),
    person(940, 560, 330, "#d0763c"),
    rect(0, 500, 1440, 460, "#4a3527"),
    ...crates,
  );
}

/** 버스 기다리며 책 한 쪽. */
export function busStop(): string {
  return drawing(
    sky("#a9c7d8", "#e7e2cf"),
    skyline(560, 300, "#8ba3ad", "#dfe8e4", 31),
    hills(600, 90, "#6f8f6a", 8),
    rect(0, 700, 1440, 260, "#a59f92"),
    rect(0, 690, 1440, 16, "#d8d2c3"),
    rect(330, 250, 780, 24, "#3d5160"),
    rect(350, 274, 14, 430, "#3d5160"),
    rect(1076, 274, 14, 430, "#3d5160"),
    rect(364, 290, 712, 330, "#dcebf0", 'opacity="0.45"'),
    rect(470, 610, 480, 22, "#7d5b3c"),
    rect(500, 632, 14, 80, "#54402c"),
    rect(906, 632, 14, 80, "#54402c"),
    '<rect x="600" y="430" width="120" height="190" rx="44" fill="#c4573a"/><circle cx="660" cy="385" r="46" fill="#d9ab8a"/><path d="M612 380a48 48 0 0 1 96 0l-6 24q-40-30-84 0z" fill="#33261f"/>',
    rect(596, 590, 190, 44, "#2d3a4c", 'rx="20"'),
    rect(742, 600, 40, 118, "#2d3a4c", 'rx="16"'),
    shape("690,520 760,500 800,560 726,584", "#fdf8ea"),
    shape("760,500 830,522 866,574 800,560", "#f4ecd4"),
    line("640,500 700,560 740,556", "#c4573a", 34),
    rect(1180, 360, 14, 350, "#3d5160"),
    '<circle cx="1187" cy="330" r="52" fill="#2f6f8f"/>',
    rect(1160, 322, 54, 16, "#ffffff", 'rx="6"'),
  );
}

/** 시립극장: curtains, a well of light and three who sing. */
export function stage(): string {
  const folds = Array.from({ length: 9 }, (_, at) => {
    const shade = at % 2 ? "#7d1f2b" : "#94283a";
    return rect(at * 34, 0, 36, 760, shade) + rect(1404 - at * 34, 0, 36, 760, shade);
  });
  const heads = Array.from({ length: 19 }, (_, at) => {
    const x = at * 80 + (at % 2) * 10;
    return `<circle cx="${x}" cy="${878 + (at % 3) * 8}" r="36" fill="#0d0b12"/><rect x="${x - 52}" y="905" width="104" height="80" rx="36" fill="#0d0b12"/>`;
  });
  return drawing(
    sky("#1b1226", "#2b1b38"),
    shape("720,0 420,760 1020,760", "#ffe7a8", 'opacity="0.32" filter="url(#soft)"'),
    shape("300,0 560,760 820,760", "#9fb7ff", 'opacity="0.14" filter="url(#soft)"'),
    '<ellipse cx="720" cy="720" rx="330" ry="62" fill="#5d4630"/><ellipse cx="720" cy="708" rx="300" ry="50" fill="#20130d"/>',
    rect(300, 750, 840, 40, "#3a2735"),
    person(560, 750, 300, "#d8cfe8"),
    person(730, 700, 320, "#e8b04a"),
    person(900, 750, 300, "#8fb3c9"),
    ...folds,
    rect(0, 0, 1440, 70, "#5e1722"),
    rect(0, 790, 1440, 170, "#150f1c"),
    ...heads,
  );
}

/** 두물천: paper boats with a light in each. */
export function lanternRiver(): string {
  const roll = dice(77);
  const boats = Array.from({ length: 46 }, (_, at) => {
    const depth = at / 46;
    const x = roll() * 1440;
    const y = 480 + depth ** 1.3 * 430;
    const size = 14 + depth * 44;
    return (
      glow(x, y, size * 0.9, "#ffc766", 0.6) +
      shape(
        `${x - size},${y} ${x + size},${y} ${x + size * 0.6},${y + size * 0.5} ${x - size * 0.6},${y + size * 0.5}`,
        "#f6e7c3",
      ) +
      shape(`${x - size * 0.3},${y} ${x},${y - size * 0.7} ${x + size * 0.3},${y}`, "#fff6df")
    );
  });
  return drawing(
    sky("#0d1430", "#26244f", "#5b3f63"),
    skyline(440, 250, "#171b3a", "#ffd58a", 3),
    line("0,420 360,330 720,300 1080,330 1440,420", "#0f1230", 26),
    rect(0, 440, 1440, 520, "#1a2046"),
    ...boats,
  );
}
