import { eq } from "drizzle-orm";
import { type Connection, connect } from "#db/client.ts";
import { people } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { actorOfSession, startSession } from "#server/auth/sessions.ts";
import { ownerUrlOfRunning } from "#server/postgres/cluster.ts";
import { roleUrls } from "#server/postgres/role-urls.ts";
import { installationSecret } from "#server/supervisor/secret.ts";

export const baseUrl = () => process.env.MAGAM_E2E_URL ?? "";

/** The running house's database as the newsroom's role: to set a scene, or to act beside the browser. */
export function connectInside(): Connection {
  const data = process.env.MAGAM_E2E_DATA ?? "";
  const urls = roleUrls(ownerUrlOfRunning(data), installationSecret(data, undefined));
  return connect(urls.newsroom, { name: "e2e", max: 4 });
}

/** The same as the owner, who may do what no part of the house may: to clear a scene away. */
export function connectOwner(): Connection {
  const data = process.env.MAGAM_E2E_DATA ?? "";
  return connect(ownerUrlOfRunning(data), { name: "e2e owner", max: 1 });
}

/** A demo person as an actor, with the rights they really have. */
export async function actorBy(inside: Connection, email: string): Promise<PersonActor> {
  const [person] = await inside.db.select().from(people).where(eq(people.email, email));
  if (!person) throw new Error(`no person ${email}`);
  const session = await startSession(inside.db, person.id, { address: "", agent: "e2e" });
  const actor = await actorOfSession(inside.db, session);
  if (!actor) throw new Error(`no actor ${email}`);
  return actor;
}
