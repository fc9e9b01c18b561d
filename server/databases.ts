import { type Connection, connect, type Db } from "#db/client.ts";
import { DomainError } from "#domain/errors.ts";
import { notedAway } from "./outage.ts";

/**
 * The pools of this process, made at first use. The paper is read as
 * magam_site, which can name nothing unpublished; all else as magam_newsroom.
 * Kept on globalThis because a development server loads modules anew.
 */
const pools = globalThis as typeof globalThis & {
  magamPools?: Map<string, Connection>;
};

export function newsroomDb(): Db {
  return pool("NEWSROOM_DATABASE_URL", "newsroom", 12).db;
}

export function siteDb(): Db {
  return pool("SITE_DATABASE_URL", "site", 8, { prepares: true }).db;
}

/**
 * For searches, which readers make as dear as they like: however many wait here, pages find a
 * connection. A search that takes longer than a second is no answer any more.
 */
export function searchDb(): Db {
  return pool("SITE_DATABASE_URL", "search", 3, { statementTimeout: 1_000 }).db;
}

function pool(
  variable: string,
  name: string,
  max: number,
  options: Pick<Parameters<typeof connect>[1], "statementTimeout" | "prepares"> = {},
): Connection {
  pools.magamPools ??= new Map();
  const known = pools.magamPools.get(name);
  if (known) return known;
  const url = process.env[variable];
  if (!url)
    throw new DomainError("unavailable", "database.notConfigured", { values: { variable } });
  const made = connect(url, {
    name,
    max,
    ...options,
    onError: (error) => {
      if (!notedAway(error)) console.error(`database (${name}): ${error.message}`);
    },
  });
  pools.magamPools.set(name, made);
  return made;
}
