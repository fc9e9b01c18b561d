import { sql } from "drizzle-orm";
import { check, text } from "drizzle-orm/pg-core";
import { AD_PLACES, AD_SIZES, type AdPlace, type AdSize } from "#domain/ad.ts";
import { magam } from "./magam.ts";

const quoted = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(", "));

/**
 * What stands in the advertising places of readers' pages: words and an address of the house's own
 * making. A place without a row is empty. Every change is an event.
 */
export const ads = magam.table(
  "ads",
  {
    place: text().$type<AdPlace>().primaryKey(),
    size: text().$type<AdSize>().notNull(),
    text: text().notNull(),
    /** https, or a path of ours. */
    href: text().notNull(),
  },
  (table) => [
    check("ads_known_place", sql`${table.place} in (${quoted(AD_PLACES)})`),
    check("ads_known_size", sql`${table.size} in (${quoted(AD_SIZES)})`),
    check("ads_say_something", sql`${table.text} <> ''`),
    check("ads_own_or_https", sql`${table.href} ~ '^(https://|/([^/]|$))'`),
  ],
);
