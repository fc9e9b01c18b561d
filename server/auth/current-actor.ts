import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { paths } from "#domain/paths.ts";
import { newsroomDb } from "../databases.ts";
import { authOptions } from "./options.ts";
import { actorOfSession } from "./sessions.ts";

/** Who is signed in, by an active session row; nobody in any doubt. Once per request. */
export const currentActor = cache(async (): Promise<PersonActor | null> => {
  const session = (await getServerSession(authOptions)) as { sid?: unknown } | null;
  if (typeof session?.sid !== "string") return null;
  return actorOfSession(newsroomDb(), session.sid);
});

/** For verbs: a person or a refusal. */
export async function requireActor(): Promise<PersonActor> {
  const actor = await currentActor();
  if (!actor) throw new DomainError("forbidden", "signIn.needed");
  return actor;
}

/** For pages: a person or the sign-in page, and back here afterwards. */
export async function actorOrSignIn(returnTo: string): Promise<PersonActor> {
  const actor = await currentActor();
  if (!actor) redirect(paths.signIn(returnTo));
  return actor;
}
