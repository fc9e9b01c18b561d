import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { publishArticle } from "#server/articles/publish.ts";
import { ask } from "#tests/server/drills/asking.ts";
import { prepareArticle } from "#tests/server/drills/staff.ts";
import { type Figure, median, percentile } from "./figure.ts";
import { atPace } from "./pace.ts";
import { BROWSER, type Setting } from "./setting.ts";

const PUBLISHES = 60;
const WARM_UP = 5;
const EVERY_MS = 2;
const PATIENCE_MS = 10_000;

/** From the order to publish until a reader has seen the article on its page, its section and the home page. */
export async function publishLatency({ house, staff }: Setting): Promise<Figure[]> {
  const agent = new Agent({ keepAlive: true });
  let count = 0;
  const publish = async () => {
    count += 1;
    const headline = `재는기사${count + 1000} 골목 시장 문 여는 시간 당긴다`;
    const { articleId, editionId } = await prepareArticle(staff, { headline });
    const pages = [`/news/${articleId}`, `/${staff.section.slug}`, "/"];
    // Printed just before, as on a paper that is being read.
    for (const page of pages) await ask(house.url + page, BROWSER, agent);
    const since = performance.now();
    await publishArticle(staff.db, staff.desk, { editionId });
    await Promise.all(pages.map((page) => seen(house.url + page, headline.slice(0, 8), agent)));
    return performance.now() - since;
  };
  const several = async (number: number) => {
    const each: number[] = [];
    while (each.length < number) each.push(await publish());
    return each;
  };
  await several(WARM_UP);
  const waits: number[] = [];
  while (waits.length < PUBLISHES) waits.push(...(await atPace(() => several(10))));
  agent.destroy();
  return [
    {
      name: "publish until read on article, section, home, p95",
      measured: percentile(waits, 95),
      unit: "ms",
      target: { at: "most", value: 150 },
      note: `median ${median(waits).toFixed(0)} ms over ${PUBLISHES}, the publish itself included`,
    },
  ];
}

async function seen(url: string, words: string, agent: Agent): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  // Without packing: unpacking would be the reader's time, and this process measures as well.
  while (!(await ask(url, {}, agent)).body.includes(words)) {
    if (performance.now() > deadline) throw new Error(`${url} never showed «${words}»`);
    await pause(EVERY_MS);
  }
}
