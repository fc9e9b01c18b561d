import { requireActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { readPicture } from "#server/pictures/read-pictures.ts";
import { answerRead } from "#server/route.ts";
import { pictureId } from "../request.ts";

/** One picture with where it is used. */
export async function GET(
  _: Request,
  route: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerRead(async () =>
    readPicture(newsroomDb(), await requireActor(), await pictureId(route)),
  );
}
