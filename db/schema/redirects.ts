import { sql } from "drizzle-orm";
import { bigint, check, text, unique } from "drizzle-orm/pg-core";
import { magam } from "./magam.ts";

/**
 * Addresses of the paper's former systems, one row per address, each leading to one of today's in
 * one step. An empty host stands for every host, an empty param for an address without a query.
 */
export const redirects = magam.table(
  "redirects",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    host: text().notNull().default(""),
    path: text().notNull(),
    param: text().notNull().default(""),
    value: text().notNull().default(""),
    /** A path of ours, beginning with one slash. */
    target: text().notNull(),
    /** Answers composed, at most about one a minute for each address: is it still in use? */
    hits: bigint({ mode: "number" }).notNull().default(0),
  },
  (table) => [
    unique("redirects_once").on(table.path, table.param, table.value, table.host),
    check("redirects_own_target", sql`${table.target} ~ '^/([^/]|$)'`),
    check("redirects_path_form", sql`${table.path} ~ '^/'`),
  ],
);
