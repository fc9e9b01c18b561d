import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  primaryKey,
  real,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { PictureKind } from "#domain/picture/file-kind.ts";
import { PICTURE_SOURCES, type PictureSource } from "#domain/picture/picture.ts";
import type { Crop, Frame } from "#domain/picture/rendition.ts";
import { instant, magam } from "./magam.ts";
import { people } from "./people.ts";
import { publications } from "./publications.ts";

const quoted = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(", "));

/**
 * A picture of the library. The file never changes (its hash is the row's); the words about it, the
 * rights to it and the crops do, each time as an event. Rows are kept: articles name them.
 */
export const pictures = magam.table(
  "pictures",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** Under which the original and the desk's preview are stored; told to nobody outside. */
    fileKey: text("file_key").notNull().unique(),
    sha256: text().notNull().unique(),
    /** The upload it came from: asking again for a lost answer adds nothing. */
    uploadId: text("upload_id").unique(),
    fileName: text("file_name").notNull(),
    kind: text().$type<PictureKind>().notNull(),
    bytes: integer().notNull(),
    /** Upright, in pixels. */
    width: integer().notNull(),
    height: integer().notNull(),
    thumbHash: text("thumb_hash").notNull(),
    colour: text().notNull(),
    /** The file said where it was taken. Where is not kept here, and is in nothing that is served. */
    hadLocation: boolean("had_location").notNull().default(false),
    /** Since when the original tells no place any more; `sha256` stays that of the file that came. */
    placeRemovedAt: instant("place_removed_at"),
    /** Of the original as it lies there since then. */
    keptSha256: text("kept_sha256"),

    caption: text().notNull().default(""),
    alt: text().notNull().default(""),
    photographer: text().notNull().default(""),
    place: text().notNull().default(""),
    takenAt: instant("taken_at"),
    people: text().array().notNull().default([]),
    keywords: text().array().notNull().default([]),
    /** Two-letter pieces of all words above, for search. */
    pieces: text().array().notNull().default([]),

    source: text().$type<PictureSource>().notNull().default("own"),
    credit: text().notNull().default(""),
    /** 사용 조건: contract, cost, consent of those shown. */
    licence: text().notNull().default(""),
    expiresAt: instant("expires_at"),
    /** Of which end the desk was told last, and how many days before it. */
    endToldFor: instant("end_told_for"),
    endToldDays: smallint("end_told_days"),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnBy: bigint("withdrawn_by", { mode: "number" }).references(() => people.id),
    withdrawReason: text("withdraw_reason").notNull().default(""),

    focalX: real("focal_x").notNull().default(0.5),
    focalY: real("focal_y").notNull().default(0.5),
    crops: jsonb().$type<Partial<Record<Crop, Frame>>>().notNull().default({}),
    /** Counts up when the renditions have to be made anew. */
    cut: integer().notNull().default(1),
    version: integer().notNull().default(1),
    addedBy: bigint("added_by", { mode: "number" }).references(() => people.id),
    addedAt: instant("added_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    index("pictures_pieces").using("gin", table.pieces),
    index("pictures_expiring").on(table.expiresAt).where(sql`expires_at is not null`),
    index("pictures_by_person").on(table.addedBy, table.addedAt),
    check("pictures_file_key_form", sql`${table.fileKey} ~ '^[0-9a-f]{32}$'`),
    check("pictures_sha256_form", sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
    index("pictures_with_place")
      .on(table.addedAt)
      .where(sql`had_location and place_removed_at is null`),
    check(
      "pictures_place_removed",
      sql`(${table.placeRemovedAt} is null) = (${table.keptSha256} is null)`,
    ),
    check("pictures_known_kind", sql`${table.kind} in ('jpeg', 'png', 'webp')`),
    check("pictures_known_source", sql`${table.source} in (${quoted(PICTURE_SOURCES)})`),
    check("pictures_size", sql`${table.width} > 0 and ${table.height} > 0 and ${table.bytes} > 0`),
    check("pictures_colour_form", sql`${table.colour} ~ '^#[0-9a-f]{6}$'`),
    check(
      "pictures_focal_inside",
      sql`${table.focalX} between 0 and 1 and ${table.focalY} between 0 and 1`,
    ),
    check(
      "pictures_withdrawn_whole",
      sql`(${table.withdrawnAt} is null) = (${table.withdrawReason} = '')`,
    ),
  ],
);

/**
 * One set of files made of a picture for readers, under a name that nobody guesses. A newer set takes
 * its place; the older stays a while for pages that were printed with it.
 */
export const renditions = magam.table(
  "renditions",
  {
    key: text().primaryKey(),
    pictureId: bigint("picture_id", { mode: "number" })
      .notNull()
      .references(() => pictures.id),
    /** Of which cut of the picture (`pictures.cut`). */
    cut: integer().notNull(),
    madeAt: instant("made_at").notNull().default(sql`clock_timestamp()`),
    replacedAt: instant("replaced_at"),
  },
  (table) => [
    uniqueIndex("renditions_current").on(table.pictureId).where(sql`replaced_at is null`),
    index("renditions_replaced").on(table.replacedAt).where(sql`replaced_at is not null`),
    check("renditions_key_form", sql`${table.key} ~ '^[0-9a-f]{32}$'`),
  ],
);

/** Which pictures a publication shows, copied from its text by a trigger. Place 0 is the main picture. */
export const publicationPictures = magam.table(
  "publication_pictures",
  {
    publicationId: bigint("publication_id", { mode: "number" })
      .notNull()
      .references(() => publications.id, { onDelete: "cascade" }),
    place: integer().notNull(),
    pictureId: bigint("picture_id", { mode: "number" })
      .notNull()
      .references(() => pictures.id),
  },
  (table) => [
    primaryKey({ columns: [table.publicationId, table.place] }),
    index("publication_pictures_by_picture").on(table.pictureId),
  ],
);
