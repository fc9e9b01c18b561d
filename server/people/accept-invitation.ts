import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { invitations, people } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { DomainError } from "#domain/errors.ts";
import { hashPassword } from "../auth/passwords.ts";
import { endSessionsOf } from "../auth/sessions.ts";
import { hashToken } from "../auth/tokens.ts";
import { recordEvent } from "../events.ts";

/** Whose invitation a link is, while it can be used. */
export async function findInvitation(
  db: Db,
  token: string,
): Promise<{ personId: number; name: string; email: string } | null> {
  const [row] = await db
    .select({ personId: people.id, name: people.name, email: people.email })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .where(usable(token));
  return row ?? null;
}

/** The person of the link chooses a password. The link works once; other sessions of theirs end. */
export async function acceptInvitation(
  db: Db,
  input: { token: string; password: string },
): Promise<{ email: string }> {
  const passwordHash = await hashPassword(input.password);
  return withTransaction(db, async (tx) => {
    const [used] = await tx
      .update(invitations)
      .set({ usedAt: sql`now()` as unknown as Date })
      .where(
        and(
          eq(invitations.tokenHash, hashToken(input.token)),
          isNull(invitations.usedAt),
          sql`${invitations.expiresAt} > now()`,
        ),
      )
      .returning({ personId: invitations.personId });
    if (!used) throw new DomainError("not_found", "invitation.spent");
    const [person] = await tx
      .update(people)
      .set({ passwordHash })
      .where(and(eq(people.id, used.personId), isNull(people.disabledAt)))
      .returning({ id: people.id, name: people.name, email: people.email });
    if (!person) throw new DomainError("not_found", "invitation.spent");
    await endSessionsOf(tx, person.id);
    await recordEvent(
      tx,
      { kind: "person", id: person.id, name: person.name, grants: [] },
      { name: "acceptInvitation", detail: { personId: person.id } },
      "people",
    );
    return { email: person.email };
  });
}

function usable(token: string) {
  return and(
    eq(invitations.tokenHash, hashToken(token)),
    isNull(invitations.usedAt),
    sql`${invitations.expiresAt} > now()`,
    isNull(people.disabledAt),
  );
}
