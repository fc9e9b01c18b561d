import { setTimeout as pause } from "node:timers/promises";
import type { Body } from "#domain/article/body.ts";
import { bodyText } from "#domain/article/body-text.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { listCardless } from "#server/cards/make-cards.ts";
import { demoArticles } from "#server/demo/articles/index.ts";
import { demoBody } from "#server/demo/demo-body.ts";
import { ask } from "#tests/server/drills/asking.ts";
import type { DrillHouse } from "#tests/server/drills/house.ts";
import { startHouse } from "#tests/server/drills/house.ts";
import { hireStaff, prepareArticle, type Staff } from "#tests/server/drills/staff.ts";

/** What every figure is measured on: a whole house with the demo paper and one article of our own. */
export interface Setting {
  readonly house: DrillHouse;
  readonly staff: Staff;
  /** Path of a published article with 3,000 characters of body. */
  readonly article: string;
  readonly characters: number;
}

/** What a browser asks with, so that all servers are asked for the same. */
export const BROWSER: Readonly<Record<string, string>> = {
  accept: "text/html,application/xhtml+xml",
  "accept-encoding": "gzip, deflate, br",
};

const CHARACTERS = 3000;

/** Starts the house (building the pages if need be) and publishes the article. */
export async function openSetting(): Promise<Setting> {
  const house = await startHouse({ web: "next", demo: true });
  const staff = await hireStaff(house.urls.newsroom);
  const body = bodyOfLength(CHARACTERS);
  const { articleId, editionId } = await prepareArticle(staff, {
    headline: "강변 산책로 넓히고 쉼터 열두 곳 새로 놓는다",
    body,
  });
  await publishArticle(staff.db, staff.desk, { editionId });
  const article = `/news/${articleId}`;
  for (let tries = 0; (await ask(house.url + article)).status !== 200; tries += 1) {
    if (tries > 200) throw new Error(`${article} does not appear`);
    await pause(25);
  }
  await quiet(staff);
  return { house, staff, article, characters: [...bodyText(body)].length };
}

/** A young house still draws cards, and each takes a printed page down: not what is to be measured. */
async function quiet({ db }: Staff): Promise<void> {
  for (let tries = 0; (await listCardless(db, 1)).length > 0; tries += 1) {
    if (tries > 120) throw new Error("the cards are not drawn");
    await pause(1_000);
  }
  await pause(1_000);
}

export async function closeSetting({ house, staff }: Setting): Promise<void> {
  await staff.end();
  await house.close();
}

/** Paragraphs of the demo paper, none twice: repeated text would compress too well. */
function bodyOfLength(wanted: number): Body {
  const chosen: string[] = [];
  let length = 0;
  for (const block of demoArticles.flatMap(({ body, language }) => (language ? [] : body))) {
    if (typeof block !== "string") continue;
    chosen.push(block.slice(0, wanted - length));
    length += chosen.at(-1)?.length ?? 0;
    if (length >= wanted) break;
  }
  return demoBody(chosen);
}
