import type { Page } from "@playwright/test";
import sharp from "sharp";

/** Shades of each colour that are told apart: the palest surface still differs from the paper. */
const STEP = 17;

/**
 * The upper part of the page as a small PNG: as many rows as asked for, or the whole page if it is
 * shorter, in colours rounded to sixteen shades of red, green and blue.
 */
export async function pictureOf(page: Page, rows: number): Promise<Buffer> {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  const shot = await page.screenshot({
    ...{ fullPage: true, animations: "disabled" },
    clip: { x: 0, y: 0, width, height: Math.min(height, rows) },
  });
  const { data, info } = await sharp(shot)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += 1) data[at] = Math.round((data[at] ?? 0) / STEP) * STEP;
  const { width: across, height: down, channels } = info;
  return sharp(data, { raw: { width: across, height: down, channels } })
    .png({ palette: true, colours: 256, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
}
