/**
 * One open page's stream of what changes (app/api/newsroom/live). It opens itself anew as often as
 * it is lost; each time the server first tells everything there is, so nothing has to be asked for
 * that was missed.
 */
export type LiveState =
  /** Not yet heard. */
  | "opening"
  | "live"
  /** Lost or refused; it is being opened again. */
  | "lost"
  /** The device itself has no network. */
  | "offline"
  /** The session is over: nothing is opened any more. */
  | "ended";

type Hearing = {
  /** Names of the events that are heard. */
  events: readonly string[];
  hear: (event: string, data: unknown) => void;
  state: (state: LiveState) => void;
};

/** The server gives a sign every ten seconds (server/live/stream.ts). */
const SILENCE_MS = 25_000;
const AGAIN_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;
/** A browser opens six lines to one address: a page that nobody sees lets its own go. */
const UNSEEN_MS = 60_000;

export function openLive(url: string, { events, hear, state }: Hearing): () => void {
  let source: EventSource | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let unseen: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isOver = false;

  function open(): void {
    clearTimeout(again);
    if (isOver || source) return;
    if (!navigator.onLine) {
      state("offline");
      return;
    }
    const next = new EventSource(url);
    source = next;
    const alive = () => {
      clearTimeout(silence);
      silence = setTimeout(lose, SILENCE_MS);
    };
    next.addEventListener("open", () => {
      failures = 0;
      alive();
      state("live");
    });
    next.addEventListener("error", lose);
    next.addEventListener("beat", alive);
    next.addEventListener("end", () => {
      isOver = true;
      close();
      state("ended");
    });
    for (const event of events)
      next.addEventListener(event, ({ data }) => {
        alive();
        hear(event, JSON.parse(data));
      });
    alive();
  }

  function close(): void {
    clearTimeout(silence);
    source?.close();
    source = null;
  }

  function lose(): void {
    close();
    if (isOver) return;
    state(navigator.onLine ? "lost" : "offline");
    const longest = Math.min(LONGEST_WAIT_MS, AGAIN_MS * 2 ** failures);
    failures += 1;
    // Not all at once: after a restart every page of the house comes back.
    again = setTimeout(open, longest * (0.5 + Math.random() / 2));
  }

  function onSeen(): void {
    clearTimeout(unseen);
    if (document.visibilityState === "visible") open();
    else unseen = setTimeout(close, UNSEEN_MS);
  }

  function onOnline(): void {
    failures = 0;
    open();
  }

  function onPageHide(): void {
    close();
  }

  const heard: [EventTarget, string, () => void][] = [
    [document, "visibilitychange", onSeen],
    [window, "online", onOnline],
    [window, "offline", lose],
    [window, "pageshow", onSeen],
    [window, "pagehide", onPageHide],
  ];
  for (const [target, event, on] of heard) target.addEventListener(event, on);
  open();
  return () => {
    isOver = true;
    close();
    clearTimeout(again);
    clearTimeout(unseen);
    for (const [target, event, on] of heard) target.removeEventListener(event, on);
  };
}
