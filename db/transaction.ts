import type { Db, Tx } from "./client.ts";

const ATTEMPTS = 3;
/** serialization_failure, deadlock_detected: nothing happened, the same work may be tried again. */
const RETRIED = new Set(["40001", "40P01"]);

/** All or nothing. Retries only where the database says that nothing happened. */
export async function withTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(work);
    } catch (error) {
      if (attempt >= ATTEMPTS || !RETRIED.has(sqlState(error) ?? "")) throw error;
    }
  }
}

/** Drizzle wraps the driver's error, so the SQLSTATE lies in the cause. */
export function sqlState(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && /^[0-9A-Z]{5}$/.test(at.code))
      return at.code;
  }
  return null;
}

/** The constraint a write broke, if it broke one. */
export function brokenConstraint(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("constraint" in at && typeof at.constraint === "string") return at.constraint;
  }
  return null;
}
