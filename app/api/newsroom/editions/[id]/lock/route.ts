import type { z } from "zod";
import type { Db } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import { parseInput } from "#server/action.ts";
import { type LockInput, releaseLock, takeLock } from "#server/articles/locks.ts";
import { takeOverLock, yieldLock } from "#server/articles/take-over.ts";
import { newsroomDb } from "#server/databases.ts";
import { answerWrite } from "#server/route.ts";
import {
  type EditionRoute,
  editionIdOf,
  holdInput,
  lockInput,
  requireWriter,
  takeOverInput,
} from "../request.ts";

/** Takes the lock if nobody has it and keeps it alive; answers whose it is, and who wants it. */
export async function POST(request: Request, route: EditionRoute): Promise<Response> {
  return answerLock(request, route, holdInput, (db, actor, { yield: isYielded, ...input }) =>
    isYielded ? yieldLock(db, actor, input) : takeLock(db, actor, input),
  );
}

/** 이어받기: asks whoever has it, and takes it when their time is over; their text is kept. */
export async function PUT(request: Request, route: EditionRoute): Promise<Response> {
  return answerLock(request, route, takeOverInput, takeOverLock);
}

/** Lets go of one's own, or asks no more for another's. */
export async function DELETE(request: Request, route: EditionRoute): Promise<Response> {
  return answerLock(request, route, lockInput, releaseLock);
}

async function answerLock<I extends { page: string; person: number }, T>(
  request: Request,
  route: EditionRoute,
  schema: z.ZodType<I>,
  verb: (db: Db, actor: PersonActor, input: Omit<I, "person"> & LockInput) => Promise<T>,
): Promise<Response> {
  return answerWrite(request, async (body) => {
    const { person, ...input } = parseInput(schema, body);
    const actor = await requireWriter(person);
    const editionId = await editionIdOf(route);
    return (await verb(newsroomDb(), actor, { ...input, editionId })) ?? null;
  });
}
