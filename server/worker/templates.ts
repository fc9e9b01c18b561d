import type { Db } from "#db/client.ts";
import { makeDue } from "../templates/make-due.ts";

const EVERY_MS = 5_000;

/** Begins the articles that begin themselves. What is due is asked of the tables: none is forgotten. */
export function startTemplates(db: Db): { stop(): Promise<void> } {
  let making: Promise<unknown> | null = null;
  const makeOnce = () => {
    making ??= makeDue(db)
      .catch((error: Error) => console.error(`worker: templates: ${error.message}`))
      .finally(() => {
        making = null;
      });
  };
  makeOnce();
  const timer = setInterval(makeOnce, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await making;
    },
  };
}
