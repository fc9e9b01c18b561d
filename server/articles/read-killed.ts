import type { Db } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import { isKilled } from "#domain/article/access.ts";
import type { EditionFacts } from "#domain/article/permissions.ts";
import { recordEvent } from "../events.ts";

/**
 * Whoever opens a text of a killed article is written down before it is shown; `where` names the
 * screen. Does nothing for any other text.
 */
export async function noteKilledReading(
  db: Db,
  actor: PersonActor,
  read: {
    readonly articleId: number;
    readonly editionId: number;
    readonly facts: EditionFacts | undefined;
    readonly where: "review" | "history" | "text";
  },
): Promise<void> {
  const { articleId, editionId, facts, where } = read;
  if (facts === undefined || !isKilled(facts)) return;
  await recordEvent(db, actor, { name: "readKilled", articleId, editionId, detail: { where } });
}
