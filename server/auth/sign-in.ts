import { eq, sql } from "drizzle-orm";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Db } from "#db/client.ts";
import { people } from "#db/schema/index.ts";
import { DomainError } from "#domain/errors.ts";
import { recordEvent } from "../events.ts";
import { isRightPassword } from "./passwords.ts";
import { startSession } from "./sessions.ts";

/** Failures per window of 15 minutes: one account from anywhere, one address to any account. */
const WINDOW_SECONDS = 15 * 60;
const PER_ACCOUNT = 10;
const PER_ADDRESS = 60;

export type SignIn = {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly agent: string;
};

/** A session id for the right pair; the same refusal, as slowly, for a wrong password and an unknown account. */
export async function signIn(db: Db, input: SignIn): Promise<{ sessionId: string; name: string }> {
  const email = normaliseEmail(input.email);
  const byAccount = limiter(db, "account", PER_ACCOUNT);
  const byAddress = limiter(db, "address", PER_ADDRESS);
  await spend(byAddress, input.address || "unknown");
  await spend(byAccount, email);
  const [person] = await db
    .select()
    .from(people)
    .where(eq(sql`lower(${people.email})`, email));
  const isRight = await isRightPassword(person?.passwordHash ?? null, input.password);
  if (!isRight || !person || person.disabledAt !== null)
    throw new DomainError("forbidden", "signIn.wrong");
  await byAccount.delete(email);
  await byAddress.reward(input.address || "unknown", 1);
  const sessionId = await startSession(db, person.id, input);
  await recordEvent(
    db,
    { kind: "person", id: person.id, name: person.name, grants: [] },
    { name: "signIn", detail: { personId: person.id } },
    "people",
  );
  return { sessionId, name: person.name };
}

/** NFKC folds look-alikes such as the full-width @ before anything compares addresses. */
export function normaliseEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase().slice(0, 320);
}

async function spend(by: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await by.consume(key);
  } catch (refused) {
    if (refused instanceof RateLimiterRes)
      throw new DomainError("rate_limited", "signIn.tooOften", {
        values: { minutes: Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)) },
      });
    throw refused;
  }
}

function limiter(db: Db, keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: db.$client,
    storeType: "pool",
    schemaName: "magam",
    tableName: "sign_in_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
  });
}
