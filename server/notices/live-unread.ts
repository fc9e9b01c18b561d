import type { Db } from "#db/client.ts";
import { countUnread } from "#db/queries/notices.ts";
import { listenLive, type OnChange } from "../live/hub.ts";

/** Also how soon a stream ends after the session it belongs to. */
const BEAT_MS = 15_000;

/**
 * Server-sent events for a bell: how many notices wait, at once and whenever that may have changed.
 * Ends by itself when the reader goes, or is no longer signed in.
 */
export function unreadStream(
  db: Db,
  personId: number,
  isStillIn: () => Promise<boolean>,
  gone: AbortSignal,
  listen: (onChange: OnChange) => () => void = (onChange) => listenLive("notice", onChange),
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream({
    start(controller) {
      let last = -1;
      let isAsking = false;
      let isStale = false;
      const ask = async () => {
        isStale = isAsking;
        if (isAsking) return;
        isAsking = true;
        try {
          const count = await countUnread(db, personId);
          if (count !== last) controller.enqueue(encoder.encode(`data: ${count}\n\n`));
          last = count;
        } catch {
          // The database is away, or the reader: the next change or beat tries again.
        } finally {
          isAsking = false;
          if (isStale) void ask();
        }
      };
      const beat = setInterval(async () => {
        const isIn = await isStillIn().catch(() => true);
        if (!isIn) return end();
        try {
          controller.enqueue(encoder.encode(":\n\n"));
        } catch {
          end();
        }
      }, BEAT_MS);
      const leave = listen((id) => {
        if (id === null || id === personId) void ask();
      });
      end = () => {
        clearInterval(beat);
        leave();
        try {
          controller.close();
        } catch {
          // Closed by the reader already.
        }
      };
      gone.addEventListener("abort", () => end());
      void ask();
    },
    cancel: () => end(),
  });
}
