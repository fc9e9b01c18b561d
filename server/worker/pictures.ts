import type { Db } from "#db/client.ts";
import { endDecoding } from "../pictures/decode/run.ts";
import { listUncut, makeRenditions } from "../pictures/make-renditions.ts";
import { pictureStorage } from "../pictures/places.ts";
import { removePlaces } from "../pictures/remove-places.ts";
import { sweepFiles } from "../pictures/sweep-files.ts";

const EVERY_MS = 1_000;
const SWEEP_EVERY_MS = 3_600_000;
/** What could not be cut is not tried at every look. */
const TRY_AGAIN_MS = 10 * 60_000;

/** Makes the files readers get of each picture, one picture after the other, and sweeps up. */
export function startPictures(db: Db): { stop(): Promise<void> } {
  const storage = pictureStorage();
  const failedAt = new Map<number, number>();
  let stopped = false;
  let sweptAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;

  const look = async () => {
    const hasRested = (id: number) =>
      performance.now() - (failedAt.get(id) ?? Number.NEGATIVE_INFINITY) > TRY_AGAIN_MS;
    // Asked anew after each: what was added meanwhile may come first.
    while (!stopped) {
      const uncut = await listUncut(db, 1 + failedAt.size);
      const picture = uncut.find(({ id }) => hasRested(id));
      if (!picture) break;
      await makeRenditions(db, storage, picture).catch((error: Error) => {
        if (stopped) return;
        failedAt.set(picture.id, performance.now());
        console.error(`worker: picture ${picture.id}: ${error.message}`);
      });
    }
    if (stopped || performance.now() - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = performance.now();
    await sweepFiles(db, storage);
    await removePlaces(db, storage);
  };
  const lookOnce = () => {
    looking ??= look()
      .catch((error: Error) => console.error(`worker: pictures: ${error.message}`))
      .finally(() => {
        looking = null;
      });
  };
  lookOnce();
  const timer = setInterval(lookOnce, EVERY_MS);
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      endDecoding();
      await looking;
    },
  };
}
