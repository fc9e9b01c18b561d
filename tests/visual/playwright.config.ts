import { defineConfig } from "@playwright/test";
import { browserLaunch } from "../e2e/support/browser.ts";

/**
 * `npm run test:visual`: the readers' pages against kept pictures. Apart from `npm test`, because
 * it takes minutes and the pictures hold for one browser on one system only.
 */
export default defineConfig({
  testDir: ".",
  globalSetup: "./house.ts",
  snapshotPathTemplate: "{testDir}/__screenshots__/{arg}{ext}",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 300_000,
  reporter: [["line"]],
  outputDir: "../../test-results",
  use: {
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    // What freezes a page is ours, not the paper's: its policy would not let it in.
    bypassCSP: true,
    launchOptions: await browserLaunch(),
  },
});
