/** Milliseconds. A pause this short is saved; steady typing is saved at the latest after the second. */
export const PAUSE_MS = 1_500;
export const AT_MOST_MS = 10_000;
const BACK_OFF_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * What became of a sent text. `unknown`: no answer came, so it may or may not be saved; the very
 * same payload is sent again before any newer one. `refused`: not saved, worth trying after the
 * next change. `halted`: not saved, and nothing is sent until somebody decides.
 */
export type Sent = "saved" | "unknown" | "refused" | "halted";

export type AutosaveState =
  | { readonly name: "saved" }
  | { readonly name: "typing" }
  | { readonly name: "saving" }
  | { readonly name: "retrying"; readonly attempt: number }
  | { readonly name: "refused" }
  | { readonly name: "halted" };

type Options<P> = {
  /** The text as it stands, with what makes a repeated sending harmless. */
  readonly take: () => P;
  readonly send: (payload: P) => Promise<Sent>;
  readonly onState: (state: AutosaveState) => void;
};

/**
 * When a text is saved. Never two at once, never an older text after a newer one, and the latest
 * always follows. Knows no text and no network: both come in as functions.
 */
export class Autosave<P> {
  private readonly options: Options<P>;
  /** Counts changes; saved up to `savedUpTo`. */
  private typed = 0;
  private savedUpTo = 0;
  private waitingSince: number | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;
  private unanswered: { payload: P; upTo: number } | null = null;
  private failures = 0;
  private last: Sent = "saved";
  private isHalted = false;

  constructor(options: Options<P>) {
    this.options = options;
  }

  get isUnsaved(): boolean {
    return this.typed > this.savedUpTo;
  }

  /** The text is another than before. */
  changed(): void {
    this.typed += 1;
    if (this.isHalted || this.running || this.failures > 0) return;
    this.options.onState({ name: "typing" });
    this.waitingSince ??= Date.now();
    this.schedule(Math.min(PAUSE_MS, this.waitingSince + AT_MOST_MS - Date.now()));
  }

  /** Saves all that is typed so far, now. False where that did not succeed. */
  async flush(): Promise<boolean> {
    while (this.isUnsaved && !this.isHalted) {
      const before = this.savedUpTo;
      await (this.running ?? this.run());
      if (this.savedUpTo === before) return false;
    }
    return !this.isUnsaved;
  }

  /** Again at once: the person asks, or the network is back. Ends a halt. */
  async retry(): Promise<boolean> {
    // What is under way may end in a halt of its own, which this retry then ends.
    if (this.running !== null) await this.running;
    this.isHalted = false;
    if (!this.isUnsaved) this.options.onState({ name: "saved" });
    return this.flush();
  }

  /** Ends a halt; what is unsaved follows after a pause, so that two who disagree never race. */
  async resume(): Promise<void> {
    await this.running;
    this.isHalted = false;
    this.changed();
  }

  /** The text on screen is the server's: nothing is unsaved. */
  settle(): void {
    this.isHalted = false;
    this.savedUpTo = this.typed;
    this.unanswered = null;
    this.failures = 0;
    this.waitingSince = null;
    this.stopTimer();
    this.options.onState({ name: "saved" });
  }

  private schedule(wait: number): void {
    this.stopTimer();
    this.timer = setTimeout(() => void this.run(), Math.max(0, wait));
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private run(): Promise<void> {
    this.stopTimer();
    this.waitingSince = null;
    this.running = this.sendOnce().finally(() => {
      this.running = null;
    });
    return this.running.then(() => this.follow());
  }

  private async sendOnce(): Promise<void> {
    const sending = this.unanswered ?? { payload: this.options.take(), upTo: this.typed };
    this.options.onState({ name: "saving" });
    // What throws on the way tells nothing about the text's fate.
    const sent = await this.options.send(sending.payload).catch((): Sent => "unknown");
    this.unanswered = sent === "unknown" ? sending : null;
    this.failures = sent === "unknown" ? this.failures + 1 : 0;
    if (sent === "saved") this.savedUpTo = Math.max(this.savedUpTo, sending.upTo);
    if (sent === "halted") this.isHalted = true;
    this.last = sent;
  }

  /** What comes next; text typed while one was under way has waited long enough. */
  private follow(): void {
    if (this.running !== null) return;
    const next = this.next();
    if (next.name === "retrying")
      this.schedule(BACK_OFF_MS[Math.min(next.attempt, BACK_OFF_MS.length) - 1] ?? 0);
    if (next.name === "typing") {
      this.waitingSince = Date.now();
      this.schedule(PAUSE_MS);
    }
    this.options.onState(next);
  }

  private next(): AutosaveState {
    if (this.isHalted) return { name: "halted" };
    if (!this.isUnsaved) return { name: "saved" };
    if (this.last === "unknown") return { name: "retrying", attempt: this.failures };
    return { name: this.last === "refused" ? "refused" : "typing" };
  }
}
