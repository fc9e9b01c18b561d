import type { PersonActor } from "#domain/actor.ts";

/** One open page, as what feeds it sees it. */
export type LiveStream = {
  /** Whose page it is, as of the last look at their session. */
  actor(): PersonActor;
  send(event: string, data: unknown): void;
  /** Resolves once the page has taken in what it was sent; false where it has gone. */
  taken(): Promise<boolean>;
};

/** Begins to tell a page of its subject; the returned function ends it. */
export type Feed = (stream: LiveStream) => () => void;

type Options = {
  /** The page went away. */
  signal: AbortSignal;
  /** Asked again and again: null ends the stream. */
  whoNow: () => Promise<PersonActor | null>;
  checkMs?: number;
  beatMs?: number;
};

/** A person who was disabled, or whose session ended, hears no more after this long. Issue: 5 s. */
const CHECK_MS = 3_000;
/** A page that hears nothing for longer takes the line for dead (components/newsroom/live.ts). */
const BEAT_MS = 10_000;
/** So much may wait to be taken in before `taken` says no. Bytes. */
const AHEAD = 256 * 1024;
/** A page that reads so much slower than it is told begins anew, with less to read. Bytes. */
const MOST_WAITING = 16 * 1024 * 1024;

/** Server-Sent Events to one page, from all its feeds, for as long as its person may hear them. */
export function openStream(
  person: PersonActor,
  feeds: readonly Feed[],
  { signal, whoNow, checkMs = CHECK_MS, beatMs = BEAT_MS }: Options,
): Response {
  const encoder = new TextEncoder();
  let actor = person;
  let end = () => {};
  const waiting: (() => void)[] = [];
  const wakeWaiting = () => {
    for (const wake of waiting.splice(0)) wake();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const stops: (() => void)[] = [];
        let isOpen = true;
        end = () => {
          if (!isOpen) return;
          isOpen = false;
          for (const stop of stops) stop();
          wakeWaiting();
          try {
            controller.close();
          } catch {
            // The page had gone first.
          }
        };
        const write = (text: string) => {
          if (!isOpen) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < AHEAD - MOST_WAITING) end();
        };
        const send = (event: string, data: unknown) =>
          write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
        const look = async () => {
          // Whoever cannot be asked for counts as gone: the page comes back by itself.
          const now = await whoNow().catch(() => undefined);
          if (now) actor = now;
          else if (now === null) send("end", {});
          if (!now) end();
        };
        const taken = async () => {
          while (isOpen && (controller.desiredSize ?? 0) <= 0)
            await new Promise<void>((wake) => waiting.push(wake));
          return isOpen;
        };
        // The browser waits so long before it opens a lost stream again.
        write("retry: 1000\n\n");
        const timers = [
          setInterval(() => void look(), checkMs),
          setInterval(() => send("beat", {}), beatMs),
        ];
        for (const timer of timers) stops.push(() => clearInterval(timer));
        for (const feed of feeds) stops.push(feed({ actor: () => actor, send, taken }));
        signal.addEventListener("abort", end);
        if (signal.aborted) end();
      },
      pull: wakeWaiting,
      cancel: () => end(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: AHEAD }),
  );
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // A proxy that gathers or packs the answer would hold every change back.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
