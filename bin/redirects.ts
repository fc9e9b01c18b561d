/**
 * `npm run redirects -- import old-addresses.csv`: lets the addresses of a former system lead to
 * today's. The file has the columns path, param, value, target and, if several hosts lead here,
 * host: `/news/article.html,no,50876,/news/12`. A column guid holds the name of an article in the
 * former system's feeds, so that portals do not take it for a new one.
 */
import { readFile } from "node:fs/promises";
import { connect } from "#db/client.ts";
import {
  importRedirects,
  type LineFault,
  readRedirects,
} from "#server/redirects/import-redirects.ts";
import { withDatabase } from "#server/supervisor/database.ts";
import { PlainError, runPlainly } from "#server/supervisor/plain-errors.ts";

const SHOWN = 20;

const faultWords: Record<LineFault["fault"], [ko: string, en: string]> = {
  columns: ["첫 줄에 path와 target 열이 있어야 합니다", "the first line must name path and target"],
  host: ["호스트 이름이 아닙니다", "that is no host name"],
  address: ["받지 않는 옛 주소입니다", "no old address of this form is let in"],
  target: ["신문의 주소가 아닙니다", "the target is no page of the paper"],
  guid: [
    "guid는 기사 주소에만, 기사마다 하나씩 500자까지 적습니다",
    "a guid belongs to one article, has 500 characters at most, and each article one",
  ],
};

await runPlainly(async () => {
  const [verb, file] = process.argv.slice(2);
  if (verb !== "import" || file === undefined) throw usage();
  const read = readRedirects(await textOf(file));
  const { rows, faults } = read;
  if (faults.length > 0) throw refused(faults);
  await withDatabase(
    () => {},
    async ({ urls }) => {
      const newsroom = connect(urls.newsroom, { name: "command", max: 1 });
      try {
        await importRedirects(newsroom.db, read);
      } finally {
        await newsroom.end();
      }
    },
  );
  console.log(`옛 주소 ${rows.length}개를 들여왔습니다 · ${rows.length} old addresses imported`);
});

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new PlainError(`파일을 읽지 못했습니다: ${file}`, `Cannot read ${file}`, error);
  }
}

function refused(faults: readonly LineFault[]): PlainError {
  const lines = (language: 0 | 1) =>
    faults
      .slice(0, SHOWN)
      .map(({ line, fault }) => `${line}: ${faultWords[fault][language]}`)
      .join("; ");
  return new PlainError(
    `아무것도 들여오지 않았습니다. 고칠 줄 ${faults.length}개: ${lines(0)}`,
    `Nothing was imported. ${faults.length} lines to correct: ${lines(1)}`,
  );
}

function usage(): PlainError {
  const example = "npm run redirects -- import old-addresses.csv";
  return new PlainError(`이렇게 써 주십시오: ${example}`, `Use it like this: ${example}`);
}
