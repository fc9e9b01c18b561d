import type { Db } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { takeSnapshot } from "./take-snapshot.ts";

const EVERY_MS = 5 * 60_000;

/**
 * Takes a snapshot at once and then at every fifth minute of the clock. A failed one is tried again
 * at the next: the old ranking stays, with its hour beside it.
 */
export function startRanking(db: Db): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = run();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };

  async function run(): Promise<void> {
    await withTransaction(db, takeSnapshot).catch((error: Error) =>
      console.error(`worker: ranking: ${error.message}`),
    );
    if (stopped) return;
    // A moment after the mark: the database's clock may lag behind this one.
    const wait = EVERY_MS - (Date.now() % EVERY_MS) + 1_000;
    timer = setTimeout(() => {
      running = run();
    }, wait);
  }
}
