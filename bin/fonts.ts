/**
 * `npm run fonts`: cuts the paper's face from Pretendard (SIL Open Font License 1.1) into
 * `public/fonts/`, which is committed. To be run when Pretendard is raised.
 *
 * A reader whose device has no Korean face loads the letters that nearly every text is made of,
 * regular and bold, and small pieces for the few others. Pieces by ranges of the code keep short
 * the sheet that everybody loads; by frequency, as they are handed out, a page needs 16 and 420 kB.
 */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { checkout } from "#server/supervisor/parts.ts";

/** Where our own Korean is: what is frequent there is frequent in a paper. */
const TEXTS = ["server/demo", "messages", "components", "domain", "bench/paper", "tests"];
const COMMON = 900;
/** Code points of one of the other pieces. */
const PIECE = 256;
const SYLLABLES = { from: 0xac00, to: 0xd7a3 };
const SIGNS = "‘’“”…·–—‒•℃→←↑↓※○●△▲▽▼□■☎©™₩€「」『』〈〉《》【】~・ㆍ%‰°′″×÷±½¼¾①②③④⑤";
/** Beyond Latin and signs: jamo, enclosed letters, arrows and what else the face has. */
const REST: readonly (readonly [number, number])[] = [
  [0x100, 0x24f],
  [0x250, 0x1fff],
  [0x2000, 0x20ff],
  [0x2100, 0x245f],
  [0x2460, 0x24ff],
  [0x2500, 0x2fff],
  [0x3000, 0x33ff],
  [0xfb00, 0xffef],
];

const source = join(checkout, "node_modules/pretendard");
const target = join(checkout, "public/fonts");
const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as {
  version: string;
};
const face = (weight: "Regular" | "Bold") =>
  readFileSync(join(source, `dist/web/static/woff2/Pretendard-${weight}.woff2`));
const regular = face("Regular");

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, "pretendard"), { recursive: true });
copyFileSync(join(source, "dist/LICENSE.txt"), join(target, "pretendard/LICENSE.txt"));
const common = commonLetters();
const rules = [
  await rule("Magam Pretendard", 400, regular, common),
  await rule("Magam Pretendard", 700, face("Bold"), common),
];
// Rare letters in one weight, under a name of their own: bold ones are thickened by the browser.
for (const letters of otherPieces(common))
  rules.push(await rule("Magam Rare", 400, regular, letters));
writeFileSync(
  join(target, "pretendard.css"),
  `/* Pretendard ${version}, SIL OFL 1.1: /fonts/pretendard/LICENSE.txt */\n${rules.join("")}\n`,
);
console.log(`${rules.length} pieces in public/fonts`);

/** Latin, signs and the syllables most frequent in our own texts. */
function commonLetters(): readonly number[] {
  const counts = new Map<string, number>();
  for (const file of TEXTS.flatMap((folder) => textsBelow(join(checkout, folder))))
    for (const [letter] of readFileSync(file, "utf8").matchAll(/[가-힣]/g))
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const frequent = [...counts].sort(([, a], [, b]) => b - a).slice(0, COMMON);
  const latin = Array.from({ length: 0xff - 0x20 }, (_, index) => 0x20 + index);
  const letters = [...frequent.map(([letter]) => letter), ...SIGNS].map(codeOf);
  return [...new Set([...latin, ...letters])].sort((a, b) => a - b);
}

function otherPieces(taken: readonly number[]): readonly (readonly number[])[] {
  const has = new Set(taken);
  const free = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((at) => !has.has(at));
  const pieces = REST.map(([from, to]) => free(from, to));
  for (let from = SYLLABLES.from; from <= SYLLABLES.to; from += PIECE)
    pieces.push(free(from, Math.min(from + PIECE - 1, SYLLABLES.to)));
  return pieces;
}

async function rule(
  family: string,
  weight: number,
  font: Buffer,
  letters: readonly number[],
): Promise<string> {
  const piece = await subsetFont(font, String.fromCodePoint(...letters), { targetFormat: "woff2" });
  const hash = createHash("sha256").update(piece).digest("hex").slice(0, 10);
  const name = `${(letters[0] ?? 0).toString(16)}-${weight}.${hash}.woff2`;
  writeFileSync(join(target, "pretendard", name), piece);
  // The name before wins: what the common faces have is never asked of a rare one.
  const range = family === "Magam Rare" ? spanOf(letters) : rangesOf(letters);
  return (
    `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;` +
    `src:url(pretendard/${name})format("woff2");unicode-range:${range}}`
  );
}

function spanOf(letters: readonly number[]): string {
  return `U+${hex(letters[0])}-${hex(letters.at(-1))}`;
}

function rangesOf(letters: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const letter of letters) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === letter) last[1] = letter;
    else runs.push([letter, letter]);
  }
  return runs
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(",");
}

function hex(code: number | undefined): string {
  return (code ?? 0).toString(16);
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
