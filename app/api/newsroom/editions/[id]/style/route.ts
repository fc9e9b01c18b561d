import { requireActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { answerRead } from "#server/route.ts";
import { readStyle } from "#server/style/read-style.ts";
import { type EditionRoute, editionIdOf } from "../request.ts";

/** What the page of this edition checks its text by while it is written. */
export function GET(_request: Request, route: EditionRoute): Promise<Response> {
  return answerRead(async () => {
    const actor = await requireActor();
    return readStyle(newsroomDb(), actor, await editionIdOf(route));
  });
}
