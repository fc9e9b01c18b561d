import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";

const family = "Magam Pretendard";

/**
 * Lays Pretendard's subsets (SIL Open Font License 1.1, with its text) into `public/fonts/pretendard/`,
 * named by content so that they may be kept for ever, and the faces into `public/fonts/pretendard.css`.
 * @returns false when they already lay there
 */
export function layFonts(checkout: string): boolean {
  const source = join(checkout, "node_modules/pretendard");
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as {
    version: string;
  };
  const target = join(checkout, "public/fonts");
  const sheet = join(target, "pretendard.css");
  const heading = `/* Pretendard ${version}, SIL OFL 1.1: /fonts/pretendard/LICENSE.txt */\n`;
  if (existsSync(sheet) && readFileSync(sheet, "utf8").startsWith(heading)) return false;
  rmSync(join(target, "pretendard"), { recursive: true, force: true });
  mkdirSync(join(target, "pretendard"), { recursive: true });
  copyFileSync(licence(source), join(target, "pretendard/LICENSE.txt"));
  const web = join(source, "dist/web/variable");
  const faces = readFileSync(join(web, "pretendardvariable-dynamic-subset.css"), "utf8")
    .replace(/^\/\*[\s\S]*?\*\/\s*/, "")
    .replace(/font-family:[^;]+;/g, `font-family: "${family}";`)
    .replace(/font-display:[^;]+;/g, "font-display: swap;")
    .replace(/url\(([^)]+)\) format\([^)]+\)/g, (_, path: string) => {
      const name = copyNamed(join(web, path), join(target, "pretendard"));
      return `url(pretendard/${name})format("woff2")`;
    })
    // Every reader loads the sheet, whether a face of it is needed or not.
    .replace(/\/\*.*?\*\/|;\s*(?=\})/g, "")
    .replace(/\s*([{},:;])\s*/g, "$1");
  // Written last and in one step: its presence means that every file it names is there.
  writeFileSync(`${sheet}.new`, heading + faces);
  renameSync(`${sheet}.new`, sheet);
  return true;
}

function copyNamed(file: string, folder: string): string {
  const hash = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 10);
  const number = /subset\.(\d+)\.woff2$/.exec(basename(file))?.[1] ?? "0";
  const name = `${number}.${hash}.woff2`;
  copyFileSync(file, join(folder, name));
  return name;
}

function licence(source: string): string {
  for (const name of ["LICENSE", "LICENSE.txt", "dist/LICENSE.txt"]) {
    if (existsSync(join(source, name))) return join(source, name);
  }
  throw new Error(`no licence text in ${source}; the fonts may not be handed on without it`);
}
