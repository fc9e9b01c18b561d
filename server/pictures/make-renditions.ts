import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { pictures, renditions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { creditLine } from "#domain/picture/credit.ts";
import { CROPS, type Crop, type Frame, frameOf } from "#domain/picture/rendition.ts";
import type { CutOrder } from "./decode/cut.ts";
import { cutInProcess } from "./decode/run.ts";
import { dropPagesOfPicture } from "./dependent-pages.ts";
import { places, workFolder } from "./places.ts";
import type { PictureStorage } from "./storage.ts";

export type Uncut = typeof pictures.$inferSelect;

/**
 * Pictures whose files for readers are missing or of an older cut: those cut anew by hand first, as
 * what is out shows them wrongly, then what went out or was added last. So whoever just added one
 * does not wait for what lies there for long; going out counts as an hour, and a card full of
 * pictures holds up no article. Asked of the tables: a killed worker forgets nothing.
 */
export async function listUncut(db: Db, most: number): Promise<Uncut[]> {
  const wentOut = sql`(select max(p.visible_from) from magam.publication_pictures u
    join magam.publications_out o on o.id = u.publication_id
    join magam.publications p on p.id = o.id
    where u.picture_id = ${pictures.id})`;
  return db
    .select()
    .from(pictures)
    .where(
      sql`${pictures.withdrawnAt} is null and not exists (select 1 from magam.renditions r
        where r.picture_id = ${pictures.id} and r.cut = ${pictures.cut} and r.replaced_at is null)`,
    )
    .orderBy(
      desc(sql`${pictures.cut} > 1`),
      sql`greatest(${wentOut} + interval '1 hour', ${pictures.addedAt}) desc`,
      desc(pictures.id),
    )
    .limit(most);
}

/** Makes all files of a picture under a new name, and has the pages that show it printed anew. */
export async function makeRenditions(
  db: Db,
  storage: PictureStorage,
  picture: Uncut,
): Promise<string | null> {
  const folder = await workFolder();
  try {
    const original = join(folder, "original");
    await storage.fetch(places.original(picture.fileKey), original);
    const out = join(folder, "out");
    const files = await cutInProcess(original, orderOf(picture), out);
    const key = randomBytes(16).toString("hex");
    for (const file of files) await storage.putFile(places.rendition(key, file), join(out, file));
    const isCurrent = await take(db, picture, key);
    if (isCurrent) return key;
    await storage.remove(places.renditions(key));
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function orderOf(picture: Uncut): CutOrder {
  const { width, height, focalX, focalY, crops, source, credit } = picture;
  const size = { width, height };
  const focal = { x: focalX, y: focalY };
  const frames = Object.fromEntries(
    (Object.keys(CROPS) as Crop[]).map((crop) => [crop, frameOf(crop, size, focal, crops)]),
  ) as Record<Crop, Frame>;
  return { ...size, frames, copyright: creditLine(source, credit), isAi: source === "ai" };
}

/** False where the picture was cut otherwise or withdrawn meanwhile. */
async function take(db: Db, picture: Uncut, key: string): Promise<boolean> {
  return withTransaction(db, async (tx) => {
    const [now] = await tx
      .select({ cut: pictures.cut, withdrawnAt: pictures.withdrawnAt })
      .from(pictures)
      .where(eq(pictures.id, picture.id))
      .for("update");
    if (!now || now.cut !== picture.cut || now.withdrawnAt !== null) return false;
    await tx
      .update(renditions)
      .set({ replacedAt: sql`clock_timestamp()` as unknown as Date })
      .where(and(eq(renditions.pictureId, picture.id), isNull(renditions.replacedAt)));
    await tx.insert(renditions).values({ key, pictureId: picture.id, cut: picture.cut });
    await dropPagesOfPicture(tx, picture.id);
    return true;
  });
}
