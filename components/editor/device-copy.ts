import type { Content } from "#domain/article/content.ts";
import type { Journal, Kept, KnownText, Offer, UnsavedText } from "./journal.ts";

/** What this device has of the unsaved text: being written, there, or why it is not. */
export type OnDevice = "writing" | Kept;

/** Whoever types steadily is told «typing», not a word that flickers at every key. */
const STEADY_MS = 400;

/** The journal as a writing session uses it: what is unsaved goes there, what is left there is offered. */
export class DeviceCopy {
  private readonly onState: (state: OnDevice) => void;
  private journal: Journal | null = null;
  private changes = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(onState: (state: OnDevice) => void) {
    this.onState = onState;
  }

  start(journal: Journal): void {
    this.journal = journal;
  }

  /** True once the text is on the device, or a newer one of this page. */
  async keep(text: UnsavedText): Promise<boolean> {
    this.changes += 1;
    const change = this.changes;
    this.stopTimer();
    this.onState("writing");
    const kept = (await this.journal?.write(text)) ?? "refused";
    if (change === this.changes) this.tell(kept);
    return kept === "kept";
  }

  /** The house has the text, or the writer has given it up. */
  forget(): void {
    this.changes += 1;
    this.stopTimer();
    void this.journal?.clear();
  }

  /** The text as last saved, so that a page opened without a network shows no older one. */
  async remember(text: KnownText): Promise<void> {
    await this.journal?.remember(text);
  }

  async known(): Promise<KnownText | null> {
    return (await this.journal?.known()) ?? null;
  }

  async offer(saved: Content): Promise<Offer | null> {
    return (await this.journal?.offer(saved)) ?? null;
  }

  async discard(offer: Offer): Promise<void> {
    await this.journal?.discard(offer);
  }

  /** Trouble is told at once, good news when the keys rest. */
  private tell(kept: Kept): void {
    if (kept === "kept") this.timer = setTimeout(() => this.onState(kept), STEADY_MS);
    else this.onState(kept);
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
