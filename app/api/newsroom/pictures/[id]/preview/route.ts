import { requireActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { answerFile } from "#server/pictures/answer-file.ts";
import { openPreview } from "#server/pictures/open-file.ts";
import { pictureStorage } from "#server/pictures/places.ts";
import { pictureId } from "../../request.ts";

/** The desk's small copy. */
export async function GET(
  _: Request,
  route: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerFile("image/webp", async () =>
    openPreview(newsroomDb(), pictureStorage(), await requireActor(), await pictureId(route)),
  );
}
