import type { BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { sections, workingTexts } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { bodyText } from "#domain/article/body-text.ts";
import { createArticle } from "#server/articles/create-article.ts";

const WORDS = ["시장", "신호", "보행", "골목", "저녁", "학교", "버스", "하늘"];

/** One tab of the drill: what was typed in it, and what it was told is saved. */
export type Writer = {
  page: Page;
  readonly run: number;
  readonly editionId: number;
  typed: string;
  vouched: string;
};

export async function openWriter(
  context: BrowserContext,
  inside: Connection,
  actor: PersonActor,
  run: number,
): Promise<Writer> {
  const [section] = await inside.db.select({ id: sections.id }).from(sections).limit(1);
  const { editionId } = await createArticle(inside.db, actor, {
    ...{ sectionId: section?.id ?? 0, kind: "straight", headline: `드릴 ${run}`, practice: false },
  });
  const page = await context.newPage();
  await page.goto(`/newsroom/editions/${editionId}`);
  await bodyOf(page).click({ timeout: 60_000 });
  return { page, run, editionId, typed: "", vouched: "" };
}

const bodyOf = (page: Page) => page.getByRole("textbox", { name: "본문" });

/** Types until `until`, or until the tab is gone, and notes what «저장됨» vouches for. */
export async function typeUntil(
  writer: Writer,
  until: number,
  random: () => number,
): Promise<void> {
  // A tab that dies is exchanged for another, which nobody types in.
  const { page } = writer;
  while (Date.now() < until && page === writer.page) {
    const word = `${WORDS[Math.floor(random() * WORDS.length)]}${writer.run}.${writer.typed.length} `;
    const typed = writer.typed + word;
    const isIn = await page.keyboard.insertText(word).then(
      () => true,
      () => false,
    );
    if (!isIn) return;
    writer.typed = typed;
    const rest = random() < 0.15 ? 1_900 : random() * 120;
    await new Promise((go) => setTimeout(go, Math.max(0, Math.min(rest, until - Date.now()))));
    const state = await page
      .locator("[data-state]")
      .getAttribute("data-state", { timeout: 2_000 })
      .catch(() => null);
    if (state === "saved") writer.vouched = typed;
  }
}

/** The tab's process dies; its person opens another. */
export async function crash(writer: Writer): Promise<void> {
  const { page } = writer;
  const context = page.context();
  const crashed = page.waitForEvent("crash");
  const session = await context.newCDPSession(page).catch(() => null);
  void session?.send("Page.crash").catch(() => undefined);
  await crashed;
  writer.page = await context.newPage();
  await page.close();
}

/** Opens the article again, as one would who finds the tab gone, and takes what is offered. */
export async function reopen({ page, editionId }: Writer): Promise<void> {
  await page.goto(`/newsroom/editions/${editionId}`);
  await bodyOf(page).waitFor({ timeout: 60_000 });
  const restore = page.getByRole("button", { name: "이 글로 이어 쓰기" });
  const isOffered = await restore.waitFor({ timeout: 4_000 }).then(
    () => true,
    () => false,
  );
  if (!isOffered) return;
  await restore.click();
  await restore.waitFor({ state: "detached", timeout: 60_000 });
}

/** Nothing is unsaved any more, as far as the page says within its time. */
export async function untilSaved({ page }: Writer): Promise<void> {
  const saved = page.locator('[data-state="saved"]');
  await saved.waitFor({ timeout: 120_000 }).catch(() => undefined);
}

export async function savedText(inside: Connection, editionId: number): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const rows = await inside.db
        .select({ content: workingTexts.content })
        .from(workingTexts)
        .where(eq(workingTexts.editionId, editionId));
      return rows[0] ? bodyText(rows[0].content.body) : "";
    } catch (error) {
      if (attempt > 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
