import { expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { isDrill } from "./support/drill.ts";
import { baseUrl, connectInside } from "./support/inside.ts";
import { pageKinds } from "./support/page-kinds.ts";
import { watchForErrors } from "./support/people.ts";

/** The readers' policy stands, and no page of ours asks for what it forbids, whatever is pressed. */
let inside: Connection;
test.beforeAll(() => {
  inside = connectInside();
});
test.afterAll(() => inside.end());

/** The gate presses what stands on the two richest pages; `npm run drill:pages` everything everywhere. */
const PRESSED = /^\/(news\/\d+)?$/;

async function watchViolations(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction("violated", (what: string) => violations.push(what));
  await page.addInitScript(() => {
    const told = window as unknown as { violated(what: string): void };
    document.addEventListener("securitypolicyviolation", (event) =>
      told.violated(`${event.effectiveDirective} ${event.blockedURI} on ${location.pathname}`),
    );
  });
  return violations;
}

test("no kind of page asks for what its policy forbids, with all its furniture in use", async ({
  browser,
}) => {
  test.slow();
  const context = await browser.newContext({ baseURL: baseUrl() });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const violations = await watchViolations(page);
  const errors = watchForErrors(page);
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  const news = { id: 1, headline: "시험 속보", at: "2026-02-09T12:00:00+09:00" };
  await page.route("**/breaking.json", (route) => route.fulfill({ json: news }));
  for (const { path, status } of await pageKinds(inside)) {
    const answer = await page.goto(path, { waitUntil: "load" });
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect([path, answer?.status()]).toEqual([path, status]);
    expect([path, policy.includes("script-src 'self'"), policy.includes("unsafe")]).toEqual([
      ...[path, true, false],
    ]);
    if (status === 200 && (isDrill || PRESSED.test(path))) await pressAll(page);
    expect([path, violations]).toEqual([path, []]);
  }
  await page.evaluate(async () => {
    await navigator.serviceWorker.register("/site/sw.js", { scope: "/" });
    await navigator.serviceWorker.ready;
  });
  await page.goto("/");
  expect(violations).toEqual([]);
  expect(errors.filter((text) => !/status of 4\d\d/.test(text))).toEqual([]);
  await context.close();
});

/** Every button and every part that opens. */
async function pressAll(page: Page): Promise<void> {
  for (const summary of await page.locator("summary:visible").all()) await summary.click();
  const buttons = page.locator("button[type=button]:visible");
  for (let at = 0; at < (await buttons.count()); at++) await buttons.nth(at).click();
}

test("the watch hears what a policy forbids", async ({ page }) => {
  const violations = await watchViolations(page);
  await page.goto(baseUrl());
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement("script"), { textContent: "1" }));
    document.body.setAttribute("style", "color: red");
    document.body.append(Object.assign(new Image(), { src: "https://canary.test/x.png" }));
  });
  await expect
    .poll(() => violations.map((one) => one.split(" ")[0]).sort())
    .toEqual([...["img-src", "script-src-elem", "style-src-attr"]]);
});
