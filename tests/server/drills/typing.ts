/**
 * `npm run drill:typing -- --runs 200 --seed 7`: types in a real browser and kills the tab, the web
 * process or the database in the middle of it. Prints how many characters that «저장됨» had vouched for
 * were lost (must be none), and the share of the others that came back (at least 99 in 100).
 */
import { parseArgs } from "node:util";
import { chromium, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { connect } from "#db/client.ts";
import { workingTexts } from "#db/schema/index.ts";
import { bodyText } from "#domain/article/body-text.ts";
import { demoPassword } from "#server/demo/accounts.ts";
import { browserLaunch } from "../../e2e/support/browser.ts";
import { randomFrom } from "../../support/random.ts";
import { startHouse } from "./house.ts";

const VICTIMS = ["tab", "web", "postgres"] as const;
const WORDS = ["시장", "신호", "보행", "골목", "저녁", "학교", "버스", "하늘"];
const WRITER = "haram@magam.example";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: String(Date.now() % 100_000) },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
const random = randomFrom(seed);
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${runs} runs, seed ${seed}`);
console.log = () => undefined;

const tally = { acknowledged: 0, lost: 0, unacknowledged: 0, back: 0 };
const house = await startHouse({ web: "next", demo: true });
const browser = await chromium.launch(await browserLaunch());
const inside = connect(house.urls.newsroom, { name: "drill", max: 2 });
inside.pool.on("error", () => undefined);
try {
  const context = await browser.newContext({ baseURL: house.url, locale: "ko-KR" });
  let page = await context.newPage();
  await signIn(page);
  for (let run = 0; run < runs; run += 1) {
    const victim = VICTIMS[Math.floor(random() * VICTIMS.length)] ?? "tab";
    page = await oneRun(page, run, victim);
  }
} finally {
  await browser.close();
  await inside.end();
  await house.close();
}
const share = tally.unacknowledged === 0 ? 1 : tally.back / tally.unacknowledged;
say(`\nacknowledged characters: ${tally.acknowledged}, lost: ${tally.lost}`);
say(`unacknowledged: ${tally.unacknowledged}, offered back: ${(share * 100).toFixed(2)} %`);
process.exit(tally.lost === 0 && share >= 0.99 ? 0 : 1);

async function oneRun(page: Page, run: number, victim: (typeof VICTIMS)[number]): Promise<Page> {
  const editionId = await openDraft(page, `드릴 ${seed} ${run}`);
  const killAt = 200 + random() * 4_000;
  const until = Date.now() + killAt;
  let typed = "";
  let vouched = "";
  while (Date.now() < until) {
    const word = `${WORDS[Math.floor(random() * WORDS.length)]}${run}.${typed.length} `;
    await page.keyboard.insertText(word);
    typed += word;
    const pause = random() < 0.15 ? 1_900 : random() * 120;
    await page.waitForTimeout(Math.min(pause, Math.max(0, until - Date.now())));
    const state = await page.locator("[data-state]").getAttribute("data-state");
    if (state === "saved") vouched = typed;
  }
  const next = await strike(page, victim);
  const found = await whatIsThere(next, editionId);
  count(typed.trimEnd(), vouched.trimEnd(), found);
  say(
    `${String(run + 1).padStart(4)}  ${victim.padEnd(8)}  ${Math.round(killAt)} ms, ${typed.length} typed, ${vouched.length} saved, ${found.all.length} back`,
  );
  return next;
}

async function strike(page: Page, victim: (typeof VICTIMS)[number]): Promise<Page> {
  if (victim !== "tab") {
    house.parts[victim].kill();
    await house.settled();
    return page;
  }
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
  const context = page.context();
  const next = await context.newPage();
  await page.close();
  return next;
}

/** What the house has at once, and what the writer has in the end: saved, on screen or offered back. */
async function whatIsThere(page: Page, editionId: number): Promise<{ saved: string; all: string }> {
  const saved = await savedText(editionId);
  const isOpen = page.url().endsWith(`/editions/${editionId}`);
  if (!isOpen) {
    await page.goto(`/newsroom/editions/${editionId}`);
    await page.getByRole("textbox", { name: "본문" }).waitFor({ timeout: 60_000 });
    const restore = page.getByRole("button", { name: "이 글로 이어 쓰기" });
    const isOffered = await restore.waitFor({ timeout: 4_000 }).then(
      () => true,
      () => false,
    );
    if (isOffered) {
      await restore.click();
      await restore.waitFor({ state: "detached", timeout: 30_000 });
    }
  }
  const state = page.locator('[data-state="saved"]');
  await state.waitFor({ timeout: 90_000 }).catch(() => undefined);
  await page.waitForTimeout(300);
  return { saved, all: await savedText(editionId) };
}

function count(typed: string, vouched: string, found: { saved: string; all: string }): void {
  tally.acknowledged += vouched.length;
  if (!found.saved.startsWith(vouched))
    tally.lost += vouched.length - sharedStart(vouched, found.saved);
  tally.unacknowledged += typed.length - vouched.length;
  tally.back += Math.max(0, sharedStart(typed, found.all) - vouched.length);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

async function savedText(editionId: number): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const rows = await inside.db
        .select({ content: workingTexts.content })
        .from(workingTexts)
        .where(eq(workingTexts.editionId, editionId));
      return rows[0] ? bodyText(rows[0].content.body) : "";
    } catch (error) {
      if (attempt > 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

async function signIn(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(/^이메일/).fill(WRITER);
  await page.getByLabel(/^비밀번호/).fill(demoPassword);
  await page.getByRole("button", { name: "로그인" }).click();
  await page.waitForURL(/\/newsroom/);
}

async function openDraft(page: Page, headline: string): Promise<number> {
  await page.goto("/newsroom/new");
  await page.getByLabel("섹션").selectOption({ label: "사회" });
  await page.getByLabel("종류").selectOption({ label: "스트레이트" });
  await page.getByLabel("제목").fill(headline);
  await page.getByRole("button", { name: "쓰기 시작" }).click();
  const body = page.getByRole("textbox", { name: "본문" });
  await body.waitFor({ timeout: 60_000 });
  await body.click();
  return Number(/editions\/(\d+)/.exec(page.url())?.[1]);
}
