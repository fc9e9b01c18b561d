import { sqlState } from "#db/transaction.ts";

/** SQLSTATE classes and codes by which PostgreSQL says that it is going, coming or full. */
const AWAY_STATES = /^(?:08...|57P0[1-5]|53300)$/;
const AWAY_CODES = new Set(
  "ECONNREFUSED ECONNRESET EPIPE ENOTFOUND EHOSTUNREACH ENETUNREACH ETIMEDOUT".split(" "),
);
/** Its disk is full: it answers, and takes nothing. */
const FULL_STATE = "53100";
/** What node-postgres says without a code, and a socket file that is gone. */
const AWAY_WORDS =
  /^(?:Connection terminated|connect ENOENT|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error)/;

/** On globalThis, because Next gives each bundle a copy of this module and the house has one log. */
const known = globalThis as typeof globalThis & {
  magamDatabaseIsAway?: boolean;
  magamDatabaseIsFull?: boolean;
};

/**
 * True where an error only says that the database is away. Told in one line at the first of them:
 * every open page asks again and again, and none of their traces would say more.
 */
export function notedAway(error: unknown): boolean {
  const words = awayWords(error);
  if (words === null) return false;
  if (!known.magamDatabaseIsAway) console.error(`the database is away: ${words}`);
  known.magamDatabaseIsAway = true;
  return true;
}

/** True where an error says that the database's disk is full; somebody has to make room. */
export function notedFull(error: unknown): boolean {
  if (sqlState(error) !== FULL_STATE) return false;
  if (!known.magamDatabaseIsFull) console.error("the database's disk is full: nothing is saved");
  known.magamDatabaseIsFull = true;
  return true;
}

/** Something was asked of the database and answered. */
export function noteHeard(): void {
  if (known.magamDatabaseIsAway) console.error("the database is back");
  known.magamDatabaseIsAway = false;
}

/** Drizzle wraps the driver's error, and Node gathers those of several addresses. */
function awayWords(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (AWAY_CODES.has(code) || AWAY_STATES.test(code) || AWAY_WORDS.test(error.message))
    return error.message || code;
  const under = error instanceof AggregateError ? error.errors : [error.cause];
  return under.map(awayWords).find((words) => words !== null) ?? null;
}
