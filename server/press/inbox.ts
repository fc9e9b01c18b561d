import { z } from "zod";
import { Bookings } from "./bookings.ts";
import type { Log } from "./log.ts";
import type { DropReceiver } from "./press.ts";
import { EVERYTHING } from "./tags.ts";

/** Ids are forgotten only when no pulse can name them any more. */
const ID_REMEMBERED_MS = 120_000;

const message = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  tags: z.array(z.string()),
  gone: z.array(z.string()).nullish(),
  /** The booking it tells of beforehand, and how long until then. */
  booking: z.string().nullish(),
  in_ms: z.number().nullish(),
  /** The booking that passed on the same at its instant. */
  follows: z.string().nullish(),
});

/** Passes each change on once, whichever way it comes first. */
export class Inbox {
  #receive: DropReceiver;
  #log: Log;
  #clock: () => number;
  #seen = new Map<string, number>();
  #bookings: Bookings;

  constructor(receive: DropReceiver, log: Log, clock: () => number) {
    this.#receive = receive;
    this.#log = log;
    this.#clock = clock;
    this.#bookings = new Bookings(clock, (drop) => receive.drop(drop));
  }

  close(): void {
    this.#bookings.stop();
  }

  /** A notification: what it does not name as gone is only changed. */
  hear(payload: string | undefined): void {
    this.#take(parsed(payload), () => []);
  }

  /** A row of the pulse. Without the column `gone` it may tell of a removal, so it counts as one. */
  read(row: unknown): void {
    this.#take(row, (tags) => tags);
  }

  /** What cannot be read drops everything: it may have been a removal. */
  #take(news: unknown, goneWithout: (tags: string[]) => string[]): void {
    const read = message.safeParse(news);
    if (!read.success) {
      this.#log("a change could not be read; everything is printed anew");
      this.#receive.drop({ tags: [EVERYTHING], gone: [EVERYTHING] });
      return;
    }
    const { id, tags, booking, in_ms, follows } = read.data;
    const gone = read.data.gone === undefined ? goneWithout(tags) : (read.data.gone ?? []);
    // Told with every pulse, as the instant may have moved against this clock.
    if (typeof booking === "string") {
      this.#bookings.expect({ name: booking, drop: { tags, gone } }, in_ms ?? 0);
      return;
    }
    if (this.#seen.has(id)) return;
    this.#remember(id);
    const before = typeof follows === "string" ? this.#bookings.passedAt(follows) : undefined;
    this.#receive.drop(before === undefined ? { tags, gone } : { tags, gone, before });
  }

  #remember(id: string): void {
    const now = this.#clock();
    for (const [old, at] of this.#seen) {
      if (now - at < ID_REMEMBERED_MS) break;
      this.#seen.delete(old);
    }
    this.#seen.set(id, now);
  }
}

function parsed(payload: string | undefined): unknown {
  try {
    return JSON.parse(payload ?? "");
  } catch {
    return undefined;
  }
}
