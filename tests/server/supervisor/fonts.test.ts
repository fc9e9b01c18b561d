import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { layFonts } from "#server/supervisor/fonts.ts";
import { checkout } from "#server/supervisor/parts.ts";

let folder: string;
let sheet: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "magam-fonts-"));
  symlinkSync(join(checkout, "node_modules"), join(folder, "node_modules"));
  expect(layFonts(folder)).toBe(true);
  sheet = readFileSync(join(folder, "public/fonts/pretendard.css"), "utf8");
});

afterAll(() => rmSync(folder, { recursive: true }));

test("every face names a file that lies there, under a name that follows from its content", () => {
  const files = [...sheet.matchAll(/src:url\(([^)]+)\)format\("woff2"\)/g)].map(([, file]) => file);
  expect(files.length).toBe(sheet.split("@font-face").length - 1);
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    expect(file).toMatch(/^pretendard\/\d+\.[0-9a-f]{10}\.woff2$/);
    expect(existsSync(join(folder, "public/fonts", file ?? ""))).toBe(true);
  }
});

test("Hangul, Latin and the licence are there", () => {
  expect(sheet).toContain("LICENSE.txt");
  expect(existsSync(join(folder, "public/fonts/pretendard/LICENSE.txt"))).toBe(true);
  const ranges = [...sheet.matchAll(/unicode-range:([^}]+)\}/g)].map(([, range]) => range);
  expect(ranges.join(",")).toMatch(/U\+ac00/i);
  expect(ranges.join(",")).toMatch(/U\+20/i);
});

test("the sheet that every reader loads packs to 9 kB", () => {
  expect(brotliCompressSync(sheet).length).toBeLessThan(9000);
});

test("fonts that lie there already are left alone", () => {
  expect(layFonts(folder)).toBe(false);
});
