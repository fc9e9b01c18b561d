import { z } from "zod";
import { parseInput } from "#server/action.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { newsroomDb } from "#server/databases.ts";
import { answerWrite } from "#server/route.ts";
import { type EditionRoute, editionIdOf, pagePerson, requireWriter } from "../request.ts";

const words = z.string().max(4_000);

/**
 * 송고 that waited on a device for a network. No server action: the page that gave it may be of an
 * older build, whose actions the house no longer knows.
 */
const submitInput = z.strictObject({
  person: pagePerson,
  key: z.string().min(8).max(64),
  note: words,
  answer: words,
});

export async function POST(request: Request, route: EditionRoute): Promise<Response> {
  return answerWrite(request, async (body) => {
    const { person, ...input } = parseInput(submitInput, body);
    const actor = await requireWriter(person);
    return submitArticle(newsroomDb(), actor, { ...input, editionId: await editionIdOf(route) });
  });
}
