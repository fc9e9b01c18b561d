import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { sendUnavailable } from "#server/press/plain.ts";
import { baseUrl } from "../e2e/support/inside.ts";
import { closeDoors, freeze } from "./freeze.ts";
import type { ShownPage } from "./pages.ts";
import { pictureOf } from "./picture.ts";

/** How much of a page is kept, in CSS pixels: about a screen and a half. */
const ROWS = 1_100;

const SIZES = [
  ...[360, 390, 768, 1280, 1600].map((width) => ({ width, colorScheme: "light" }) as const),
  ...[390, 1280].map((width) => ({ width, colorScheme: "dark" }) as const),
];

for (const { width, colorScheme } of SIZES)
  test(`the paper looks as it did at ${width} px, ${colorScheme}`, async ({ browser }) => {
    const shown: ShownPage[] = JSON.parse(process.env.MAGAM_SHOWN_PAGES ?? "[]");
    expect(shown.length).toBeGreaterThan(20);
    const away = createServer((_, response) => sendUnavailable(response)).listen(0, "127.0.0.1");
    await new Promise((resolve) => away.once("listening", resolve));
    const { port } = away.address() as AddressInfo;
    const context = await browser.newContext({
      ...{ baseURL: baseUrl(), colorScheme, viewport: { width, height: 900 }, bypassCSP: true },
    });
    const page = await context.newPage();
    await closeDoors(page);
    for (const [name, path] of [...shown, ["503", `http://127.0.0.1:${port}/`] as const]) {
      await page.goto(path);
      await freeze(page);
      const picture = await pictureOf(page, ROWS);
      expect.soft(picture).toMatchSnapshot(`${name}-${width}-${colorScheme}.png`, {
        ...{ threshold: 0.1, maxDiffPixels: 10 },
      });
    }
    await context.close();
    away.close();
  });
