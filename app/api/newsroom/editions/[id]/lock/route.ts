import type { Db } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import { parseInput } from "#server/action.ts";
import { type LockInput, releaseLock, takeLock, takeOverLock } from "#server/articles/locks.ts";
import { newsroomDb } from "#server/databases.ts";
import { answerWrite } from "#server/route.ts";
import { type EditionRoute, editionIdOf, lockInput, requireWriter } from "../request.ts";

/** Takes the lock if nobody has it and keeps it alive; answers whose it is. */
export async function POST(request: Request, route: EditionRoute): Promise<Response> {
  return answerLock(request, route, takeLock);
}

/** 이어받기: takes it from whoever has it; their text as saved is kept as a revision. */
export async function PUT(request: Request, route: EditionRoute): Promise<Response> {
  return answerLock(request, route, takeOverLock);
}

/** Lets go of one's own. */
export async function DELETE(request: Request, route: EditionRoute): Promise<Response> {
  return answerLock(request, route, releaseLock);
}

async function answerLock<T>(
  request: Request,
  route: EditionRoute,
  verb: (db: Db, actor: PersonActor, input: LockInput) => Promise<T>,
): Promise<Response> {
  return answerWrite(request, async (body) => {
    const { page, person } = parseInput(lockInput, body);
    const actor = await requireWriter(person);
    return (await verb(newsroomDb(), actor, { editionId: await editionIdOf(route), page })) ?? null;
  });
}
