import { requireActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { readNotes } from "#server/notes/read-notes.ts";
import { answerRead } from "#server/route.ts";
import { type EditionRoute, editionIdOf } from "../request.ts";

/** What was said about words of this edition's article. */
export function GET(_request: Request, route: EditionRoute): Promise<Response> {
  return answerRead(async () => {
    const actor = await requireActor();
    return readNotes(newsroomDb(), actor, await editionIdOf(route));
  });
}
