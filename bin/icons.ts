/**
 * Draws the paper's icons for devices from the one drawing, `public/site/icon.svg`. Run it after
 * changing the drawing; the pictures are committed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

const folder = join(import.meta.dirname, "../public/site");
const drawing = readFileSync(join(folder, "icon.svg"));
const GROUND = "#a8201a";

/** Devices cut a maskable icon to a circle of 80 % (W3C manifest, «safe zone»). */
const ICONS = [
  { file: "icon-180.png", size: 180, drawn: 150 },
  { file: "icon-192.png", size: 192, drawn: 192 },
  { file: "icon-512.png", size: 512, drawn: 512 },
  { file: "icon-maskable-512.png", size: 512, drawn: 380 },
];

for (const { file, size, drawn } of ICONS) {
  const margin = Math.floor((size - drawn) / 2);
  const rest = size - drawn - margin;
  const background = margin > 0 ? GROUND : { r: 0, g: 0, b: 0, alpha: 0 };
  // The drawing's own rounded corners would show through where the ground goes on.
  const picture = sharp(drawing, { density: (72 * drawn) / 32 }).resize(drawn, drawn);
  const png = await (margin > 0 ? picture.flatten({ background: GROUND }) : picture)
    .extend({ top: margin, left: margin, bottom: rest, right: rest, background })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
  writeFileSync(join(folder, file), png);
  console.log(`${file}: ${png.length} bytes`);
}
