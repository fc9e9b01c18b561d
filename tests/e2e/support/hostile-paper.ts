import { eq, notInArray, sql } from "drizzle-orm";
import type { Connection, Tx } from "#db/client.ts";
import {
  ads,
  people,
  rankingSnapshots,
  sections,
  settings,
  weatherObservations,
} from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { AD_PLACES, AD_SIZES } from "#domain/ad.ts";
import { COMPANY_PAGES, pageSetting } from "#domain/company-page.ts";
import { MACHINE_KEYS } from "#domain/machines.ts";
import { PAPER_KEYS } from "#domain/paper.ts";
import { READER_KEYS } from "#domain/reader-settings.ts";
import { dropPages } from "#server/outbox.ts";
import { SHORT_VECTORS, VECTORS } from "../fixtures/hostile-vectors.ts";
import { hostileContent } from "./hostile-content.ts";
import { connectOwner } from "./inside.ts";
import { plantArticle, takeBack } from "./plant-article.ts";

export const FEED_KEY = "a-feed-key-of-a-hostile-paper";
/** Stands in every hostile text, so that a search finds them all. */
export const COMMON_WORD = "적대시험";
const ALL = VECTORS.map(({ text }) => text).join(" ");

export type HostilePaper = {
  readonly articles: readonly number[];
  /** Has every vector in its headline, an earlier edition, and is the newest 속보. */
  readonly loudest: number;
  readonly people: readonly number[];
  readonly sections: readonly string[];
  /** Gives the paper its own names and words back; the articles stay. */
  calm(): Promise<void>;
  /** Takes everything away again, as far as a newsroom can. */
  clear(): Promise<void>;
};

/**
 * Writes the vectors past every door into every field that readers' pages show: one article for
 * each group of texts, and the paper's own names and words.
 */
export async function plantHostilePaper(
  inside: Connection,
  groups: readonly (readonly string[])[],
): Promise<HostilePaper> {
  const before = await remember(inside);
  const planted = await withTransaction(inside.db, async (tx) => {
    const cast = await plantPeople(tx);
    const renamed = before.sections.slice(0, 5);
    for (const [at, section] of renamed.entries()) {
      const name = every(5, at).join(" ");
      await tx.update(sections).set({ name, nameEn: name }).where(eq(sections.id, section.id));
    }
    const out: number[] = [];
    for (const [at, texts] of groups.entries()) {
      const sectionId = renamed[at % renamed.length]?.id ?? 0;
      const content = hostileContent(texts, [cast[at % cast.length] ?? 0], COMMON_WORD);
      out.push(
        await plantArticle(tx, {
          ...{ sectionId, cast, texts: [content], ago: at + 1, note: ALL },
          isCardless: true,
        }),
      );
    }
    const short = hostileContent(groups[0] ?? [], cast, COMMON_WORD);
    const whole = { ...short, headline: ALL, decks: [ALL, `${ALL}.`] };
    const loudest = await plantArticle(tx, {
      ...{ sectionId: renamed[0]?.id ?? 0, cast, texts: [short, whole], ago: 0 },
    });
    await plantRanking(tx, [loudest, ...out].slice(0, 7));
    await plantWords(tx);
    await dropPages(tx, ["*"]);
    return { articles: out, loudest, people: cast, sections: renamed.map(({ slug }) => slug) };
  });
  return {
    ...planted,
    calm: () => calm(inside, planted.people, before),
    clear: async () => {
      await calm(inside, planted.people, before);
      await takeBack(inside, [...planted.articles, planted.loudest]);
    },
  };
}

type Before = Awaited<ReturnType<typeof remember>>;

async function remember({ db }: Connection) {
  return {
    sections: await db.select().from(sections).orderBy(sections.position, sections.id),
    settings: await db.select().from(settings),
    weather: await db.select().from(weatherObservations),
    ads: await db.select().from(ads),
  };
}

async function plantPeople(tx: Tx): Promise<number[]> {
  const ids: number[] = [];
  for (let at = 0; at < 5; at++) {
    const words = every(5, at).join(" ");
    const named = { name: words, title: words, beat: words, bio: words };
    const email = `hostile${at}@magam.example`;
    const [known] = await tx.update(people).set(named).where(eq(people.email, email)).returning();
    const [row = known] = known
      ? []
      : await tx
          .insert(people)
          .values({ email, ...named })
          .returning();
    ids.push(row?.id ?? 0);
  }
  return ids;
}

async function plantRanking(tx: Tx, ids: number[]): Promise<void> {
  const computedAt = new Date(Date.now() + 60_000);
  for (const timeWindow of ["1h", "24h", "7d"] as const)
    await tx.insert(rankingSnapshots).values({
      ...{ timeWindow, sectionId: null, computedAt, articleIds: ids, counts: ids.map(() => 9) },
    });
}

async function plantWords(tx: Tx): Promise<void> {
  const lines = VECTORS.map(({ text }) => text).join("\n");
  const words: [string, string][] = [
    ...Object.values(PAPER_KEYS).map((key, at): [string, string] => [key, every(12, at).join(" ")]),
    ...Object.values(READER_KEYS).map((key, at): [string, string] => [key, every(4, at).join(" ")]),
    // The name stands in titles, structured data, feeds and the manifest.
    [PAPER_KEYS.name, ALL],
    ...COMPANY_PAGES.map((page): [string, string] => [
      pageSetting(page),
      VECTORS.map(({ text }) => text).join("\n\n"),
    ]),
    [MACHINE_KEYS.robotsLines, lines],
    [MACHINE_KEYS.adsTxt, lines],
    [MACHINE_KEYS.humansTxt, lines],
    [MACHINE_KEYS.securityContact, ALL],
    [MACHINE_KEYS.webSubHub, ALL],
    [MACHINE_KEYS.feedKey, FEED_KEY],
  ];
  for (const [key, value] of words)
    await tx
      .insert(settings)
      .values({ key, value })
      .onConflictDoUpdate({ target: settings.key, set: { value } });
  for (const [at, place] of AD_PLACES.entries())
    await tx
      .insert(ads)
      .values({ place, size: AD_SIZES[at % AD_SIZES.length] ?? AD_SIZES[0], text: ALL, href: "/" })
      .onConflictDoUpdate({ target: ads.place, set: { text: ALL } });
  const stations = await tx.select().from(weatherObservations);
  for (const [at, { station }] of stations.entries())
    await tx
      .update(weatherObservations)
      .set({
        sky: SHORT_VECTORS[at % SHORT_VECTORS.length],
        ...{ icon: every(16, at % 16).join(" "), provider: ALL },
      })
      .where(eq(weatherObservations.station, station));
}

async function calm(inside: Connection, cast: readonly number[], before: Before): Promise<void> {
  await forgetNewSettings(before.settings.map(({ key }) => key));
  await withTransaction(inside.db, async (tx) => {
    for (const id of cast)
      await tx
        .update(people)
        .set({ name: "시험", title: "", beat: "", bio: "", disabledAt: sql`now()` })
        .where(eq(people.id, id));
    for (const { id, name, nameEn } of before.sections)
      await tx.update(sections).set({ name, nameEn }).where(eq(sections.id, id));
    for (const { key, value } of before.settings)
      await tx.update(settings).set({ value }).where(eq(settings.key, key));
    for (const { station, sky, icon, provider } of before.weather)
      await tx
        .update(weatherObservations)
        .set({ sky, icon, provider })
        .where(eq(weatherObservations.station, station));
    for (const { place, text } of before.ads)
      await tx.update(ads).set({ text }).where(eq(ads.place, place));
    const known = before.ads.map(({ place }) => place);
    await tx.delete(ads).where(known.length > 0 ? notInArray(ads.place, known) : undefined);
    await tx.execute(sql`delete from magam.ranking_snapshots where computed_at > now()`);
    await dropPages(tx, ["*"]);
  });
}

/** A setting that was not there before: only the owner may take it out. */
async function forgetNewSettings(known: readonly string[]): Promise<void> {
  const owner = connectOwner();
  await owner.pool.query("delete from magam.settings where key <> all($1)", [known]);
  await owner.end();
}

/** Every `of`-th vector from the `at`-th on. */
function every(of: number, at: number): string[] {
  return VECTORS.filter(({ n }) => n % of === at).map(({ text }) => text);
}
