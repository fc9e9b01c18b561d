import { requireActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { answerFile } from "#server/pictures/answer-file.ts";
import { openOriginal } from "#server/pictures/open-file.ts";
import { pictureStorage } from "#server/pictures/places.ts";
import { pictureId } from "../../request.ts";

/** The file as it was sent, to be saved and never shown as a page. For the photo desk. */
export async function GET(
  _: Request,
  route: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerFile("application/octet-stream", async () => {
    const id = await pictureId(route);
    const { bytes, kind } = await openOriginal(
      newsroomDb(),
      pictureStorage(),
      await requireActor(),
      id,
    );
    return { bytes, name: `${id}.${kind === "jpeg" ? "jpg" : kind}` };
  });
}
