import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { intakeLine } from "#domain/korean/intake.ts";

export type RawArticle = { headline: string; deck: string; paragraphs: string[] };

/** The page the product starts from, where the checkout has it beside it; else one of ours of the same shape. */
export function readRawArticle(): RawArticle {
  const seed = path.resolve(import.meta.dirname, "../../../../shared/seed/article-page.txt");
  const own = path.resolve(import.meta.dirname, "../fixtures/article-page.txt");
  return parsePage(readFileSync(existsSync(seed) ? seed : own, "utf8"));
}

/** As a reader got the page: section label, headline, deck, then blank-separated paragraphs up to the first banner. */
function parsePage(page: string): RawArticle {
  const lines = page.split("\n");
  const label = lines.indexOf("산업");
  const body = lines.slice(label + 1, lines.indexOf("배너", label));
  const texts = body.filter((line) => intakeLine(line) !== "");
  const [headline = "", deck = "", ...paragraphs] = texts;
  return { headline, deck, paragraphs };
}
