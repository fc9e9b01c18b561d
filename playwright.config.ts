import { defineConfig } from "@playwright/test";
import { browserLaunch } from "./tests/e2e/support/browser.ts";

/** Files that time something, or change what stands on every page, have the house to themselves. */
const alone =
  /(cards|desk-out|nothing-lost|paper-pieces|press|reader-tools|seed-checks|story|weather)\.spec\.ts$/;

/** Long rows of pages: `npm run drill:pages`, beside a gate that must not take ten minutes. */
const pages = /(hostile|kinds|kwcag|layout|same-bytes)\.spec\.ts$/;
/** Of these the gate takes a part and the drill all. */
const drilled = /(access|hostile|kinds|kwcag|layout|policy|reader-pages|same-bytes)\.spec\.ts$/;
const gate = [
  { name: "beside others", testIgnore: [alone, pages] },
  { name: "alone", testMatch: alone, workers: 1, dependencies: ["beside others"] },
];
const isDrill = process.env.MAGAM_DRILL === "pages";

/** Journeys in a real browser against the whole house: press, web, worker, database. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/house.ts",
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  projects: isDrill ? [{ name: "pages", testMatch: drilled, workers: 1 }] : gate,
  reporter: [["line"]],
  outputDir: "test-results",
  use: {
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    viewport: { width: 1280, height: 900 },
    launchOptions: await browserLaunch(),
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
