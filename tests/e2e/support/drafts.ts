import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { workingTexts } from "#db/schema/index.ts";
import { bodyText } from "#domain/article/body-text.ts";

export const bodyOn = (page: Page) => page.getByRole("textbox", { name: "본문" });
/** The line that says where the text is. */
export const stateOn = (page: Page) => page.locator("[data-state]");

export async function untilSavedOn(page: Page): Promise<void> {
  await expect(stateOn(page)).toHaveAttribute("data-state", "saved", { timeout: 60_000 });
}

/** A fresh draft on the page, its body ready to be typed in; its edition's number. */
export async function openDraftOn(page: Page, headline: string): Promise<number> {
  await page.goto("/newsroom/new");
  await page.getByLabel("섹션").selectOption({ label: "사회" });
  await page.getByLabel("종류").selectOption({ label: "스트레이트" });
  await page.getByLabel("제목").fill(headline);
  await page.getByRole("button", { name: "쓰기 시작" }).click();
  await expect(bodyOn(page)).toBeVisible({ timeout: 30_000 });
  await bodyOn(page).click();
  return Number(/editions\/(\d+)/.exec(page.url())?.[1]);
}

/** As the database has it. */
export async function savedTextOf(
  { db }: Connection,
  editionId: number,
): Promise<{ headline: string; body: string }> {
  const [row] = await db.select().from(workingTexts).where(eq(workingTexts.editionId, editionId));
  if (!row) throw new Error("no text");
  return { headline: row.content.headline, body: bodyText(row.content.body) };
}
