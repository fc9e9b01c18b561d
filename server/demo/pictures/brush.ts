/** The few strokes of which the demo's pictures are drawn: SVG of our own, 1440 × 960. */
export const CANVAS = { width: 1440, height: 960 } as const;

/** 0 to 1, the same row for the same seed: a demo looks the same on every machine. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export function drawing(background: string, ...pieces: readonly string[]): string {
  const { width, height } = CANVAS;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs><filter id="soft"><feGaussianBlur stdDeviation="14"/></filter><filter id="haze"><feGaussianBlur stdDeviation="3"/></filter>${background}</defs><rect width="${width}" height="${height}" fill="url(#sky)"/>${pieces.join("")}</svg>`;
}

/** Colours from the top of the sky to the horizon. */
export function sky(...colours: readonly string[]): string {
  const last = colours.length - 1;
  const stops = colours.map((colour, at) => `<stop offset="${at / last}" stop-color="${colour}"/>`);
  return `<linearGradient id="sky" x2="0" y2="1">${stops.join("")}</linearGradient>`;
}

export function glow(x: number, y: number, radius: number, colour: string, opacity = 0.9): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}" opacity="${opacity}" filter="url(#soft)"/>`;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more = "",
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;
}

export function shape(points: string, fill: string, more = ""): string {
  return `<polygon points="${points}" fill="${fill}" ${more}/>`;
}

export function line(points: string, stroke: string, width: number, more = ""): string {
  return `<polyline points="${points}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

/** A ridge from edge to edge, `height` above `base` at most. */
export function hills(base: number, height: number, fill: string, seed: number, more = ""): string {
  const roll = dice(seed);
  const tops = Array.from({ length: 9 }, (_, at) => [
    at * 180,
    base - height * (0.25 + roll() * 0.75),
  ]);
  const curve = tops
    .slice(1)
    .map(([x = 0, y = 0], at) => {
      const [px = 0, py = 0] = tops[at] ?? [];
      return `C${px + 90} ${py} ${x - 90} ${y} ${x} ${y}`;
    })
    .join("");
  return `<path d="M0 960L0 ${tops[0]?.[1]}${curve}L1440 960Z" fill="${fill}" ${more}/>`;
}

/** Houses side by side on `base`, some windows lit. */
export function skyline(
  base: number,
  tallest: number,
  fill: string,
  lit: string,
  seed: number,
): string {
  const roll = dice(seed);
  const houses: string[] = [];
  for (let x = -20; x < 1440; ) {
    const width = 50 + roll() * 110;
    const height = tallest * (0.3 + roll() * 0.7);
    houses.push(rect(x, base - height, width, height + 10, fill));
    for (let y = base - height + 16; y < base - 20; y += 26)
      for (let at = x + 10; at < x + width - 16; at += 22)
        if (roll() < 0.3) houses.push(rect(at, y, 9, 13, lit, `opacity="${0.4 + roll() * 0.6}"`));
    x += width + roll() * 14;
  }
  return houses.join("");
}

/** Light on water below `top`. */
export function water(top: number, fill: string, light: string, x: number, seed: number): string {
  const roll = dice(seed);
  const gleams = Array.from({ length: 90 }, (_, at) => {
    const depth = at / 90;
    const width = 20 + roll() * 160 * (0.3 + depth);
    const away = (roll() - 0.5) * 1100 * (0.15 + depth);
    return rect(
      x + away - width / 2,
      top + 6 + depth ** 1.4 * (950 - top),
      width,
      2 + depth * 5,
      light,
      `opacity="${0.1 + roll() * 0.4}" rx="2"`,
    );
  });
  return rect(0, top, 1440, 960 - top, fill) + gleams.join("");
}

/** Somebody standing, from the feet up. */
export function person(
  x: number,
  feet: number,
  height: number,
  coat: string,
  skin = "#c99a7c",
): string {
  const head = height * 0.075;
  const body = height * 0.52;
  return (
    `<rect x="${x - height * 0.09}" y="${feet - height * 0.42}" width="${height * 0.08}" height="${height * 0.42}" rx="6" fill="#23252e"/>` +
    `<rect x="${x + height * 0.01}" y="${feet - height * 0.42}" width="${height * 0.08}" height="${height * 0.42}" rx="6" fill="#23252e"/>` +
    `<rect x="${x - height * 0.13}" y="${feet - height * 0.84}" width="${height * 0.26}" height="${body}" rx="${height * 0.08}" fill="${coat}"/>` +
    `<circle cx="${x}" cy="${feet - height * 0.92}" r="${head}" fill="${skin}"/>` +
    `<path d="M${x - head} ${feet - height * 0.92}a${head} ${head} 0 0 1 ${2 * head} 0z" fill="#2a211d"/>`
  );
}
