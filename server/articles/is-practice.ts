import type { Db } from "#db/client.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import type { PersonActor } from "#domain/actor.ts";
import { mayRead } from "#domain/article/access.ts";
import { LOCK_SECONDS } from "./load-edition.ts";

/** Whether a screen of this edition stands on practice ground; false for whom it does not exist. */
export async function isPractice(db: Db, actor: PersonActor, editionId: number): Promise<boolean> {
  const facts = (await listEditionFacts(db, [editionId], LOCK_SECONDS)).get(editionId);
  return facts?.practice === true && mayRead(actor, facts);
}
