import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { paths } from "#domain/paths.ts";
import { newsroomDb } from "../databases.ts";
import { actorOfSession } from "./sessions.ts";
import { hashToken } from "./tokens.ts";

/** Who is signed in, by an active session row; nobody in any doubt. Once per request. */
export const currentActor = cache(async (): Promise<PersonActor | null> => {
  const id = await sessionId();
  return id === null ? null : actorOfSession(newsroomDb(), id);
});

/** For an answer that lasts: asks again who the session of this request stands for now. */
export async function actorFromNowOn(): Promise<() => Promise<PersonActor | null>> {
  const id = await sessionId();
  return async () => (id === null ? null : actorOfSession(newsroomDb(), id));
}

async function sessionId(): Promise<string | null> {
  const jar = await cookies();
  const held = Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]));
  // next-auth's reader of a request wants no more of one than its cookies.
  const request = { cookies: held, headers: {} } as Parameters<typeof getToken>[0]["req"];
  const token = await getToken({ req: request });
  return typeof token?.sid === "string" ? token.sid : null;
}

/** For what is bound to the browser that is signed in: the key of its session's row. */
export async function currentSessionHash(): Promise<string> {
  const session = await sessionId();
  if (session === null) throw new DomainError("forbidden", "signIn.needed");
  return hashToken(session);
}

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
