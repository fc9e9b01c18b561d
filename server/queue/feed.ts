import { maySeeQueue } from "#domain/article/queue.ts";
import type { QueueNews } from "#domain/article/queue-news.ts";
import type { QueueRow } from "#domain/article/queue-row.ts";
import { type LiveHub, listenLive } from "../live/hub.ts";
import type { Feed } from "../live/stream.ts";
import { rowFor } from "./row.ts";
import { type QueueSource, queueSource } from "./source.ts";

/** Rows of one message: a page shows the first while the others come. */
const ROWS_AT_ONCE = 500;

/** A page is sent `QueueNews` under `queue`. */
export function feedQueue(source: QueueSource = queueSource()): Feed {
  return (stream) => {
    /** Only what this page was shown is told to be gone: of the others it must not know. */
    const shown = new Set<number>();
    let hasBegun = false;
    const send = (news: QueueNews) => stream.send("queue", news);

    /** In parts, each of the lines as they stand when it goes out: a slow page holds up nobody. */
    async function begin(): Promise<void> {
      hasBegun = true;
      const ids = [...(source.current()?.keys() ?? [])];
      const parts = Math.max(1, Math.ceil(ids.length / ROWS_AT_ONCE));
      for (let part = 0; part < parts; part += 1) {
        if (!(await stream.taken())) return;
        const rows = ids
          .slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE)
          .flatMap((id) => rowNow(id) ?? []);
        for (const { editionId } of rows) shown.add(editionId);
        send({ kind: "whole", part, parts, rows, now: source.now() });
      }
    }

    function rowNow(id: number): QueueRow | null {
      const known = source.current()?.get(id);
      return known ? rowFor(stream.actor(), known) : null;
    }

    function tell(editionIds: ReadonlySet<number>): void {
      const rows: QueueRow[] = [];
      const gone: number[] = [];
      for (const id of editionIds) {
        const row = rowNow(id);
        if (row) rows.push(row);
        else if (shown.delete(id)) gone.push(id);
      }
      for (const { editionId } of rows) shown.add(editionId);
      if (rows.length + gone.length > 0) send({ kind: "changed", rows, gone, now: source.now() });
    }

    const unwatch = source.watch((editionIds) => (hasBegun ? tell(editionIds) : void begin()));
    if (source.current()) void begin();
    return unwatch;
  };
}

/** A page is told that an alarm, a kept view or a desk's minutes changed, and asks which: `desk`. */
export function feedDesk(listen: LiveHub["listen"] = listenLive): Feed {
  return ({ actor, send }) => {
    const tell = () => {
      if (maySeeQueue(actor())) send("desk", {});
    };
    const stops = [listen("alarm", tell), listen("queue", tell)];
    return () => {
      for (const stop of stops) stop();
    };
  };
}
