import type { Tx } from "#db/client.ts";
import { listPictureFacts } from "#db/queries/pictures.ts";
import type { Content } from "#domain/article/content.ts";
import { pictureObstacle, picturesOf } from "#domain/article/pictures.ts";
import { DomainError } from "#domain/errors.ts";

/**
 * Throws `not_publishable` where the text shows a picture to which there is no right at the instant.
 * No desk can override it; what runs out later is hidden by the readers' views.
 */
export async function assertPictures(tx: Tx, content: Content, at: Date): Promise<void> {
  const ids = picturesOf(content).map(({ pictureId }) => pictureId);
  if (ids.length === 0) return;
  const obstacle = pictureObstacle(content, await listPictureFacts(tx, ids), at);
  if (obstacle) throw new DomainError("not_publishable", obstacle.reason);
}
