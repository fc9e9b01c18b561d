import { requireActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { readUnread } from "#server/notices/read-notices.ts";
import { answerRead } from "#server/route.ts";

/** How many notices wait, for the bell of an open page. */
export function GET(): Promise<Response> {
  return answerRead(async () => readUnread(newsroomDb(), await requireActor()));
}
