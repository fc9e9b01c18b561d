/** Whoever typed this recently may be in the middle of a word: nothing is replaced under them. */
const HANDS_OFF_MS = 5_000;
/** The document has the last letter up to 20 ms after a composition; this is safe. */
const READ_AFTER_MS = 50;
/** A field that went away in mid-composition never tells its end. */
const AT_MOST_MS = 10_000;

/** What the writer's hands do: what would replace the text under them has to wait. */
export class Hands {
  private touchedAt = 0;
  private isComposing = false;
  private waiting: (() => void)[] = [];

  touch(): void {
    this.touchedAt = Date.now();
  }

  /** Typing, or only just done with it. */
  get areOn(): boolean {
    return Date.now() - this.touchedAt < HANDS_OFF_MS;
  }

  compose(isComposing: boolean): void {
    this.isComposing = isComposing;
    if (isComposing) return;
    for (const go of this.waiting) setTimeout(go, READ_AFTER_MS);
    this.waiting = [];
  }

  /** Resolves when the syllable being composed is in the text; at once where there is none. */
  async composed(): Promise<void> {
    if (!this.isComposing) return;
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      setTimeout(resolve, AT_MOST_MS);
    });
  }
}
