import { chromium } from "@playwright/test";
import { freePort } from "#server/supervisor/ports.ts";
import { browserLaunch } from "#tests/e2e/support/browser.ts";

/** Every name but this machine's is unknown to it: what a page asks of the world fails, and shows. */
const ON_THIS_MACHINE =
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

export interface Chrome {
  /** Where Lighthouse commands it. */
  readonly port: number;
  close(): Promise<void>;
}

export async function openChrome(): Promise<Chrome> {
  const { args = [], ...launch } = await browserLaunch();
  const port = await freePort();
  const browser = await chromium.launch({
    ...launch,
    args: [...args, ON_THIS_MACHINE, `--remote-debugging-port=${port}`],
  });
  return { port, close: () => browser.close() };
}
