import { expect, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { editions, workingTexts } from "#db/schema/index.ts";
import { seoulDay } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { isHiddenFrom, MAY, RESULT, type Who } from "../server/articles/oracle.ts";
import { mayBy, ROUTES, type RouteDeed } from "../server/articles/oracle-routes.ts";
import { articleIn, STATUSES } from "../support/article-in-status.ts";
import { contentOf } from "../support/newsroom.ts";
import { atThisPace } from "../support/pace.ts";
import { randomFrom } from "../support/random.ts";
import { connectInside } from "./support/inside.ts";
import {
  type Answered,
  actionIds,
  hireForRights,
  type RightsHouse,
  sendAction,
  sendRequest,
} from "./support/rights-house.ts";

/** In the gate one cell of 120, others each time; `npm run drill:rights` asks them all. */
const isWhole = process.env.MAGAM_RIGHTS === "whole";
const STEP = isWhole ? 1 : 120;
/** Each twice is enough to compare bytes; times want many. */
const ROUNDS = isWhole ? 40 : 2;

let inside: Connection;
let house: RightsHouse;
let ids: Map<string, string>;
const headline = contentOf({ kind: "person", id: 1, name: "", grants: [] }).headline;
const tomorrow = () => seoulDay(new Date(Date.now() + 86_400_000));

test.beforeAll(async () => {
  inside = connectInside();
  house = await hireForRights(inside);
  ids = actionIds();
});
test.afterAll(() => inside.end());

const EDITION = "app/newsroom/editions/[id]";
const REVIEW = `${EDITION}/review/actions.ts`;
const OUT = `${EDITION}/out/actions.ts`;

/** Where each verb is sent, and what its form brings along. */
const VERBS: Record<string, { file: string; name: string; brought?: object }> = {
  submit: { file: `${EDITION}/actions.ts`, name: "submit", brought: { answer: "다시 봤습니다" } },
  recall: { file: `${EDITION}/actions.ts`, name: "recall" },
  claim: { file: REVIEW, name: "claim" },
  release: { file: REVIEW, name: "release" },
  returnToReporter: {
    file: REVIEW,
    name: "returnToReporter",
    brought: { code: "facts", text: "확인" },
  },
  approve: { file: REVIEW, name: "approve", brought: { textVersion: 2 } },
  revoke: { file: REVIEW, name: "revoke", brought: { reason: "다시" } },
  publish: { file: REVIEW, name: "publish" },
  schedule: { file: REVIEW, name: "schedule", brought: { day: tomorrow(), time: "06:00" } },
  unschedule: { file: REVIEW, name: "unschedule" },
  publishBreaking: { file: OUT, name: "publishBreaking", brought: { typedHeadline: headline } },
  revise: { file: REVIEW, name: "revise", brought: { changeKind: "update", reason: "보강" } },
  withdraw: { file: REVIEW, name: "withdraw", brought: { reason: "확인", reviewDay: tomorrow() } },
  restore: { file: REVIEW, name: "restore", brought: { reason: "확인 끝" } },
  kill: { file: OUT, name: "kill" },
  spike: { file: OUT, name: "spike", brought: { reason: "" } },
  unspike: { file: OUT, name: "unspike" },
};

async function sendVerb(cookie: string, verb: string, editionId: number): Promise<Answered> {
  const { file, name, brought } = VERBS[verb] ?? { file: "", name: "" };
  const page = file.startsWith(`${EDITION}/actions`)
    ? paths.newsroom.write(editionId)
    : paths.newsroom.review(editionId);
  const id = ids.get(`${file}#${name}`);
  if (!id) throw new Error(`no action ${file}#${name}`);
  return sendAction(cookie, page, id, { editionId, ...brought });
}

async function sendRoute(who: Who, route: RouteDeed, editionId: number): Promise<Answered> {
  const cookie = house.cookies[who];
  const person = house.people[who].id;
  const page = "rights-page";
  if (route === "readHistory")
    return sendRequest(cookie, "GET", paths.api.history(editionId, "json"));
  if (route === "readText") {
    const query = `?page=${page}&person=${person}&version=0`;
    return sendRequest(cookie, "GET", paths.api.save(editionId) + query);
  }
  if (route === "takeLock")
    return sendRequest(cookie, "POST", paths.api.lock(editionId), { page, person });
  const [working] = await inside.db
    .select({ version: workingTexts.version })
    .from(workingTexts)
    .where(eq(workingTexts.editionId, editionId));
  const content = contentOf(house.people[who], { decks: [`${who}의 부제`] });
  const key = `key-${process.hrtime.bigint()}`;
  const body = { page, person, key, baseVersion: working?.version ?? 1, content };
  return sendRequest(cookie, "PUT", paths.api.save(editionId), body);
}

type Cell = { readonly who: Who; readonly status: string; readonly deed: string };

function cells(): Cell[] {
  const deeds = [...Object.keys(VERBS), ...ROUTES];
  const all = (Object.keys(MAY) as Who[]).flatMap((who) =>
    STATUSES.flatMap((status) => deeds.map((deed) => ({ who, status, deed }))),
  );
  const offset = Math.floor(randomFrom(Date.now())() * STEP);
  return all.filter((_, index) => index % STEP === offset);
}

test("every role gets through actions and routes what the lifecycle allows it, and nothing else", async () => {
  const asked = cells();
  test.setTimeout(60_000 + asked.length * 1_000);
  const standing = new Map<string, number>();
  const differences: string[] = [];
  for (const { who, status, deed } of asked) {
    const editionId = standing.get(status) ?? (await articleIn(house.room, status, house.people));
    standing.set(status, editionId);
    const route = ROUTES.find((known) => known === deed);
    const isAllowed = route ? mayBy(route, who, status) : (MAY[who][status] ?? []).includes(deed);
    const got = route
      ? await sendRoute(who, route, editionId)
      : await sendVerb(house.cookies[who], deed, editionId);
    const [row] = await inside.db.select().from(editions).where(eq(editions.id, editionId));
    const wanted = route || !isAllowed ? status : RESULT[deed];
    const cell = `${who} ${deed} «${status}»`;
    const isHidden = isHiddenFrom(who, status);
    if (got.answer?.ok !== isAllowed)
      differences.push(`${cell}: ${got.status} ${got.text.slice(0, 120)}`);
    else if (!isAllowed && (got.answer.code === "not_found") !== isHidden)
      differences.push(`${cell}: ${got.answer.code}, hidden: ${isHidden}`);
    else if (row?.status !== wanted && !(route === "writeText" && isAllowed))
      differences.push(`${cell}: is ${row?.status} after it`);
    // What was changed is not what the next one is to be asked about.
    if (isAllowed || row?.status !== status) standing.delete(status);
  }
  process.stdout.write(`rights: ${asked.length} cells asked\n`);
  expect(differences).toEqual([]);
});

const ALIKE = isWhole ? "byte for byte and in the same time" : "byte for byte";

test(`a hidden article answers as one that is not there, ${ALIKE}`, async () => {
  test.setTimeout(isWhole ? 300_000 : 90_000);
  const hidden = await articleIn(house.room, "draft", house.people);
  const missing = 10 ** (String(hidden).length - 1) * 9 + 1;
  const who = "otherReporter";
  const deeds: Record<string, (id: number) => Promise<Answered>> = {
    page: (id) => sendRequest(house.cookies[who], "GET", paths.newsroom.review(id)),
    claim: (id) => sendVerb(house.cookies[who], "claim", id),
    readText: (id) => sendRoute(who, "readText", id),
    readHistory: (id) => sendRoute(who, "readHistory", id),
  };
  for (const [deed, ask] of Object.entries(deeds)) {
    const times: Record<"hidden" | "missing", number[]> = { hidden: [], missing: [] };
    const shapes = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [name, id] of [
        ["hidden", hidden],
        ["missing", missing],
      ] as const) {
        const since = performance.now();
        const { status, text } = await ask(id);
        times[name].push(performance.now() - since);
        shapes.add(`${status} ${withoutChance(text, id)}`);
      }
    expect([deed, shapes.size]).toEqual([deed, 1]);
    if (!isWhole) continue;
    const apart = Math.abs(median(times.hidden) - median(times.missing));
    expect([deed, apart < atThisPace(25)]).toEqual([deed, true]);
  }
});

/**
 * Without the number that was asked for, and what is another at every request: nonces, and the order
 * in which the framework's own scripts stream the same page once more.
 */
function withoutChance(text: string, id: number): string {
  return text
    .replaceAll(/<script\b[\s\S]*?<\/script>/g, "")
    .replaceAll(new RegExp(`(?<!\\d)${id}(?!\\d)`, "g"), "ID")
    .replaceAll(/nonce="[^"]*"|\\?"nonce\\?":\\?"[^"]*"|"b":"[^"]*"/g, "")
    .replaceAll(/nonce-[\w+/=]+/g, "");
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
