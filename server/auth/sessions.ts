import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { grants, people, sections, sessions } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { hashToken, newToken } from "./tokens.ts";

/** A working day and its night shift; then the person proves again who they are. */
const SESSION_HOURS = 14;

export async function startSession(
  db: Db | Tx,
  personId: number,
  from: { address: string; agent: string },
): Promise<string> {
  const id = newToken();
  await db.insert(sessions).values({
    idHash: hashToken(id),
    personId,
    address: from.address,
    agent: from.agent.slice(0, 300),
    expiresAt: sql`now() + make_interval(hours => ${SESSION_HOURS})` as unknown as Date,
  });
  return id;
}

/**
 * Who a session id stands for, asked of its row at every privileged call: an
 * ended session, a disabled person or a removed role counts at once.
 */
export async function actorOfSession(db: Db, sessionId: string): Promise<PersonActor | null> {
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      role: grants.role,
      sectionId: grants.sectionId,
      onDuty: grants.onDuty,
      /** A right in a section is one in the sections that lie in it. */
      parts: sql<number[]>`array(
        select part.id from ${sections} part where part.parent_id = ${grants.sectionId})`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(grants, eq(grants.personId, people.id))
    .where(
      and(
        eq(sessions.idHash, hashToken(sessionId)),
        isNull(sessions.endedAt),
        sql`${sessions.expiresAt} > now()`,
        isNull(people.disabledAt),
      ),
    );
  const [first] = rows;
  if (!first) return null;
  return {
    kind: "person",
    id: first.id,
    name: first.name,
    grants: rows.flatMap(({ role, sectionId, onDuty, parts }) =>
      role === null
        ? []
        : [sectionId, ...parts].map((id) => ({ role, sectionId: id, onDuty: onDuty ?? false })),
    ),
  };
}

/** For what stays open long after it was asked for, by the key of the session's row. */
export async function isSessionAlive(db: Db, idHash: string): Promise<boolean> {
  const [row] = await db
    .select({ id: people.id })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(
        eq(sessions.idHash, idHash),
        isNull(sessions.endedAt),
        sql`${sessions.expiresAt} > now()`,
        isNull(people.disabledAt),
      ),
    );
  return row !== undefined;
}

export async function endSession(db: Db, sessionId: string): Promise<void> {
  await db
    .update(sessions)
    .set({ endedAt: sql`now()` as unknown as Date })
    .where(and(eq(sessions.idHash, hashToken(sessionId)), isNull(sessions.endedAt)));
}

/** After disabling, a change of roles or of the password: everywhere at once. */
export async function endSessionsOf(tx: Tx, personId: number): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()` as unknown as Date })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt)));
}
