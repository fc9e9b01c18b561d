/** Whoever typed this recently may be in the middle of a word: nothing is replaced under them. */
const HANDS_OFF_MS = 5_000;
/** The document has the last letter up to 20 ms after a composition; this is safe. */
const READ_AFTER_MS = 50;

/** What the writer's hands do: what would replace the text under them has to wait. */
export class Hands {
  private touchedAt = 0;
  private isComposing = false;
  private composedAt = 0;
  private readonly waiting: (() => void)[] = [];

  touch(): void {
    this.touchedAt = Date.now();
  }

  get idleSeconds(): number {
    return Math.min(86_400, Math.floor((Date.now() - this.touchedAt) / 1_000));
  }

  /** Typing, or only just done with it; a syllable may stay open for as long as somebody thinks. */
  get areOn(): boolean {
    return this.isComposing || Date.now() - this.touchedAt < HANDS_OFF_MS;
  }

  compose(isComposing: boolean): void {
    if (this.isComposing && !isComposing) this.composedAt = Date.now();
    this.isComposing = isComposing;
    if (!isComposing && this.waiting.length > 0) setTimeout(() => this.release(), READ_AFTER_MS);
  }

  /** Resolves when no syllable is being composed and the last is in the text; at once where none was. */
  async composed(): Promise<void> {
    const isRead = Date.now() - this.composedAt >= READ_AFTER_MS;
    if (!this.isComposing && isRead) return;
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      if (!this.isComposing) setTimeout(() => this.release(), READ_AFTER_MS);
    });
  }

  /** The next syllable may have begun meanwhile: between two of one word there is no time to act. */
  private release(): void {
    if (this.isComposing) return;
    for (const go of this.waiting.splice(0)) go();
  }
}
