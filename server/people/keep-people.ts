import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { grants, people } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type Actor, type Grant, hasRole } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { hashPassword, isRightPassword } from "../auth/passwords.ts";
import { endSessionsOf } from "../auth/sessions.ts";
import { recordEvent } from "../events.ts";
import { assertMayKeepPeople } from "./add-person.ts";

/** Replaces a person's rights. Each one granted or removed is an event; their sessions end. */
export async function changeGrants(
  db: Db,
  actor: Actor,
  input: { personId: number; grants: readonly Grant[] },
): Promise<{ changed: number }> {
  assertMayKeepPeople(actor);
  return withTransaction(db, async (tx) => {
    await lockPerson(tx, input.personId);
    const before = await tx.select().from(grants).where(eq(grants.personId, input.personId));
    const had = new Map(before.map((grant) => [keyOf(grant), grant]));
    const wanted = new Map(input.grants.map((grant) => [keyOf(grant), grant]));
    const removed = [...had].filter(([key]) => !wanted.has(key)).map(([, grant]) => grant);
    const added = [...wanted].filter(([key]) => !had.has(key)).map(([, grant]) => grant);
    if (wanted.size === 0)
      throw new DomainError("invalid_input", "input.faults", {
        fields: { grants: "field.grants.none" },
      });
    for (const grant of removed) {
      await tx.delete(grants).where(eq(grants.id, grant.id));
      await recordGrant(tx, actor, "removeRole", input.personId, grant);
    }
    for (const grant of added) {
      await tx.insert(grants).values({
        personId: input.personId,
        role: grant.role,
        sectionId: grant.sectionId,
        onDuty: grant.onDuty ?? false,
      });
      await recordGrant(tx, actor, "grantRole", input.personId, grant);
    }
    await assertAdminRemains(tx);
    if (removed.length + added.length > 0) await endSessionsOf(tx, input.personId);
    return { changed: removed.length + added.length };
  });
}

/** Nothing of the person is deleted: history names them. */
export async function setDisabled(
  db: Db,
  actor: Actor,
  input: { personId: number; disabled: boolean },
): Promise<{ disabled: boolean }> {
  assertMayKeepPeople(actor);
  if (actor.kind === "person" && actor.id === input.personId)
    throw new DomainError("forbidden", "people.notOneself");
  return withTransaction(db, async (tx) => {
    await lockPerson(tx, input.personId);
    await tx
      .update(people)
      .set({ disabledAt: input.disabled ? (sql`now()` as unknown as Date) : null })
      .where(eq(people.id, input.personId));
    await endSessionsOf(tx, input.personId);
    await assertAdminRemains(tx);
    const name = input.disabled ? "disablePerson" : "enablePerson";
    await recordEvent(tx, actor, { name, detail: { personId: input.personId } }, "people");
    return { disabled: input.disabled };
  });
}

/** One's own password. Every session ends, this one too. */
export async function changePassword(
  db: Db,
  actor: Actor & { kind: "person" },
  input: { current: string; next: string },
): Promise<{ changed: true }> {
  const [person] = await db.select().from(people).where(eq(people.id, actor.id));
  if (!(await isRightPassword(person?.passwordHash ?? null, input.current)))
    throw new DomainError("invalid_input", "input.faults", {
      fields: { current: "field.password.wrong" },
    });
  const passwordHash = await hashPassword(input.next);
  return withTransaction(db, async (tx) => {
    await tx.update(people).set({ passwordHash }).where(eq(people.id, actor.id));
    await endSessionsOf(tx, actor.id);
    await recordEvent(
      tx,
      actor,
      { name: "changePassword", detail: { personId: actor.id } },
      "people",
    );
    return { changed: true };
  });
}

/** For the admin screen only; never the password hash. */
export async function listPeople(db: Db, actor: Actor) {
  if (!hasRole(actor, "admin")) throw new DomainError("not_found", "page.notFound");
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      title: people.title,
      disabledAt: people.disabledAt,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`,
      createdAt: people.createdAt,
    })
    .from(people)
    .orderBy(people.name);
  const rights = await db.select().from(grants);
  return rows.map((person) => ({
    ...person,
    grants: rights
      .filter((grant) => grant.personId === person.id)
      .map(({ role, sectionId, onDuty }): Grant => ({ role, sectionId, onDuty })),
  }));
}

async function recordGrant(
  tx: Tx,
  actor: Actor,
  name: "grantRole" | "removeRole",
  personId: number,
  { role, sectionId, onDuty }: Grant,
): Promise<void> {
  await recordEvent(tx, actor, { name, detail: { personId, role, sectionId, onDuty } }, "people");
}

/** A house that has locked itself out cannot be mended from the screen. */
async function assertAdminRemains(tx: Tx): Promise<void> {
  const admins = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(grants, eq(grants.personId, people.id))
    .where(and(eq(grants.role, "admin"), isNull(people.disabledAt)))
    .limit(1);
  if (admins.length === 0) throw new DomainError("invalid_input", "people.lastAdmin");
}

async function lockPerson(tx: Tx, personId: number): Promise<void> {
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.id, personId))
    .for("update");
  if (!person) throw new DomainError("not_found", "person.notFound");
}

function keyOf(grant: Grant): string {
  return `${grant.role}:${grant.sectionId ?? "all"}:${grant.onDuty ? "duty" : ""}`;
}
