import { connect } from "#db/client.ts";
import { findArticle, findPerson, readFrame } from "#db/queries/site.ts";
import {
  listBetween,
  listFeed,
  listMonths,
  listNewest,
  listNewestBySection,
  listReporter,
  listSection,
  listTag,
} from "#db/queries/site-lists.ts";
import { listSurroundings } from "#db/queries/site-related.ts";
import { LAST_PAGE } from "#domain/list-page.ts";
import type { Scratch } from "./scratch.ts";
import { type Asking, type Timed, timed } from "./timed.ts";
import { SECTIONS } from "./words.ts";
import { tagName, write } from "./writing.ts";

const MONTH_MS = 30 * 86_400_000;

/** The queries of the paper as its pages ask them: as the readers' role, on one connection. */
export async function timeQueries(scratch: Scratch, count: number): Promise<Timed[]> {
  const { db, end } = connect(scratch.urls.site, { name: "bench", max: 1 });
  const anyOf = (number: number) => 1 + ((number * 7919) % count);
  const now = Date.now();
  const around = (number: number) => {
    const { content, author, section } = write(number);
    const sectionSlug = SECTIONS[section - 1]?.slug ?? "";
    return listSurroundings(db, { id: number, tags: content.tags, writerId: author, sectionSlug }, 16);
  };
  const queries: [string, Asking<Promise<unknown>>][] = [
    ["frame", () => readFrame(db)],
    ["article", (number) => findArticle(db, anyOf(number))],
    ["around an article", (number) => around(anyOf(number))],
    ["person", (number) => findPerson(db, 1 + (number % 200))],
    ["newest 30", () => listNewest(db, 30)],
    ["newest 8 of every section", () => listNewestBySection(db, 8)],
    ["section, page 1", () => listSection(db, "politics", 1)],
    ["section, page 100", () => listSection(db, "politics", LAST_PAGE)],
    ["small section, page 1", () => listSection(db, "opinion", 1)],
    ["small section, page 100", () => listSection(db, "opinion", LAST_PAGE)],
    ["frequent tag, page 1", () => listTag(db, tagName(0), 1)],
    ["frequent tag, page 100", () => listTag(db, tagName(0), LAST_PAGE)],
    ["rare tag, page 1", (number) => listTag(db, tagName(2900 + (number % 50)), 1)],
    ["busy reporter, page 1", () => listReporter(db, 1, 1)],
    ["busy reporter, page 100", () => listReporter(db, 1, LAST_PAGE)],
    ["feed of all", () => listFeed(db, null, 30)],
    ["feed of a section", () => listFeed(db, "opinion", 30)],
    ["months of the sitemap", () => listMonths(db)],
    [
      "a month of the sitemap",
      () => listBetween(db, new Date(now - MONTH_MS), new Date(now), 50_000),
    ],
  ];
  try {
    const figures: Timed[] = [];
    for (const [name, query] of queries) figures.push(await timed(name, query));
    return figures;
  } finally {
    await end();
  }
}
