import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { grants, invitations, people } from "#db/schema/index.ts";
import { brokenConstraint, withTransaction } from "#db/transaction.ts";
import { type Actor, hasRole, ROLES } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { paths } from "#domain/paths.ts";
import { hashPassword } from "../auth/passwords.ts";
import { normaliseEmail } from "../auth/sign-in.ts";
import { hashToken, newToken } from "../auth/tokens.ts";
import { recordEvent } from "../events.ts";
import { queueMail } from "../outbox.ts";

const INVITATION_DAYS = 3;

export const grantSchema = z.strictObject({
  role: z.enum(ROLES),
  sectionId: z.int().positive().nullable(),
  onDuty: z.boolean().optional(),
});

export type NewPerson = {
  readonly email: string;
  readonly name: string;
  readonly title?: string;
  readonly grants: readonly z.infer<typeof grantSchema>[];
  /** From the command line only; people on the screen are invited and choose their own. */
  readonly password?: string;
};

/** Only the admin, and the commands somebody types on the machine itself. */
export function assertMayKeepPeople(actor: Actor): void {
  const isCommand = actor.kind === "system" && actor.job === "command";
  if (!isCommand && !hasRole(actor, "admin"))
    throw new DomainError("forbidden", "access.onlyAdmin");
}

export async function addPerson(db: Db, actor: Actor, input: NewPerson): Promise<{ id: number }> {
  assertMayKeepPeople(actor);
  const passwordHash = input.password ? await hashPassword(input.password) : null;
  return withTransaction(db, async (tx) => ({
    id: await insertPerson(tx, actor, input, passwordHash),
  }));
}

/** 초대: an account with a link that its person opens to choose a password. The link is shown to the admin once. */
export async function invitePerson(
  db: Db,
  actor: Actor,
  input: Omit<NewPerson, "password"> & {
    publicUrl: string;
    mail?: { subject: string; text: string };
  },
): Promise<{ id: number; link: string }> {
  assertMayKeepPeople(actor);
  return withTransaction(db, async (tx) => {
    const id = await insertPerson(tx, actor, input, null);
    const link = await issueLink(tx, actor, id, input.publicUrl);
    await mailLink(tx, normaliseEmail(input.email), link, input.mail);
    return { id, link };
  });
}

/** A new link for a person who lost theirs, or whose password must change. Earlier links die. */
export async function reissueInvitation(
  db: Db,
  actor: Actor,
  input: { personId: number; publicUrl: string },
): Promise<{ link: string }> {
  assertMayKeepPeople(actor);
  return withTransaction(db, async (tx) => {
    await tx
      .update(invitations)
      .set({ expiresAt: sql`now()` as unknown as Date })
      .where(sql`${invitations.personId} = ${input.personId} and ${invitations.usedAt} is null`);
    return { link: await issueLink(tx, actor, input.personId, input.publicUrl) };
  });
}

async function insertPerson(
  tx: Tx,
  actor: Actor,
  input: NewPerson,
  passwordHash: string | null,
): Promise<number> {
  const email = normaliseEmail(input.email);
  const name = intakeLine(input.name);
  const fields: Record<string, string> = {};
  if (email === "") fields.email = "field.email.empty";
  else if (!z.email().safeParse(email).success) fields.email = "field.email.malformed";
  if (name === "") fields.name = "field.name.empty";
  else if ([...name].length > 40) fields.name = "field.name.malformed";
  if (input.grants.length === 0) fields.grants = "field.grants.none";
  if (Object.keys(fields).length > 0)
    throw new DomainError("invalid_input", "input.faults", { fields });
  try {
    const [person] = await tx
      .insert(people)
      .values({ email, name, title: intakeLine(input.title ?? ""), passwordHash })
      .returning({ id: people.id });
    if (!person) throw new DomainError("unavailable", "database.noRow");
    await tx.insert(grants).values(
      input.grants.map(({ role, sectionId, onDuty }) => ({
        personId: person.id,
        role,
        sectionId,
        onDuty: onDuty ?? false,
      })),
    );
    const detail = { personId: person.id, grants: input.grants };
    await recordEvent(tx, actor, { name: "invitePerson", detail }, "people");
    return person.id;
  } catch (error) {
    if (brokenConstraint(error) === "people_email")
      throw new DomainError("invalid_input", "input.faults", {
        fields: { email: "field.email.taken" },
        cause: error,
      });
    throw error;
  }
}

async function issueLink(
  tx: Tx,
  actor: Actor,
  personId: number,
  publicUrl: string,
): Promise<string> {
  const token = newToken();
  await tx.insert(invitations).values({
    tokenHash: hashToken(token),
    personId,
    invitedBy: actor.kind === "person" ? actor.id : null,
    expiresAt: sql`now() + make_interval(days => ${INVITATION_DAYS})` as unknown as Date,
  });
  return publicUrl + paths.invitation(token);
}

async function mailLink(
  tx: Tx,
  to: string,
  link: string,
  mail: { subject: string; text: string } | undefined,
): Promise<void> {
  if (mail) await queueMail(tx, { to, subject: mail.subject, text: `${mail.text}\n\n${link}` });
}
