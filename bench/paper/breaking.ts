import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { and, arrayOverlaps, eq } from "drizzle-orm";
import { outbox } from "#db/schema/index.ts";
import { pageTags } from "#domain/page-tags.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { saveText } from "#server/articles/save-text.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { pressPart } from "#server/supervisor/parts.ts";
import { freePort } from "#server/supervisor/ports.ts";
import type { DrillHouse } from "#tests/server/drills/house.ts";
import { keepPart } from "#tests/server/drills/kept-part.ts";
import { prepareArticle, type Staff } from "#tests/server/drills/staff.ts";
import { bodyOf, contentOf } from "#tests/support/newsroom.ts";
import { startCounter } from "../renders.ts";
import type { Crowd } from "./crowd.ts";

export interface Drill {
  readonly perSecond: number;
  readonly seconds: number;
  readonly updates: number;
}

export interface Breaking {
  readonly asked: number;
  readonly faults: Crowd["faults"];
  /** Milliseconds from request to whole answer. */
  readonly waits: Crowd["waits"];
  /** How often the article was asked of Next. */
  readonly renders: number;
  /** How often presses were told that it changed: once per version, once for its drawn card. */
  readonly told: number;
  /** By update, milliseconds from its commit until a reader had it. */
  readonly seen: readonly number[];
  /** By update, milliseconds after its commit in which readers still got the version before. */
  readonly outdated: readonly number[];
  /** Milliseconds of the newsroom's saves meanwhile. */
  readonly saves: readonly number[];
}

/** An article that everybody asks for at once, of a press that has printed nothing, while it changes. */
export async function breakingNews(
  { house, staff }: { house: DrillHouse; staff: Staff },
  drill: Drill,
): Promise<Breaking> {
  const counter = await startCounter(house.webUrl);
  const port = await freePort();
  const setting = { ...house.setting, env: { ...house.setting.env, PORT: port } };
  const press = keepPart(pressPart(setting, counter.url));
  const over = new AbortController();
  try {
    await press.ready();
    const { articleId, editionId } = await prepareArticle(staff, versionText(0));
    await publishArticle(staff.db, staff.desk, { editionId });
    const path = `/news/${articleId}`;
    const saving = saveUntil(staff, over.signal);
    const crowding = gather(`http://127.0.0.1:${port}${path}`, drill.perSecond, over.signal);
    const commits = await update(staff, editionId, drill);
    over.abort();
    const crowd = await crowding;
    const readings = (version: number) => crowd.versions[String(version)];
    return {
      ...{ asked: crowd.asked, faults: crowd.faults, waits: crowd.waits },
      renders: counter.asked.get(path) ?? 0,
      told: await toldOf(staff, articleId),
      seen: commits.map((at, index) => (readings(index + 1)?.first ?? Number.NaN) - at),
      outdated: commits.map((at, index) => (readings(index)?.last ?? at) - at),
      saves: await saving,
    };
  } finally {
    over.abort();
    await press.stop();
    counter.close();
  }
}

async function toldOf({ db }: Staff, articleId: number): Promise<number> {
  const tags = [pageTags.article(articleId), pageTags.cards(articleId)];
  return db.$count(outbox, and(eq(outbox.topic, "press"), arrayOverlaps(outbox.tags, tags)));
}

/** Lets the crowd read until `over`. */
async function gather(url: string, perSecond: number, over: AbortSignal): Promise<Crowd> {
  const script = join(import.meta.dirname, "crowd.ts");
  const child = spawn(process.execPath, [script, url, String(perSecond)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  over.addEventListener("abort", () => child.stdin.end());
  return JSON.parse(await text(child.stdout)) as Crowd;
}

/** Brings out one version after the other over the whole time; tells when each was committed. */
async function update(staff: Staff, first: number, drill: Drill): Promise<number[]> {
  const commits: number[] = [];
  const every = (drill.seconds * 1000) / (drill.updates + 1);
  let live = first;
  for (let version = 1; version <= drill.updates; version += 1) {
    await pause(every);
    live = await revise(staff, live, version);
    commits.push(Date.now());
  }
  await pause(every);
  return commits;
}

async function revise(staff: Staff, live: number, version: number): Promise<number> {
  const { db, reporter, desk } = staff;
  const order = { editionId: live, changeKind: "update", reason: "새로 들어온 소식" };
  const { editionId } = await reviseArticle(db, reporter, order);
  const content = contentOf(reporter, versionText(version));
  const typed = { editionId, page: "drill-page", baseVersion: 1, content };
  const saved = await saveText(db, reporter, typed);
  if (saved.outcome !== "saved") throw new Error(`not saved: ${saved.because}`);
  await submitArticle(db, reporter, { editionId });
  await claimArticle(db, desk, { editionId });
  await approveArticle(db, desk, { editionId, textVersion: saved.version });
  await publishArticle(db, desk, { editionId });
  return editionId;
}

function versionText(version: number) {
  const lines = ["강변 다리의 통행이 멈췄다.", `지금까지 ${version}번 새로 전했다.`];
  return { headline: `강변 다리 통행 멈춰 판${version}번`, body: bodyOf(...lines) };
}

/** Another reporter's text, saved again and again. */
async function saveUntil(staff: Staff, over: AbortSignal): Promise<number[]> {
  const { db, reporter, section } = staff;
  const { editionId } = await createArticle(db, reporter, {
    ...{ sectionId: section.id, kind: "straight", headline: "그동안 쓰는 기사" },
  });
  const waits: number[] = [];
  for (let version = 1; !over.aborted; ) {
    const body = bodyOf(`${version}번째로 고친 문단이다.`);
    const typed = {
      page: "drill-page",
      baseVersion: version,
      content: contentOf(reporter, { body }),
    };
    const since = performance.now();
    const saved = await saveText(db, reporter, { editionId, ...typed });
    waits.push(performance.now() - since);
    if (saved.outcome !== "saved") throw new Error(`not saved: ${saved.because}`);
    version = saved.version;
    await pause(100);
  }
  return waits;
}
