import type { Tx } from "#db/client.ts";
import { listActors, listPeople } from "#db/queries/actors.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import type { Actor } from "#domain/actor.ts";
import { mayRead } from "#domain/article/access.ts";
import { mentionedIn } from "#domain/mention.ts";
import { LOCK_SECONDS } from "../articles/load-edition.ts";
import { tell } from "./tell.ts";

/**
 * Tells whoever is called by `@name` in words about an edition, as long as they may read it: to
 * anybody else it does not exist.
 */
export async function tellMentioned(
  tx: Tx,
  actor: Actor,
  about: { articleId: number; editionId: number; practice: boolean },
  words: readonly unknown[],
): Promise<void> {
  const text = words.filter((word) => typeof word === "string").join("\n");
  if (!text.includes("@")) return;
  const called = mentionedIn(text, await listPeople(tx));
  const facts = (await listEditionFacts(tx, [about.editionId], LOCK_SECONDS)).get(about.editionId);
  if (called.length === 0 || !facts) return;
  const readers = (await listActors(tx, called)).filter((person) => mayRead(person, facts));
  await tell(
    tx,
    actor,
    { kind: "mentioned", ...about },
    readers.map(({ id }) => id),
  );
}
