import type { Db } from "#db/client.ts";
import { UNSEEN_ALARM_MS } from "#domain/receipt.ts";
import { watchBookings } from "../receipts/alarms.ts";
import { type AskAsReader, askAsReader } from "../receipts/ask-as-reader.ts";
import { lookOnce } from "../receipts/look.ts";
import { listenForWork } from "./wake.ts";

const WATCH_EVERY_MS = 1_000;
const AFTER_A_FAULT_MS = 1_000;

/**
 * Asks, after every act that readers are to see, as one of them; and watches that no booking passes
 * unnoticed. What is open lies in the tables, so a killed worker's successor goes on with it.
 */
export function startReceipts(
  db: Db,
  url: string,
  {
    ask = askAsReader(),
    alarmAfterMs = UNSEEN_ALARM_MS,
  }: { ask?: AskAsReader; alarmAfterMs?: number } = {},
): { stop(): Promise<void> } {
  let stopped = false;
  let isAwaited = false;
  let wake = () => {
    isAwaited = true;
  };
  const listener = listenForWork(url, () => wake());
  const looking = (async () => {
    while (!stopped) {
      isAwaited = false;
      const pause = await lookOnce(db, ask, alarmAfterMs).catch((error: Error) => {
        console.error(`worker: receipts: ${error.message}`);
        return AFTER_A_FAULT_MS;
      });
      if (stopped || isAwaited) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        wake = () => {
          clearTimeout(timer);
          isAwaited = true;
          resolve();
        };
      });
    }
  })();
  let watching: Promise<void> | null = null;
  const timer = setInterval(() => {
    watching ??= watchBookings(db)
      .catch((error: Error) => console.error(`worker: alarms: ${error.message}`))
      .finally(() => {
        watching = null;
      });
  }, WATCH_EVERY_MS);
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      wake();
      await listener.stop();
      await Promise.all([looking, watching]);
    },
  };
}
