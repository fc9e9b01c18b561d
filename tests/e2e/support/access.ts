import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { isDrill } from "./drill.ts";

/**
 * axe finds nothing on the page as it stands, or within `part` of it. On the way of a journey the
 * drills ask (`npm run drill:journeys`): a look costs seconds, and in the gate
 * tests/e2e/access.spec.ts has them.
 */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  if (isDrill) expect(await faultsOf(page, part)).toEqual([]);
}

/** What axe finds, each with the first place it stands at. */
export async function faultsOf(page: Page, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}
