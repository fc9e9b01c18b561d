import { defineConfig } from "@playwright/test";
import { browserLaunch } from "./tests/e2e/support/browser.ts";

/** Journeys in a real browser against the whole house: press, web, worker, database. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/house.ts",
  // One house and two cores: side by side the journeys would only wait for each other.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
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
