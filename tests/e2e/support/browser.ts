import { existsSync } from "node:fs";
import { chromium, type LaunchOptions } from "@playwright/test";
import chromiumPackage from "@sparticuz/chromium";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Keeps a test browser from asking anything outside this machine. */
const QUIET = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Playwright's own browser if somebody installed it, else the system's, else the one npm brought. */
export async function browserLaunch(): Promise<LaunchOptions> {
  const own = chromium.executablePath();
  if (existsSync(own)) return { args: QUIET };
  const system = SYSTEM.find((candidate) => existsSync(candidate));
  if (system) return { executablePath: system, args: QUIET };
  const executablePath = await chromiumPackage.executablePath();
  // Its own list of arguments has --single-process, where contexts share one cookie jar.
  return { executablePath, args: QUIET };
}
