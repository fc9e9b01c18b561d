import type { Db } from "#db/client.ts";
import { tellOfEnds } from "../pictures/tell-of-ends.ts";
import { remindOfDue } from "../planning/remind.ts";

const EVERY_MS = 15_000;

/** Reminds of deadlines and of rights to pictures that end. What was told lies in the tables, so a killed worker repeats nothing. */
export function startReminders(db: Db): { stop(): Promise<void> } {
  let looking: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    looking ??= Promise.all([remindOfDue(db), tellOfEnds(db)])
      .catch((error: Error) => console.error(`worker: reminders: ${error.message}`))
      .finally(() => {
        looking = null;
      });
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
