import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "#db/client.ts";
import { listCardless, makeArticleCards, makePaperCards } from "../cards/make-cards.ts";

const EVERY_MS = 2_000;
const AT_ONCE = 10;
/** What could not be drawn is not tried at every look. */
const TRY_AGAIN_MS = 10 * 60_000;
/** Rests so many times as long as it drew: whatever waits, what is due and who reads come before. */
const REST = 2;

/**
 * Draws what messengers show for a shared address, soon after an article goes out. What is missing
 * is asked of the tables, so a killed worker forgets nothing and makes nothing twice.
 */
export function startCards(db: Db): { stop(): Promise<void> } {
  const failedAt = new Map<number, number>();
  const stopping = new AbortController();
  let stopped = false;
  let looking: Promise<void> | null = null;

  const look = async () => {
    await makePaperCards(db);
    for (const article of await listCardless(db, AT_ONCE)) {
      if (stopped) return;
      const failed = failedAt.get(article.revisionId);
      if (failed !== undefined && performance.now() - failed < TRY_AGAIN_MS) continue;
      const began = performance.now();
      await makeArticleCards(db, article).catch((error: Error) => {
        failedAt.set(article.revisionId, performance.now());
        console.error(`worker: card of article ${article.articleId}: ${error.message}`);
      });
      const rest = REST * (performance.now() - began);
      await pause(rest, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const lookOnce = () => {
    looking ??= look()
      .catch((error: Error) => console.error(`worker: cards: ${error.message}`))
      .finally(() => {
        looking = null;
      });
  };
  lookOnce();
  const timer = setInterval(lookOnce, EVERY_MS);
  return {
    async stop() {
      stopped = true;
      stopping.abort();
      clearInterval(timer);
      await looking;
    },
  };
}
