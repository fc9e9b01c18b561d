import { createHash, randomBytes } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Tx } from "#db/client.ts";
import { events, pictures } from "#db/schema/index.ts";
import type { MainPicture } from "#domain/article/content.ts";
import { picturePieces } from "#domain/picture/words.ts";
import { inspectPicture } from "../../pictures/decode/run.ts";
import { places, workFolder } from "../../pictures/places.ts";
import type { PictureStorage } from "../../pictures/storage.ts";
import { DEMO_CREDIT, type DemoPicture, demoPictures } from "./demo-pictures.ts";

/** Draws the demo's pictures and puts them into the library, as if each had been added a while ago. */
export async function plantPictures(
  tx: Tx,
  storage: PictureStorage,
  addedBy: number,
  now: Date,
): Promise<Map<string, MainPicture>> {
  const drawn = await Promise.all(demoPictures.map((picture) => draw(picture, storage)));
  const byArticle = new Map<string, MainPicture>();
  for (const [at, { picture, row }] of drawn.entries()) {
    const { article, caption, alt } = picture;
    const addedAt = new Date(now.getTime() - (demoPictures.length - at + 200) * 3_600_000);
    const [added] = await tx
      .insert(pictures)
      .values({ ...row, addedBy, addedAt })
      .returning({ id: pictures.id });
    if (!added) throw new Error("no picture row");
    await tx.insert(events).values({
      ...{ stream: "pictures", name: "addPicture", outcome: "done", actorId: addedBy, at: addedAt },
      detail: { picture: added.id, sha256: row.sha256 },
    });
    byArticle.set(article, { pictureId: added.id, caption, alt });
  }
  return byArticle;
}

const DEMO_WIDTH = 960;

async function draw(picture: DemoPicture, storage: PictureStorage) {
  const folder = await workFolder();
  try {
    const file = join(folder, "drawn.jpg");
    // Small: a first start has its pictures soon, and makes no file wider than this.
    await sharp(Buffer.from(picture.draw())).resize(DEMO_WIDTH).jpeg({ quality: 86 }).toFile(file);
    const bytes = await readFile(file);
    const preview = join(folder, "preview.webp");
    const found = await inspectPicture(file, preview);
    const fileKey = randomBytes(16).toString("hex");
    await storage.putFile(places.original(fileKey), file);
    await storage.putFile(places.preview(fileKey), preview);
    return { picture, row: rowOf(picture, found, bytes, fileKey) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function rowOf(
  { article, caption, alt, place, keywords }: DemoPicture,
  { width, height, thumbHash, colour }: Awaited<ReturnType<typeof inspectPicture>>,
  bytes: Buffer,
  fileKey: string,
): typeof pictures.$inferInsert {
  const said = { caption, alt, place, keywords: [...keywords], credit: DEMO_CREDIT };
  const fileName = `${article}.jpg`;
  return {
    ...{ ...said, fileKey, fileName, width, height, thumbHash, colour },
    sha256: createHash("sha256").update(bytes).digest("hex"),
    ...{ kind: "jpeg", bytes: bytes.length, source: "own" },
    pieces: picturePieces({ ...said, fileName, photographer: "", people: [] }),
  };
}
