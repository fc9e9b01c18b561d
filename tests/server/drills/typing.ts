/**
 * `npm run drill:typing -- --runs 200 --seed 7`: types in real tabs and strikes in the middle of it:
 * `kill -9` of tab, web or database, a line that is cut, half open, reset or slow, a full disk. Prints
 * how many characters that «저장됨» had vouched for were lost (must be none), and the share of the
 * others that came back (at least 99 in 100). `--only "disk full"` has one kind alone.
 */
import { parseArgs } from "node:util";
import { type BrowserContext, chromium } from "@playwright/test";
import { connect } from "#db/client.ts";
import { demoPassword } from "#server/demo/accounts.ts";
import { browserLaunch } from "../../e2e/support/browser.ts";
import { actorBy } from "../../e2e/support/inside.ts";
import { randomFrom } from "../../support/random.ts";
import { STRIKES, type Strike, startTypingHouse } from "./typing-house.ts";
import {
  crash,
  openWriter,
  reopen,
  savedText,
  typeUntil,
  untilSaved,
  type Writer,
} from "./typing-writer.ts";

const WRITER = "haram@magam.example";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: String(Date.now() % 100_000) },
    only: { type: "string" },
    /** Tabs that one strike meets; each is a run. */
    tabs: { type: "string", default: "4" },
  },
});
const [runs, seed, tabs] = [values.runs, values.seed, values.tabs].map(Number) as [
  number,
  number,
  number,
];
const random = randomFrom(seed);
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${runs} runs, seed ${seed}`);
console.log = () => undefined;

/** Ended from outside it still tells what it found, and leaves nothing running. */
let isOver = false;
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    isOver = true;
  });

const tally = { runs: 0, acknowledged: 0, lost: 0, unacknowledged: 0, back: 0 };
const typing = await startTypingHouse(seed);
const browser = await chromium.launch(await browserLaunch());
const inside = connect(typing.house.urls.newsroom, { name: "drill", max: 2 });
inside.pool.on("error", () => undefined);
const kinds = STRIKES.filter((kind) => typing.hasOwnDisk || kind !== "disk full");
if (!typing.hasOwnDisk) say("no disk of its own could be made: the full disk is left out");
try {
  const context = await browser.newContext({ baseURL: typing.url, locale: "ko-KR" });
  await signIn(context);
  let left: Strike[] = [];
  for (let run = 0; run < runs && !isOver; run += tabs) {
    if (left.length === 0) left = [...kinds].sort(() => random() - 0.5);
    const what = STRIKES.find((kind) => kind === values.only) ?? left.pop() ?? "kill tab";
    await oneStrike(context, what, run);
  }
} finally {
  await browser.close();
  await inside.end();
  await typing.close();
}
const share = tally.unacknowledged === 0 ? 1 : tally.back / tally.unacknowledged;
say(`\n${tally.runs} runs, seed ${seed}`);
say(`acknowledged characters: ${tally.acknowledged}, lost: ${tally.lost}`);
say(`unacknowledged: ${tally.unacknowledged}, offered back: ${(share * 100).toFixed(2)} %`);
process.exit(tally.lost === 0 && share >= 0.99 ? 0 : 1);

async function oneStrike(context: BrowserContext, what: Strike, first: number): Promise<void> {
  const actor = await actorBy(inside, WRITER);
  const numbers = Array.from({ length: Math.min(tabs, runs - first) }, (_, tab) => first + tab);
  const writers = await Promise.all(numbers.map((run) => openWriter(context, inside, actor, run)));
  const strikeAt = 200 + random() * 4_000;
  // Whoever finds the house gone types on for a while.
  const until = Date.now() + strikeAt + (what === "kill tab" ? 60_000 : random() * 2_500);
  const seeds = writers.map(() => randomFrom(Math.floor(random() * 1e9)));
  const typed = writers.map((writer, at) => typeUntil(writer, until, seeds[at] ?? random));
  await new Promise((go) => setTimeout(go, strikeAt));
  if (what === "kill tab") await Promise.all(writers.map(crash));
  else await typing.strike(what, random);
  await Promise.all(typed);
  await Promise.all(writers.map((writer) => close(writer, what, strikeAt)));
}

/** What the house has at once, and what the writer has in the end: saved, on screen or offered back. */
async function close(writer: Writer, what: Strike, strikeAt: number): Promise<void> {
  const { editionId, page } = writer;
  const [typed, vouched] = [writer.typed.trimEnd(), writer.vouched.trimEnd()];
  const saved = await savedText(inside, editionId);
  if (what === "kill tab") await reopen(writer);
  await untilSaved(writer);
  const all = await savedText(inside, editionId);
  await page.close({ runBeforeUnload: false });
  await writer.page.close().catch(() => undefined);
  tally.runs += 1;
  tally.acknowledged += vouched.length;
  if (!saved.startsWith(vouched)) tally.lost += vouched.length - sharedStart(vouched, saved);
  tally.unacknowledged += typed.length - vouched.length;
  const back = Math.max(0, sharedStart(typed, all) - vouched.length);
  tally.back += back;
  const number = String(writer.run + 1).padStart(4);
  const told = `${typed.length} typed, ${vouched.length} saved, ${all.length} back`;
  const short = back < typed.length - vouched.length ? "  SHORT" : "";
  say(`${number}  ${what.padEnd(13)}  ${Math.round(strikeAt)} ms, ${told}${short}`);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

async function signIn(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel(/^이메일/).fill(WRITER);
  await page.getByLabel(/^비밀번호/).fill(demoPassword);
  await page.getByRole("button", { name: "로그인" }).click();
  await page.waitForURL(/\/newsroom/);
  await page.close();
}
