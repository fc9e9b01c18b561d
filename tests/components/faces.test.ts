import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { demoArticles } from "#server/demo/articles/index.ts";
import { checkout } from "#server/supervisor/parts.ts";

const fonts = join(checkout, "public/fonts");
const sheet = readFileSync(join(fonts, "pretendard.css"), "utf8");
const faces = [...sheet.matchAll(/@font-face\{([^}]*)\}/g)].map(([, rule = ""]) => ({
  family: /font-family:"([^"]+)"/.exec(rule)?.[1],
  weight: /font-weight:(\d+)/.exec(rule)?.[1],
  file: /url\(([^)]+)\)/.exec(rule)?.[1] ?? "",
  ranges: (/unicode-range:(.+)$/.exec(rule)?.[1] ?? "").split(",").map((range) => {
    const [from = "", to = from] = range.replace("U+", "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  }),
}));
const bears = (face: (typeof faces)[number], letter: string) => {
  const code = letter.codePointAt(0) ?? 0;
  return face.ranges.some(([from, to]) => from <= code && code <= to);
};
const bytesOf = ({ file }: (typeof faces)[number]) => readFileSync(join(fonts, file)).length;

test("every face names a file that lies there, under a name that follows from its content", () => {
  expect(faces.length).toBeGreaterThan(40);
  for (const { file } of faces) {
    expect(file).toMatch(/^pretendard\/[0-9a-f]+-\d00\.[0-9a-f]{10}\.woff2$/);
    expect(existsSync(join(fonts, file))).toBe(true);
  }
});

test("they were cut from the Pretendard that is installed, and its licence lies beside them", () => {
  const installed = readFileSync(join(checkout, "node_modules/pretendard/package.json"), "utf8");
  expect(sheet).toContain(`Pretendard ${JSON.parse(installed).version}, SIL OFL 1.1`);
  expect(existsSync(join(fonts, "pretendard/LICENSE.txt"))).toBe(true);
});

test("every modern syllable, Latin and the signs of a newspaper have a face", () => {
  const syllables = Array.from({ length: 0xd7a4 - 0xac00 }, (_, at) =>
    String.fromCharCode(0xac00 + at),
  );
  const without = [...syllables, ..."AZaz09 “”‘’…·ㆍ%℃※▲"].filter(
    (letter) => !faces.some((face) => bears(face, letter)),
  );
  expect(without).toEqual([]);
});

test("the sheet that every reader loads packs to 3 kB", () => {
  expect(brotliCompressSync(sheet).length).toBeLessThan(3000);
});

test("an article of whatever letters the demo has takes at most 250 kB on a device without Korean", () => {
  const [regular, bold, ...rare] = faces;
  if (!regular || !bold) throw new Error("no common faces");
  expect([regular.weight, bold.weight]).toEqual(["400", "700"]);
  const base = bytesOf(regular) + bytesOf(bold);
  for (const article of demoArticles) {
    const letters = new Set(JSON.stringify(article));
    const missing = [...letters].filter((letter) => !bears(regular, letter));
    const pieces = rare.filter((face) => missing.some((letter) => bears(face, letter)));
    const bytes = pieces.reduce((sum, face) => sum + bytesOf(face), base);
    expect(bytes).toBeLessThanOrEqual(250_000);
  }
});
