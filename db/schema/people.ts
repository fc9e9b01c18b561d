import { sql } from "drizzle-orm";
import { bigint, boolean, check, integer, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Role } from "#domain/actor.ts";
import { instant, magam } from "./magam.ts";
import { sections } from "./sections.ts";

/** Those who work on the paper. Rows are never deleted: history names them. */
export const people = magam.table(
  "people",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    email: text().notNull(),
    name: text().notNull(),
    /** 직함, as printed. */
    title: text().notNull().default(""),
    beat: text().notNull().default(""),
    bio: text().notNull().default(""),
    /** Argon2id; null until an invitation is accepted. */
    passwordHash: text("password_hash"),
    disabledAt: instant("disabled_at"),
    createdAt: instant("created_at").notNull().default(sql`now()`),
  },
  (table) => [
    uniqueIndex("people_email").on(sql`lower(${table.email})`),
    check("people_name_given", sql`${table.name} <> ''`),
  ],
);

/** One right of one person; a null section means every section. Granting and removing are events. */
export const grants = magam.table(
  "grants",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    personId: bigint("person_id", { mode: "number" })
      .notNull()
      .references(() => people.id),
    role: text().$type<Role>().notNull(),
    sectionId: integer("section_id").references(() => sections.id),
    onDuty: boolean("on_duty").notNull().default(false),
  },
  (table) => [
    uniqueIndex("grants_once").on(table.personId, table.role, sql`coalesce(${table.sectionId}, 0)`),
  ],
);

/** A signed-in browser. The cookie carries the id; the row decides, at every privileged call. */
export const sessions = magam.table("sessions", {
  /** SHA-256 of the id in the cookie: a stolen table opens nothing. */
  idHash: text("id_hash").primaryKey(),
  personId: bigint("person_id", { mode: "number" })
    .notNull()
    .references(() => people.id),
  address: text().notNull().default(""),
  agent: text().notNull().default(""),
  createdAt: instant("created_at").notNull().default(sql`now()`),
  expiresAt: instant("expires_at").notNull(),
  endedAt: instant("ended_at"),
});

/** An open invitation or password link; used once. */
export const invitations = magam.table("invitations", {
  tokenHash: text("token_hash").primaryKey(),
  personId: bigint("person_id", { mode: "number" })
    .notNull()
    .references(() => people.id),
  invitedBy: bigint("invited_by", { mode: "number" }).references(() => people.id),
  createdAt: instant("created_at").notNull().default(sql`now()`),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

/** Counters of failed sign-ins, kept by the rate limiter (its own columns). */
export const signInLimits = magam.table("sign_in_limits", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: "number" }),
});
