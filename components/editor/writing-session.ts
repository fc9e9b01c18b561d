import type { Content } from "#domain/article/content.ts";
import { type Pick as MergePick, mergeContents } from "#domain/article/merge.ts";
import { Autosave, type Sent } from "./autosave.ts";
import { DeviceCopy } from "./device-copy.ts";
import { Hands } from "./hands.ts";
import { type House, houseOf, type Unsent } from "./house.ts";
import type { Journal } from "./journal.ts";
import { LeftText } from "./left-text.ts";
import { LockKeeper } from "./lock-keeper.ts";
import { Observed } from "./observed.ts";
import type { Conflict } from "./text-requests.ts";
import type { SessionSetup, WritingState } from "./writing-state.ts";
import { asSaved, FREE, firstState } from "./writing-state.ts";

/** One page's writing in one edition: what is typed, what is saved, who holds the lock. */
export class WritingSession extends Observed<WritingState> {
  private readonly house: House;
  private readonly autosave: Autosave<Unsent>;
  private readonly device = new DeviceCopy((onDevice) => this.set({ onDevice }));
  private readonly hands = new Hands();
  /** What an earlier page left on this device. */
  readonly left = new LeftText(this.device, {
    now: () => this.now,
    set: (change) => this.set(change),
    saveTyped: async () => !this.isUnsaved || (await this.flush()) !== null,
    haveLock: async () =>
      this.now.lock.mine || !this.now.lock.holder || (await this.takeOver()) === null,
    keepInHistory: (content) => this.keepInHistory(content),
    goOnFrom: ({ content, base, baseVersion: version }) => {
      this.set({ version, base });
      this.rewrite(content);
      return this.keepOnDevice();
    },
  });
  readonly lock: LockKeeper;
  private hasSaved = false;

  constructor(setup: SessionSetup) {
    super(firstState(setup));
    this.house = houseOf(setup);
    this.lock = new LockKeeper(
      this.house,
      this.hands,
      {
        now: () => this.now,
        set: (change) => this.set(change),
        isUnsaved: () => this.isUnsaved,
        flush: () => this.flush(),
        retry: () => this.autosave.retry(),
        replace: ({ content, version, savedAt }) => {
          if (content) this.replace(content, version, savedAt);
        },
        showSaved: () => this.showSaved(),
        onEditionMoved: () => setup.onEditionMoved(),
      },
      setup,
    );
    this.autosave = new Autosave<Unsent>({
      take: () => ({
        baseVersion: this.now.version,
        content: this.now.content,
        key: setup.makeKey(),
      }),
      send: (request) => this.send(request),
      onState: (saving) => {
        if (saving.name === "saved") this.device.forget();
        this.set({ saving });
      },
    });
  }

  get isUnsaved(): boolean {
    return this.autosave.isUnsaved;
  }

  /** Begins to keep the lock, the journal and the saved text in view. */
  start(journal: Journal | null): void {
    if (journal) this.device.start(journal);
    void this.findOnDevice();
    this.lock.start();
  }

  /** The page is left: what is typed is saved, then the lock let go. */
  stop(): void {
    this.lock.stop();
    void this.autosave.flush().then(() => this.leave());
  }

  /** The browser may end the page at any moment now. */
  leave(): void {
    this.lock.leave();
  }

  allowWriting(mayWrite: boolean, editionVersion?: number): void {
    this.lock.allowWriting(mayWrite, editionVersion);
  }

  /** A key went down: the first one takes the lock. */
  touch(): void {
    this.hands.touch();
    this.lock.touch();
  }

  /** A syllable is being composed, or has just ended. */
  compose(isComposing: boolean): void {
    this.hands.compose(isComposing);
  }

  /** Resolves between two syllables: what would close or replace a field waits for it. */
  composed(): Promise<void> {
    return this.hands.composed();
  }

  change(patch: Partial<Content>): void {
    this.touch();
    this.set({ content: { ...this.now.content, ...patch }, merged: false });
    void this.keepOnDevice();
    this.autosave.changed();
  }

  /** Puts another text in place of the typed one, as this writer's change. */
  rewrite(content: Content): void {
    this.set({ replaced: this.now.replaced + 1 });
    this.change(content);
  }

  /** Saves what is typed; the version that is saved then, or null. */
  async flush(): Promise<number | null> {
    return (await this.autosave.flush()) ? this.now.version : null;
  }

  async retry(): Promise<void> {
    this.set({ trouble: null });
    this.lock.open();
    await this.autosave.retry();
  }

  /** The network or the person is back, perhaps after the house has moved on: no use in waiting. */
  reconnected(): void {
    const kind = this.now.trouble?.kind;
    if (kind === "network" || kind === "signIn") void this.retry();
    void this.lock.beat().then(() => this.lock.look());
  }

  /** Goes on with both texts in one; of each clash as it was picked, else mine. */
  mergeConflict(picks: Readonly<Record<string, MergePick>>): void {
    const { conflict, content, base } = this.now;
    if (!conflict) return;
    this.goOnWith(mergeContents(base, asSaved(content), conflict.content).choose(picks), conflict);
    void this.autosave.retry();
  }

  /** Gives up this page's text; the history has it. */
  async takeTheirs(): Promise<void> {
    const { conflict } = this.now;
    if (conflict && (await this.keepInHistory(this.now.content)))
      this.replace(conflict.content, conflict.version, this.now.savedAt);
  }

  takeOver(force?: string): ReturnType<LockKeeper["takeOver"]> {
    return this.lock.takeOver(force);
  }

  /** One has read what was kept of the writer before. */
  forgetTaken(): void {
    this.set({ took: null });
  }

  /** All is saved, or there is no network and this device has the text: what one does may wait. */
  async canWait(): Promise<boolean> {
    return !this.isUnsaved || (this.now.trouble?.kind === "network" && this.keepOnDevice());
  }

  /** Gives up this page's text for the saved one. */
  async showSaved(): Promise<void> {
    if (this.isUnsaved && !(await this.keepInHistory(this.now.content))) return;
    const saved = await this.house.saved(this.isUnsaved ? 0 : this.now.version);
    if (!saved) return;
    this.set({ lostTo: null, lock: saved.lock });
    if (saved.content) this.replace(saved.content, saved.version, saved.savedAt);
    else await this.autosave.retry();
  }

  /** False where the house did not take it: the reason is shown then. */
  private async keepInHistory(content: Content): Promise<boolean> {
    const answer = await this.house.keep(content);
    if (answer?.ok) return true;
    this.set({ trouble: answer ? { kind: "refused", refused: answer } : { kind: "network" } });
    return false;
  }

  private async send(request: Unsent): Promise<Sent> {
    const reply = await this.house.save(request);
    switch (reply.kind) {
      case "saved":
        this.noteSaved(reply, request.content);
        return "saved";
      case "unknown":
        this.set({ trouble: { kind: "network", reason: reply.reason } });
        return "unknown";
      case "signIn":
        this.set({ trouble: reply });
        return "halted";
      case "refused":
        this.set({ trouble: { kind: "refused", refused: reply.refused } });
        return Object.keys(reply.refused.fields).length > 0 ? "refused" : "halted";
      case "conflict":
        this.set({ trouble: null });
        void this.settle(reply.conflict);
        return "halted";
    }
  }

  private noteSaved(at: { version: number; savedAt: string }, content: Content): void {
    this.set({ version: at.version, savedAt: at.savedAt, base: asSaved(content), trouble: null });
    this.rememberSaved();
    // The first letter in an approved text takes the approval back: the page should say so.
    if (!this.hasSaved) void this.lock.look();
    this.hasSaved = true;
  }

  /** Both texts are in the history. Merges them, or lets the person choose where both changed the same. */
  private async settle(conflict: Conflict): Promise<void> {
    if (conflict.because === "locked") {
      this.set({ conflict });
      return this.lock.lose(conflict.holder ?? "", FREE);
    }
    await this.hands.composed();
    const merge = mergeContents(this.now.base, asSaved(this.now.content), conflict.content);
    if (merge.clashes.length > 0) return this.set({ conflict });
    this.goOnWith(merge.choose({}), conflict);
    this.set({ merged: merge.taken > 0 });
    await this.autosave.resume();
  }

  private goOnWith(content: Content, { version, content: base }: Conflict): void {
    this.set({ content, version, base, conflict: null, replaced: this.now.replaced + 1 });
    void this.keepOnDevice();
  }

  private keepOnDevice(): Promise<boolean> {
    const { content, version, base } = this.now;
    return this.device.keep({ content, baseVersion: version, base, at: Date.now() });
  }

  /**
   * A page that opened without a network may be older than what this device saw saved; and an
   * earlier page may have left text that never was.
   */
  private async findOnDevice(): Promise<void> {
    const known = await this.device.known();
    if (known && known.version > this.now.version && !this.isUnsaved)
      this.replace(known.content, known.version, known.savedAt);
    else if (known?.version !== this.now.version) this.rememberSaved();
    await this.left.find();
  }

  private rememberSaved(): void {
    const { base: content, version, savedAt } = this.now;
    void this.device.remember({ content, version, savedAt });
  }

  private replace(content: Content, version: number, savedAt: string): void {
    const replaced = this.now.replaced + 1;
    const fresh = { content, base: content, version, savedAt, replaced };
    this.set({ ...fresh, conflict: null, trouble: null, merged: false });
    this.autosave.settle();
    this.rememberSaved();
  }
}
