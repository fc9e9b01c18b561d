import { eq, sql } from "drizzle-orm";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Db } from "#db/client.ts";
import { people, sessions } from "#db/schema/index.ts";
import { DomainError } from "#domain/errors.ts";

const QUARTER = 15 * 60; // seconds

/**
 * Tries at sign-in. Who tries too often from one place is stopped there and stops nobody elsewhere;
 * tries at one account from many places only make it slow, and never for a place that its person
 * has signed in from. From strange places, at most 45 + 12 tries an hour reach one account.
 */
const LIMITS = {
  address: { points: 60, seconds: QUARTER },
  pair: { points: 10, seconds: QUARTER },
  account: { points: 45, seconds: 60 * 60 },
  slowed: { points: 1, seconds: 5 * 60 },
} as const;

export type Attempt = {
  /** Normalised. */
  readonly email: string;
  /** As the press saw it; empty where it is not known. */
  readonly address: string;
};

/**
 * Counts a try before its password is looked at; throws `rate_limited` with the minutes to wait.
 * Answers what to call for the right password: the try is given back, the place's failures forgotten.
 */
export async function spendAttempt(db: Db, attempt: Attempt): Promise<() => Promise<void>> {
  const { email, address } = attempt;
  const place = networkOf(address);
  const [byAddress, byPair] = [limiter(db, "address"), limiter(db, "pair")];
  await spend(byAddress, place);
  await spend(byPair, `${place} ${email}`);
  const isStrange = !(await isKnownPlace(db, attempt));
  if (isStrange) await spendStrange(db, email);
  return async () => {
    await byAddress.reward(place, 1);
    await byPair.delete(`${place} ${email}`);
    if (isStrange) await limiter(db, "account").reward(email, 1);
  };
}

/**
 * What counts as one place: an IPv4 address, or the /64 that a household or a phone gets of IPv6,
 * because whoever has one of its addresses has them all (RFC 6177).
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address || "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = "", tail] = address.toLowerCase().split("::", 2);
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  const prefix = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${prefix.join(":")}::/64`;
}

/** Sessions are swept a month after their end: a place not used for so long is strange again. */
async function isKnownPlace(db: Db, { email, address }: Attempt): Promise<boolean> {
  if (address === "") return false;
  const used = await db
    .selectDistinct({ address: sessions.address })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sql`lower(${people.email})`, email));
  return used.some((known) => networkOf(known.address) === networkOf(address));
}

/** From a place that the account was not signed in from: slowed, not stopped, after many failures. */
async function spendStrange(db: Db, email: string): Promise<void> {
  const isWithin = await limiter(db, "account")
    .consume(email)
    .then(() => true, refusalOnly);
  if (!isWithin) await spend(limiter(db, "slowed"), email);
}

async function spend(by: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await by.consume(key);
  } catch (refused) {
    refusalOnly(refused);
    const { msBeforeNext } = refused as RateLimiterRes;
    throw new DomainError("rate_limited", "signIn.tooOften", {
      values: { minutes: Math.max(1, Math.ceil(msBeforeNext / 60_000)) },
    });
  }
}

/** Of what `consume` throws, only the refusal is an answer; the rest is a fault of the database. */
function refusalOnly(refused: unknown): false {
  if (refused instanceof RateLimiterRes) return false;
  throw refused;
}

function limiter(db: Db, limit: keyof typeof LIMITS): RateLimiterPostgres {
  const { points, seconds } = LIMITS[limit];
  return new RateLimiterPostgres({
    storeClient: db.$client,
    storeType: "pool",
    schemaName: "magam",
    tableName: "sign_in_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: limit,
    points,
    duration: seconds,
  });
}
