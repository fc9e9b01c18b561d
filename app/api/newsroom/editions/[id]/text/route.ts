import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import { parseInput } from "#server/action.ts";
import { keepText } from "#server/articles/keep-text.ts";
import { readSavedText } from "#server/articles/read-edition.ts";
import { saveText } from "#server/articles/save-text.ts";
import { buildId } from "#server/build-id.ts";
import { newsroomDb } from "#server/databases.ts";
import { answerRead, answerWrite } from "#server/route.ts";
import { type EditionRoute, editionIdOf, pageKey, pagePerson, requireWriter } from "../request.ts";

const saveInput = z.strictObject({
  page: pageKey,
  person: pagePerson,
  baseVersion: z.int().positive(),
  content: z.unknown(),
  key: z.string().min(8).max(64),
});

const keepInput = saveInput.pick({ person: true, content: true, key: true });

const asked = z.strictObject({
  page: pageKey,
  person: pagePerson,
  version: z.coerce.number().int().nonnegative(),
  /** Asks what was kept when the text passed to another. */
  lost: z
    .literal("1")
    .optional()
    .transform((lost) => lost === "1"),
});

/** Autosave: 200 with the new version, or 409 with the text that is saved; the one sent is kept too. */
export async function PUT(request: Request, route: EditionRoute): Promise<Response> {
  return answerWrite(request, async (body) => {
    const { person, ...text } = parseInput(saveInput, body);
    const actor = await requireWriter(person);
    const editionId = await editionIdOf(route);
    const result = await saveText(newsroomDb(), actor, { ...text, editionId });
    if (result.outcome === "conflict")
      throw new DomainError("conflict", "conflict.textMoved", { detail: result });
    return { version: result.version, savedAt: result.savedAt };
  });
}

/** A text that is given up, for the history: nobody's saved text changes. */
export async function POST(request: Request, route: EditionRoute): Promise<Response> {
  return answerWrite(request, async (body) => {
    const { person, ...text } = parseInput(keepInput, body);
    const actor = await requireWriter(person);
    return keepText(newsroomDb(), actor, { ...text, editionId: await editionIdOf(route) });
  });
}

/** What is saved now and who writes, for a page that is not writing itself. */
export async function GET(request: Request, route: EditionRoute): Promise<Response> {
  return answerRead(async () => {
    const { person, ...query } = parseInput(
      asked,
      Object.fromEntries(new URL(request.url).searchParams),
    );
    const actor = await requireWriter(person);
    const editionId = await editionIdOf(route);
    const saved = await readSavedText(newsroomDb(), actor, { ...query, editionId });
    return { ...saved, build: buildId() };
  });
}
