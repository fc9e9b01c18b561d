import { eq } from "drizzle-orm";
import { type Job, PgBoss } from "pg-boss";
import type { Db } from "#db/client.ts";
import { settings } from "#db/schema/index.ts";
import { MACHINE_KEYS } from "#domain/machines.ts";
import type { Telling } from "../outbox.ts";
import { absolute, publicUrl } from "../public-url.ts";
import { FetchRefused, type SafeFetchOptions, safeFetch } from "../safe-fetch.ts";
import { forwardWaiting } from "./forward.ts";

const EVERY_MS = 2_000;
/** One message of many addresses is better manners than many messages. IndexNow takes 10,000. */
const AT_ONCE = 100;
const ANSWER_MS = 10_000;
const MOST_BYTES = 64 * 1024;

/** IndexNow engines do not all share what they are told, so each hears it (indexnow.org FAQ). */
export const ENGINES = [
  "https://searchadvisor.naver.com/indexnow",
  "https://www.bing.com/indexnow",
] as const;

type Page = { readonly engine: string; readonly path: string };
type Feeds = { readonly paths: readonly string[] };

/**
 * Tells search engines (IndexNow) and the hub (WebSub) what changed, once each, as long as the
 * paper has a key and a hub. Whoever does not answer is told again later.
 */
export async function startTelling(
  db: Db,
  url: string,
  {
    engines = ENGINES,
    allowLoopback = false,
  }: { engines?: readonly string[] } & Pick<SafeFetchOptions, "allowLoopback"> = {},
): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, max: 2, migrate: false, schedule: false });
  boss.on("error", (error) => console.error(`worker: jobs: ${error.message}`));
  await boss.start();
  const post = (to: string, type: string, body: string) =>
    tell(to, { headers: { "content-type": type }, body, allowLoopback });

  await boss.work<Page>("indexnow", { batchSize: AT_ONCE }, async (jobs) => {
    const key = await settingOf(db, MACHINE_KEYS.indexNowKey);
    if (key === "") return;
    for (const [engine, pages] of Map.groupBy(jobs, ({ data }) => data.engine))
      await post(engine, "application/json; charset=utf-8", indexNowBody(key, pages));
  });
  await boss.work<Feeds>("websub", { batchSize: AT_ONCE }, async (jobs) => {
    const hub = await settingOf(db, MACHINE_KEYS.webSubHub);
    if (hub === "") return;
    const feeds = new Set(jobs.flatMap(({ data }) => data.paths));
    const said = new URLSearchParams({ "hub.mode": "publish" });
    for (const path of feeds) said.append("hub.url", absolute(path));
    await post(hub, "application/x-www-form-urlencoded", said.toString());
  });

  const jobsOf = ({ pages, feeds }: Telling) => [
    ...pages.flatMap((path) =>
      engines.map((engine) => ({ queue: "indexnow", data: { engine, path } })),
    ),
    { queue: "websub", data: { paths: feeds } },
  ];
  const timer = setInterval(() => {
    forwardWaiting(db, boss, "tell", jobsOf).catch((error: Error) =>
      console.error(`worker: tell: ${error.message}`),
    );
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

function indexNowBody(key: string, jobs: readonly Job<Page>[]): string {
  return JSON.stringify({
    host: new URL(publicUrl()).host,
    key,
    keyLocation: absolute(`/${key}.txt`),
    urlList: [...new Set(jobs.map(({ data }) => absolute(data.path)))],
  });
}

/** Throws where another try may help; what is refused for good is said once and let go. */
async function tell(to: string, options: SafeFetchOptions): Promise<void> {
  const { host } = new URL(to);
  try {
    const { status } = await safeFetch(to, {
      ...options,
      ...{ method: "POST", timeoutMs: ANSWER_MS, mostBytes: MOST_BYTES },
    });
    if (status === 429 || status >= 500) throw new Error(`${host} answered ${status}`);
    if (status >= 300) console.error(`worker: tell: ${host} refused with ${status}`);
  } catch (error) {
    if (!(error instanceof FetchRefused)) throw error;
    console.error(`worker: tell: ${error.message}`);
  }
}

async function settingOf(db: Db, key: string): Promise<string> {
  const [row] = await db.select().from(settings).where(eq(settings.key, key));
  return row?.value.trim() ?? "";
}
