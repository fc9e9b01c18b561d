import { defineConfig } from "@playwright/test";
import { browserLaunch } from "./tests/e2e/support/browser.ts";

/** Files that time something, or change what stands on every page, have the house to themselves. */
const alone =
  /(cards|desk-out|hostile|nothing-lost|paper-pieces|press|reader-tools|same-bytes|seed-checks|story|weather)\.spec\.ts$/;

/** Journeys in a real browser against the whole house: press, web, worker, database. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/house.ts",
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: "beside others", testIgnore: alone },
    { name: "alone", testMatch: alone, workers: 1, dependencies: ["beside others"] },
  ],
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
