import { DomainError } from "#domain/errors.ts";
import { actorFromNowOn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { type Feed, openStream } from "#server/live/stream.ts";
import { feedNotes } from "#server/notes/feed-notes.ts";
import { feedDesk, feedQueue } from "#server/queue/feed.ts";
import { feedOpenPage } from "#server/queue/open-page.ts";
import { answerRead } from "#server/route.ts";

/** What changes, as it changes, to one open page: `?queue=1`, `?edition=12`. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const whoNow = await actorFromNowOn();
  const person = await whoNow().catch(() => undefined);
  if (!person)
    return answerRead(async () => {
      if (person === null) throw new DomainError("forbidden", "signIn.needed");
      throw new DomainError("unavailable", "database.away");
    });
  const feeds: Feed[] = [];
  if (asked.get("queue") === "1") feeds.push(feedQueue(), feedDesk());
  const edition = Number(asked.get("edition") ?? 0);
  if (Number.isSafeInteger(edition) && edition > 0)
    feeds.push(feedOpenPage(newsroomDb(), edition), feedNotes(newsroomDb(), edition));
  return openStream(person, feeds, { signal: request.signal, whoNow });
}
