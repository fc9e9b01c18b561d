import { z } from "zod";
import { readLibraryFilter } from "#domain/picture/library-filter.ts";
import { parseInput } from "#server/action.ts";
import { requireActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { pictureStorage } from "#server/pictures/places.ts";
import { readPictures } from "#server/pictures/read-pictures.ts";
import { takeUpload } from "#server/pictures/take-upload.ts";
import { answerRead, answerWrite } from "#server/route.ts";

const word = z.string().max(20).optional();
const asked = z.strictObject({
  words: z.string().max(200).default(""),
  before: z.coerce.number().int().positive().optional(),
  ...{ source: word, rights: word, use: word, shape: word, from: word, until: word },
});

const taken = z.strictObject({
  uploadId: z.string().max(64),
  fileName: z.string().max(2_000),
});

/** A page of the library, for the dialog in which a writer chooses. */
export async function GET(request: Request): Promise<Response> {
  return answerRead(async () => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { words, before, ...filter } = parseInput(asked, query);
    return readPictures(newsroomDb(), await requireActor(), {
      ...{ words, before },
      filter: readLibraryFilter((name) => filter[name as keyof typeof filter]),
    });
  });
}

/** Takes a finished upload into the library; asked again, it answers the same. */
export async function POST(request: Request): Promise<Response> {
  return answerWrite(request, async (body) =>
    takeUpload(newsroomDb(), pictureStorage(), await requireActor(), parseInput(taken, body)),
  );
}
