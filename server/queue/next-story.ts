import { z } from "zod";
import type { Db } from "#db/client.ts";
import { listQueueRecords } from "#db/queries/desk.ts";
import type { PersonActor } from "#domain/actor.ts";
import { mayRead } from "#domain/article/access.ts";
import { isUnder, maySeeQueue, QUEUE_TABS } from "#domain/article/queue.ts";
import { LOCK_SECONDS } from "../articles/load-edition.ts";

/** The lines that followed in the queue as this person saw it, and the tab they lay under. */
export const nextStoryInput = z.strictObject({
  tab: z.enum(QUEUE_TABS),
  editionIds: z.array(z.int().positive()).max(100),
});

/** The first of them that still lies under that tab and may be read; null where none is left. */
export async function nextStory(
  db: Db,
  actor: PersonActor,
  { tab, editionIds }: z.infer<typeof nextStoryInput>,
): Promise<{ editionId: number } | null> {
  if (!maySeeQueue(actor)) return null;
  const records = await listQueueRecords(db, LOCK_SECONDS, editionIds);
  const left = new Set(
    records
      .filter(({ facts, claimer }) => {
        const lying = { ...facts, claimedBy: claimer };
        return mayRead(actor, facts) && isUnder(tab, lying, actor.id);
      })
      .map(({ editionId }) => editionId),
  );
  const editionId = editionIds.find((id) => left.has(id));
  return editionId === undefined ? null : { editionId };
}
