import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import { parseInput } from "#server/action.ts";
import { readSavedText } from "#server/articles/read-edition.ts";
import { saveText } from "#server/articles/save-text.ts";
import { requireActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { answerRead, answerWrite } from "#server/route.ts";
import { type EditionRoute, editionIdOf, pageKey } from "../request.ts";

const saveInput = z.strictObject({
  page: pageKey,
  baseVersion: z.int().positive(),
  content: z.unknown(),
  key: z.string().min(8).max(64),
});

const asked = z.strictObject({ page: pageKey, version: z.coerce.number().int().nonnegative() });

/** Autosave: 200 with the new version, or 409 with the text that is saved; the one sent is kept too. */
export async function PUT(request: Request, route: EditionRoute): Promise<Response> {
  return answerWrite(request, async (body) => {
    const actor = await requireActor();
    const input = { ...parseInput(saveInput, body), editionId: await editionIdOf(route) };
    const result = await saveText(newsroomDb(), actor, input);
    if (result.outcome === "conflict")
      throw new DomainError("conflict", "conflict.textMoved", { detail: result });
    return { version: result.version, savedAt: result.savedAt };
  });
}

/** What is saved now and who writes, for a page that is not writing itself. */
export async function GET(request: Request, route: EditionRoute): Promise<Response> {
  return answerRead(async () => {
    const actor = await requireActor();
    const query = parseInput(asked, Object.fromEntries(new URL(request.url).searchParams));
    return readSavedText(newsroomDb(), actor, { ...query, editionId: await editionIdOf(route) });
  });
}
