import { defineConfig } from "@playwright/test";
import { browserLaunch } from "./tests/e2e/support/browser.ts";

/** Files that time something, or change what stands on every page, have the house to themselves. */
const alone =
  /(cards|desk-out|newsroom-killed|paper-pieces|press|reader-tools|seed-checks|story|weather)\.spec\.ts$/;

/** Long rows of pages: `npm run drill:pages`, beside a gate that must not take ten minutes. */
const pages = /(hostile|kinds|kwcag|layout|planning(?:-whole)?|same-bytes)\.spec\.ts$/;
/** Of these the gate takes a part and the drill all. */
const drilled =
  /(access|hostile|kinds|kwcag|layout|planning(?:-whole)?|policy|reader-pages|same-bytes)\.spec\.ts$/;
/** All that can be asked of an input method: `npm run drill:hangul`; the gate asks a part of it. */
const hangul = /hangul(-meanwhile)?\.spec\.ts$/;
/** Too long for the gate, told by their tag: `npm run drill:journeys` walks every journey, these too. */
const long = /@drill/;
const drills: Readonly<Record<string, object>> = {
  pages: { testMatch: drilled },
  hangul: { testMatch: hangul },
  journeys: { testIgnore: [pages, hangul] },
};
const gate = [
  {
    ...{ name: "beside others", testIgnore: [alone, pages, /hangul-meanwhile/] },
    grepInvert: long,
  },
  {
    ...{ name: "alone", testMatch: alone, workers: 1, dependencies: ["beside others"] },
    grepInvert: long,
  },
];
const drill = process.env.MAGAM_DRILL ?? "";
const asked = drills[drill];

/** Journeys in a real browser against the whole house: press, web, worker, database. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/house.ts",
  workers: 3,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  projects: asked ? [{ name: drill, workers: 1, ...asked }] : gate,
  reporter: [["line"]],
  outputDir: "test-results",
  use: {
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    viewport: { width: 1280, height: 900 },
    launchOptions: await browserLaunch(),
    screenshot: "only-on-failure",
    // A trace writes down every page after every step, a quarter of what the gate may take.
    trace: process.env.MAGAM_TRACE ? "retain-on-failure" : "off",
  },
});
