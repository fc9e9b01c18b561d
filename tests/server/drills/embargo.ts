import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { inArray } from "drizzle-orm";
import { articles } from "#db/schema/index.ts";
import type { Content } from "#domain/article/content.ts";
import { seoulDay } from "#domain/korean/dates.ts";
import { setFlag } from "#server/articles/flags.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { saveText } from "#server/articles/save-text.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { bodyOf } from "../../support/newsroom.ts";
import { ask } from "./asking.ts";
import { type DrillHouse, startHouse } from "./house.ts";
import { approveText, hireStaff, prepareArticle, type Staff } from "./staff.ts";

export interface EmbargoReport {
  readonly surfaces: number;
  readonly probes: number;
  /** Where a canary was seen before its time. */
  readonly leaks: readonly string[];
  /** Milliseconds from the instant until each surface that must show the text did. */
  readonly shownAfter: Readonly<Record<string, number>>;
  /** Canaries whose time had not come either, seen after the others were out. */
  readonly leaksAfter: readonly string[];
}

/** In every line of what must not be seen, and in no word of the paper. */
const CANARY = "카나리아칠삼";
/** The topic of all of them: asked for by its name, so that its pages may bear that name. */
const TOPIC = "카나리아팔일";
/** Of the one that stays under embargo. */
const STAYS = "카나리아구오";
/** A common word that all of them have, so that search has something to find. */
const LURE = "횡단보도신호";
const PATIENCE_MS = 20_000;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

type Scene = {
  readonly house: DrillHouse;
  readonly staff: Staff;
  /** Booked for the instant that its embargo ends. */
  readonly booked: number;
  /** Approved and under embargo long after. */
  readonly kept: number;
  /** Out, with a successor booked for the same instant. */
  readonly revised: number;
  readonly at: number;
};

/**
 * Asks every public surface, over and over until `probes` are made, for words that are under embargo
 * or booked; then how soon each surface has what came out, and that the rest is still not there.
 */
export async function drillEmbargo(options: {
  probes: number;
  log?: (line: string) => void;
}): Promise<EmbargoReport> {
  const say = options.log ?? (() => undefined);
  const house = await startHouse({ web: "next", demo: true });
  const staff = await hireStaff(house.urls.newsroom);
  try {
    // Asked once first, so that the time needed is known and the pages are printed.
    const waitMs = await paceOf(house, options.probes);
    const scene = await setScene(house, staff, Date.now() + waitMs);
    const surfaces = surfacesOf(scene);
    say(`${surfaces.length} surfaces, the instant in ${Math.round(waitMs / 1000)} s`);
    const leaks: string[] = [];
    let probes = 0;
    while (Date.now() < scene.at - 1_000) {
      for (const surface of surfaces) {
        if (Date.now() > scene.at - 1_000) break;
        const seen = await canariesAt(house, surface);
        probes += 1;
        // An answer that ended before the instant.
        if (seen.length > 0 && Date.now() < scene.at) leaks.push(`${surface}: ${seen.join(", ")}`);
      }
    }
    say(`${probes} probes before: ${leaks.length} leaks`);
    const shownAfter = await timeToShow(scene);
    const leaksAfter: string[] = [];
    for (const surface of surfaces)
      if ((await canariesAt(house, surface)).includes(STAYS)) leaksAfter.push(surface);
    return { surfaces: surfaces.length, probes, leaks, shownAfter, leaksAfter };
  } finally {
    await staff.end();
    await house.close();
  }
}

async function setScene(house: DrillHouse, staff: Staff, at: number): Promise<Scene> {
  const { db, desk, reporter } = staff;
  const until = new Date(at);
  const booked = await prepareArticle(staff, secret(CANARY));
  await setFlag(db, desk, {
    ...{ editionId: booked.editionId, reason: CANARY },
    flag: { flag: "embargo", until, source: CANARY },
  });
  await scheduleArticle(db, desk, { editionId: booked.editionId, publishAt: until });
  const kept = await prepareArticle(staff, secret(STAYS));
  await setFlag(db, desk, {
    ...{ editionId: kept.editionId, reason: STAYS },
    flag: { flag: "embargo", until: new Date(at + 3_600_000), source: STAYS },
  });
  const revised = await prepareArticle(staff, { headline: "나와 있는 기사", tags: [LURE] });
  await publishArticle(db, desk, { editionId: revised.editionId });
  const { editionId } = await reviseArticle(db, reporter, {
    ...{ editionId: revised.editionId, changeKind: "correction", reason: CANARY },
  });
  const saved = await saveText(db, reporter, {
    ...{ editionId, page: "drill-page", baseVersion: 1 },
    content: { ...plain(reporter.id), ...secret(CANARY) },
  });
  if (saved.outcome !== "saved") throw new Error(`not saved: ${saved.because}`);
  await approveText(staff, editionId, saved.version);
  await scheduleArticle(db, desk, { editionId, publishAt: until });
  const ids = { booked: booked.articleId, kept: kept.articleId, revised: revised.articleId };
  const known = await db
    .select()
    .from(articles)
    .where(inArray(articles.id, Object.values(ids)));
  if (known.length !== 3) throw new Error("the scene is not complete");
  return { house, staff, at, ...ids };
}

function plain(personId: number): Content {
  return {
    ...{ kicker: null, headline: "", decks: [], body: bodyOf("본문"), tags: [], origin: "own" },
    byline: [{ personId, name: "드릴 기자", role: "reporter" }],
  };
}

function secret(canary: string): Partial<Content> {
  const body = bodyOf(`${LURE} ${canary} 첫 문단이다.`, `둘째 문단의 ${canary}.`);
  return {
    kicker: "단독",
    headline: `${LURE} ${canary} 제목`,
    decks: [`${canary} 부제`],
    body: {
      ...body,
      content: [
        ...body.content,
        {
          type: "picture",
          attrs: { pictureId: 1, caption: `${canary} 설명`, alt: `${canary} 그림` },
        },
      ],
    },
    tags: [TOPIC, LURE],
  };
}

/** Every kind of page, feed and file that somebody without an account can ask for. */
function surfacesOf({ booked, kept, revised, staff, at }: Scene): string[] {
  const { reporter, section } = staff;
  const day = seoulDay(new Date(at));
  const tags = [TOPIC, LURE].map(encodeURIComponent);
  const topics = [
    "all",
    section.slug,
    `reporter/${reporter.id}`,
    ...tags.map((tag) => `tag/${tag}`),
  ];
  return [
    ...[booked, kept, revised].flatMap((id) => [`/news/${id}`, `/news/${id}/history`]),
    ...["/", `/${section.slug}`, `/${section.slug}?page=2`, "/most-read", "/most-read?window=7d"],
    ...tags.map((tag) => `/tag/${tag}`),
    ...[`/reporter/${reporter.id}`, "/corrections", "/archive", `/archive/${day}`],
    ...topics.flatMap((topic) => [
      `/rss/${topic}.xml`,
      `/atom/${topic}.xml`,
      `/feed/${topic}.json`,
    ]),
    ...[
      "/sitemap.xml",
      "/sitemap/news.xml",
      "/sitemap/sections.xml",
      `/sitemap/${day.slice(0, 7)}.xml`,
    ],
    ...[`/search?q=${tags[1]}`, `/search?q=${tags[1]}&sort=best`, "/breaking.json"],
    ...["/manifest.webmanifest", "/robots.txt", "/humans.txt", "/api/health", "/no-such-page"],
    ...[booked, kept].flatMap((id) => [
      `/newsroom/editions/${id}`,
      `/newsroom/editions/${id}/history`,
      `/newsroom/editions/${id}/preview`,
      `/api/newsroom/editions/${id}/history?form=json`,
      `/api/newsroom/editions/${id}/text?person=1&page=drill-page&version=0`,
      `/news/article.html?no=${id}`,
      `/news/${id}?_rsc=1`,
    ]),
    ...["/newsroom/desk", "/newsroom/articles", "/api/newsroom/articles.csv", "/sign-in"],
  ];
}

/** In body or headers, as written or escaped; a query or address is not an answer. */
async function canariesAt(house: DrillHouse, surface: string): Promise<string[]> {
  const answer = await ask(house.url + surface, {}, agent).catch(() => null);
  if (answer === null) return [];
  const text = answer.body.toString() + JSON.stringify(answer.headers);
  return [CANARY, STAYS, TOPIC].filter(
    (canary) =>
      !surface.includes(encodeURIComponent(canary)) &&
      spellings(canary).some((spelt) => text.includes(spelt)),
  );
}

function spellings(word: string): string[] {
  const letters = [...word];
  const code = (letter: string) => letter.codePointAt(0) ?? 0;
  return [
    ...[word, encodeURIComponent(word), Buffer.from(word).toString("base64").slice(0, 12)],
    letters.map((letter) => `\\u${code(letter).toString(16)}`).join(""),
    letters.map((letter) => `&#${code(letter)};`).join(""),
    letters.map((letter) => `&#x${code(letter).toString(16)};`).join(""),
  ];
}

/** Asks all of them at once from the instant on, until each has what came out. */
async function timeToShow({
  house,
  staff,
  booked,
  revised,
  at,
}: Scene): Promise<Record<string, number>> {
  const { reporter, section } = staff;
  const tag = encodeURIComponent(TOPIC);
  const day = seoulDay(new Date(at));
  const wanted: Record<string, string> = {
    [`/news/${booked}`]: CANARY,
    [`/news/${revised}`]: CANARY,
    [`/news/${revised}/history`]: CANARY,
    "/": CANARY,
    [`/${section.slug}`]: CANARY,
    [`/tag/${tag}`]: CANARY,
    [`/reporter/${reporter.id}`]: CANARY,
    "/corrections": CANARY,
    [`/archive/${day}`]: CANARY,
    "/rss/all.xml": CANARY,
    [`/rss/${section.slug}.xml`]: CANARY,
    "/atom/all.xml": CANARY,
    "/feed/all.json": CANARY,
    [`/feed/reporter/${reporter.id}.json`]: CANARY,
    [`/rss/tag/${tag}.xml`]: CANARY,
    "/sitemap/news.xml": CANARY,
    [`/sitemap/${day.slice(0, 7)}.xml`]: `/news/${booked}`,
    [`/search?q=${encodeURIComponent(LURE)}`]: CANARY,
  };
  await pause(Math.max(0, at - Date.now()));
  const times = await Promise.all(
    Object.entries(wanted).map(async ([path, word]): Promise<[string, number]> => {
      while (Date.now() < at + PATIENCE_MS) {
        const answer = await ask(house.url + path, {}, agent).catch(() => null);
        // Search marks what it found, letter by letter between tags.
        const text = answer?.body.toString().replaceAll(/<\/?(?:mark|b)[^>]*>/g, "") ?? "";
        if (answer?.status === 200 && text.includes(word)) return [path, answer.at - at];
        await pause(25);
      }
      return [path, Number.POSITIVE_INFINITY];
    }),
  );
  return Object.fromEntries(times);
}

/** How long so many probes take at the pace of this machine, with half as much again. */
async function paceOf(house: DrillHouse, probes: number): Promise<number> {
  const some = ["/", "/rss/all.xml", "/sitemap.xml", "/sign-in", "/search?q=가나"];
  for (const path of some) await ask(house.url + path, {}, agent);
  const since = Date.now();
  for (let round = 0; round < 5; round += 1)
    for (const path of some) await ask(house.url + path, {}, agent);
  const each = (Date.now() - since) / (5 * some.length);
  return 15_000 + each * probes * 1.5;
}
