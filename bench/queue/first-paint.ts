import { gzipSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import { browserLaunch } from "#tests/e2e/support/browser.ts";
import { type Figure, median, percentile } from "../figure.ts";
import { atPace } from "../pace.ts";

const LOADS = 15;
const KILOBYTE = 1000;

/** The desk's page in a browser that was there before: when it shows lines, and what scripts it loads. */
export async function firstPaint(url: string, cookie: string, open: number): Promise<Figure[]> {
  const browser = await chromium.launch(await browserLaunch());
  try {
    const context = await browser.newContext({
      locale: "ko-KR",
      viewport: { width: 1280, height: 900 },
    });
    const pairs = cookie.split("; ").map((pair) => pair.split(/=(.*)/s));
    await context.addCookies(pairs.map(([name = "", value = ""]) => ({ name, value, url })));
    const page = await context.newPage();
    const load = async () => {
      await page.goto(`${url}/newsroom/desk`);
      await page.locator("[data-queue-link]").first().waitFor();
      const paint = await page.evaluate(
        () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      );
      return { paint };
    };
    // A house that has just started reads every text once; that is told apart.
    const since = performance.now();
    await fetch(`${url}/newsroom/desk`, { headers: { cookie } });
    const cold = performance.now() - since;
    for (let warm = 0; warm < 3; warm += 1) await load();
    const paints: number[] = [];
    while (paints.length < LOADS) paints.push((await atPace(load, 2)).paint);
    return [
      {
        name: `queue of ${open.toLocaleString("en")}, first paint, p95`,
        measured: percentile(paints, 95),
        unit: "ms",
        target: { at: "most", value: 500 },
        note: `median ${median(paints).toFixed(0)} ms over ${LOADS}; the first page after a start ${cold.toFixed(0)} ms`,
      },
      await scrolling(page),
      await scriptWeight(url, cookie),
    ];
  } finally {
    await browser.close();
  }
}

/** From one end of the list to the other in a hundred steps, once all its lines are there. */
async function scrolling(page: Page): Promise<Figure> {
  await page.locator("[data-live=live]").waitFor();
  await page.waitForFunction(() => document.body.scrollHeight > 100_000, null, { timeout: 60_000 });
  const { frames, blanks } = await page.evaluate(async () => {
    const step = document.body.scrollHeight / 100;
    const frames: number[] = [];
    let blanks = 0;
    let last = performance.now();
    for (let count = 0; count < 100; count += 1) {
      window.scrollBy(0, step);
      await new Promise((next) => requestAnimationFrame(next));
      await new Promise((next) => requestAnimationFrame(next));
      frames.push((performance.now() - last) / 2);
      last = performance.now();
      const middle = document.elementFromPoint(600, window.innerHeight / 2);
      if (!middle?.closest("li")) blanks += 1;
    }
    return { frames, blanks };
  });
  return {
    name: "scrolling through them, a frame, p95",
    measured: percentile(frames, 95),
    unit: "ms",
    target: { at: "most", value: 33 },
    note: `median ${median(frames).toFixed(0)} ms; ${blanks} of 100 steps showed no line two frames later`,
  };
}

/** Every script the page names, packed as a proxy or the press would send it. */
async function scriptWeight(url: string, cookie: string): Promise<Figure> {
  const html = await (await fetch(`${url}/newsroom/desk`, { headers: { cookie } })).text();
  const files = new Set(
    [...html.matchAll(/\/_next\/static\/[^"'\\ ]+?\.js/g)].map(([file]) => file),
  );
  let bytes = 0;
  for (const file of files) {
    bytes += gzipSync(Buffer.from(await (await fetch(url + file)).arrayBuffer())).length;
  }
  return {
    name: "desk page, scripts in gzip",
    measured: bytes,
    unit: "bytes",
    target: { at: "most", value: 250 * KILOBYTE },
    note: `${files.size} files`,
  };
}
