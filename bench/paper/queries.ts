import { type Connection, connect } from "#db/client.ts";
import { findArticle, findPerson, readFrame } from "#db/queries/site.ts";
import {
  listAddresses,
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
import { backendOf, type Measure } from "./measure.ts";
import type { Scratch } from "./scratch.ts";
import { type Timed, timed } from "./timed.ts";
import { SECTIONS } from "./words.ts";
import { tagName, write } from "./writing.ts";

const DAY_MS = 86_400_000;
/** A page that every archive from 1,000 articles on has. */
const COMMON_PAGE = 10;

type Db = Connection["db"];

/** The queries of the paper as its pages ask them: as the readers' role, on one connection. */
export async function timeQueries(scratches: readonly Scratch[]): Promise<Timed[]> {
  const connections = scratches.map(({ urls }) => connect(urls.site, { name: "bench", max: 1 }));
  try {
    const backends = await Promise.all(connections.map(({ db }) => backendOf(db)));
    const figures: Timed[] = [];
    for (const { name, ask } of queries) {
      const turns = connections.map(({ db }, index) => {
        const count = scratches[index]?.count ?? 0;
        return { count, once: ask({ db, count }), pids: [backends[index] ?? 0] };
      });
      figures.push(...(await timed(name, turns)));
    }
    return figures;
  } finally {
    for (const { end } of connections) await end();
  }
}

const on = (ask: (db: Db, number: number) => Promise<unknown>) => {
  return ({ db }: { db: Db }) =>
    (number: number) =>
      ask(db, number);
};

const anyOf = (count: number, number: number) => 1 + ((number * 7919) % count);

function around(db: Db, article: number): Promise<unknown> {
  const { content, author, section } = write(article);
  const sectionSlug = SECTIONS[section - 1]?.slug ?? "";
  return listSurroundings(
    db,
    { id: article, tags: content.tags, writerId: author, sectionSlug },
    16,
  );
}

const queries: readonly Measure<{ db: Db; count: number }>[] = [
  { name: "frame", ask: on((db) => readFrame(db)) },
  {
    name: "article",
    ask: ({ db, count }) => {
      return (number) => findArticle(db, anyOf(count, number));
    },
  },
  {
    name: "around an article",
    ask: ({ db, count }) => {
      return (number) => around(db, anyOf(count, number));
    },
  },
  { name: "person", ask: on((db, number) => findPerson(db, 1 + (number % 200))) },
  { name: "newest 30", ask: on((db) => listNewest(db, 30)) },
  { name: "newest 8 of every section", ask: on((db) => listNewestBySection(db, 8)) },
  { name: "section, page 1", ask: on((db) => listSection(db, "politics", 1)) },
  { name: "section, page 10", ask: on((db) => listSection(db, "politics", COMMON_PAGE)) },
  { name: "section, page 100", ask: on((db) => listSection(db, "politics", LAST_PAGE)) },
  { name: "frequent tag, page 1", ask: on((db) => listTag(db, tagName(0), 1)) },
  { name: "frequent tag, page 10", ask: on((db) => listTag(db, tagName(0), COMMON_PAGE)) },
  { name: "frequent tag, page 100", ask: on((db) => listTag(db, tagName(0), LAST_PAGE)) },
  {
    name: "rare tag, page 1",
    ask: on((db, number) => listTag(db, tagName(2900 + (number % 50)), 1)),
  },
  { name: "busy reporter, page 1", ask: on((db) => listReporter(db, 1, 1)) },
  { name: "busy reporter, page 10", ask: on((db) => listReporter(db, 1, COMMON_PAGE)) },
  { name: "busy reporter, page 100", ask: on((db) => listReporter(db, 1, LAST_PAGE)) },
  { name: "feed of all", ask: on((db) => listFeed(db, null, 30)) },
  { name: "feed of a section", ask: on((db) => listFeed(db, "opinion", 30)) },
  { name: "months of the sitemap", ask: on((db) => listMonths(db)) },
  {
    name: "two days of the news sitemap",
    ask: on((db) => listBetween(db, new Date(Date.now() - 2 * DAY_MS), new Date(), 1_000)),
  },
  {
    name: "a month of the sitemap",
    ask: on((db) => listAddresses(db, new Date(Date.now() - 30 * DAY_MS), new Date(), 50_000)),
  },
];
