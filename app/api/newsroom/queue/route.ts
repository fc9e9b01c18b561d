import { DomainError } from "#domain/errors.ts";
import { requireActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { readWholeQueue } from "#server/queue/read-queue.ts";
import { queueSource } from "#server/queue/source.ts";
import { answerRead } from "#server/route.ts";

/** The whole queue at once, for a page that cannot hold a stream open. */
export async function GET(): Promise<Response> {
  return answerRead(async () => {
    const queue = await readWholeQueue(newsroomDb(), await requireActor(), queueSource().fresh());
    if (!queue) throw new DomainError("not_found", "edition.notFound");
    return queue;
  });
}
