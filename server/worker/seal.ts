import type { Db } from "#db/client.ts";
import { seoulDay } from "#domain/korean/dates.ts";
import { sealDay } from "../audit/seal.ts";

const EVERY_MS = 60_000;

/** Seals the record once a day, as soon after Seoul's midnight as a worker is there. */
export function startSealing(db: Db): { stop(): Promise<void> } {
  const directory = process.env.MAGAM_SEALS;
  if (!directory) return { stop: async () => {} };
  let running: Promise<void> | null = null;
  let sealed = "";
  const run = () => {
    const day = seoulDay(new Date());
    if (day === sealed) return;
    running ??= sealDay(db, directory, day, process.env.MAGAM_SEAL_MAIL || undefined)
      .then((done) => {
        sealed = day;
        if (done) console.log(`worker: seal: ${done.day} ${done.head}`);
      })
      .catch((error: Error) => console.error(`worker: seal: ${error.message}`))
      .finally(() => {
        running = null;
      });
  };
  run();
  const timer = setInterval(run, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
