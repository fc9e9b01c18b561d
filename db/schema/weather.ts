import { sql } from "drizzle-orm";
import { check, integer, text } from "drizzle-orm/pg-core";
import { instant, magam } from "./magam.ts";

/** The newest observation of each station; overwritten every hour. Readers see it for three hours. */
export const weatherObservations = magam.table(
  "weather_observations",
  {
    /** The weather service's own number of the station. */
    station: integer().primaryKey(),
    observedAt: instant("observed_at").notNull(),
    /** As the provider words it; null where it told none. */
    sky: text(),
    icon: text(),
    temperatureTenths: integer("temperature_tenths").notNull(),
    provider: text().notNull(),
  },
  (table) => [
    check("weather_observations_earthly", sql`${table.temperatureTenths} between -600 and 600`),
    check("weather_observations_sky", sql`char_length(${table.sky}) between 1 and 20`),
  ],
);

/** A provider that failed is not asked before an instant. Kept here, so that no restart asks anew. */
export const weatherPauses = magam.table("weather_pauses", {
  provider: text().primaryKey(),
  /** In a row, since the last success. */
  failures: integer().notNull(),
  reason: text().$type<"transient" | "refused" | "quota">().notNull(),
  notBefore: instant("not_before").notNull(),
});
