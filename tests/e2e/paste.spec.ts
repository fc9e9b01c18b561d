import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { build } from "vite";
import { parseBody } from "#domain/article/body.ts";
import type { Block } from "#domain/article/body-tree.ts";
import { CLIPBOARDS } from "./fixtures/clipboard.ts";

/** What `paste-in-browser.ts` puts on the page. */
type Reader = {
  readPasted(html: string): {
    html: string;
    blocks: Block[];
    missing: string[];
    flattenedTables: number;
    ms: number;
    parsedAfter: number;
  };
};

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await page.addScriptTag({ content: await readerScript() });
});
test.afterAll(() => page.close());

const read = (html: string) =>
  page.evaluate(
    (source) => (globalThis as unknown as { Paste: Reader }).Paste.readPasted(source),
    html,
  );

for (const { from, html, clean, missing = [] } of CLIPBOARDS) {
  test(`pasted from ${from}`, async () => {
    const pasted = await read(html);
    expect(pasted.html).toBe(clean);
    expect(pasted.missing).toEqual(missing);
    const parsed = parseBody({ type: "doc", content: pasted.blocks });
    expect(parsed.ok ? [] : parsed.faults).toEqual([]);
    // Pasted again it stays what it is.
    const again = pasted.html.replace(/<figure.*?<\/figure>/, "");
    expect((await read(again)).html).toBe(clean.replace(/<figure.*?<\/figure>/, ""));
  });
}

test("a megabyte is read in less than 300 ms, or in a few times of what the browser's parser takes", {
  tag: "@drill",
}, async () => {
  const paragraph = CLIPBOARDS.filter(({ from }) => /^(?:Word|HWP)/.test(from)).map(
    ({ html }) => html,
  );
  const large = paragraph.join("").repeat(200).slice(0, 1_000_000);
  const rounds = [];
  for (let round = 0; round < 5; round += 1) rounds.push(await read(large));
  const best = Math.min(...rounds.map(({ ms }) => ms));
  const parsing = Math.min(...rounds.map(({ parsedAfter }) => parsedAfter));
  // A machine that is busy with others is known by how long the parser alone takes.
  expect(best).toBeLessThan(Math.max(300, 8 * parsing));
});

test("a table of ten thousand cells becomes lines, and none is lost", async () => {
  const row = (at: number) =>
    `<tr>${Array.from({ length: 10 }, (_, cell) => `<td>칸${at}.${cell}</td>`).join("")}</tr>`;
  const rows = Array.from({ length: 1_000 }, (_, at) => row(at)).join("");
  const pasted = await read(`<table>${rows}</table>`);
  expect(pasted.flattenedTables).toBe(1);
  expect(pasted.blocks).toHaveLength(1_000);
  expect(pasted.html).toContain("칸999.9");
});

async function readerScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    root: path.resolve(import.meta.dirname, "../.."),
    build: {
      write: false,
      minify: false,
      lib: {
        entry: path.join(import.meta.dirname, "support/paste-in-browser.ts"),
        formats: ["iife"],
        name: "Paste",
      },
    },
    resolve: {
      alias: [
        {
          find: /^#domain\//,
          replacement: `${path.resolve(import.meta.dirname, "../../domain")}/`,
        },
      ],
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const output = first && "output" in first ? first.output[0] : undefined;
  return output?.type === "chunk" ? output.code : "";
}
