import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { people } from "#db/schema/index.ts";
import { DomainError } from "#domain/errors.ts";
import { recordEvent } from "../events.ts";
import { isRightPassword } from "./passwords.ts";
import { startSession } from "./sessions.ts";
import { spendAttempt } from "./sign-in-limits.ts";

export type SignIn = {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly agent: string;
};

/** A session id for the right pair; the same refusal, as slowly, for a wrong password and an unknown account. */
export async function signIn(db: Db, input: SignIn): Promise<{ sessionId: string; name: string }> {
  const email = normaliseEmail(input.email);
  const forgive = await spendAttempt(db, { email, address: input.address });
  const [person] = await db
    .select()
    .from(people)
    .where(eq(sql`lower(${people.email})`, email));
  const isRight = await isRightPassword(person?.passwordHash ?? null, input.password);
  if (!isRight || !person || person.disabledAt !== null)
    throw new DomainError("forbidden", "signIn.wrong");
  await forgive();
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
