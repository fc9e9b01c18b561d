import type { Refused } from "#domain/answer.ts";
import type { Content } from "#domain/article/content.ts";
import { type Pick as MergePick, mergeContents } from "#domain/article/merge.ts";
import { Autosave, type Sent } from "./autosave.ts";
import { DeviceCopy } from "./device-copy.ts";
import { Hands } from "./hands.ts";
import { houseOf, type Unsent } from "./house.ts";
import type { Journal } from "./journal.ts";
import { LeftText } from "./left-text.ts";
import { Observed } from "./observed.ts";
import type { Conflict, LockView } from "./text-requests.ts";
import type { SessionSetup, WritingState } from "./writing-state.ts";
import { asSaved, FREE, firstState, withBuild } from "./writing-state.ts";

const BEAT_MS = 15_000;

/** One page's writing in one edition: what is typed, what is saved, who holds the lock. */
export class WritingSession extends Observed<WritingState> {
  private readonly setup: SessionSetup;
  private readonly house: ReturnType<typeof houseOf>;
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
  private beatTimer: ReturnType<typeof setInterval> | null = null;
  private isBeating = false;
  private editionVersion: number;
  private hasSaved = false;
  private mayWrite: boolean;
  /** The lock was refused: it is not asked for again before something says that the text is open. */
  private isClosed = false;

  constructor(setup: SessionSetup) {
    super(firstState(setup));
    this.setup = setup;
    this.house = houseOf(setup);
    this.editionVersion = setup.editionVersion;
    this.mayWrite = setup.mayWrite;
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
    void this.left.find();
    this.beatTimer = setInterval(() => void this.beat(), BEAT_MS);
    void this.beat();
  }

  /** The page is left: what is typed is saved, then the lock let go. */
  stop(): void {
    if (this.beatTimer !== null) clearInterval(this.beatTimer);
    this.beatTimer = null;
    this.isClosed = true;
    void this.autosave.flush().then(() => this.leave());
  }

  /** The browser may end the page at any moment now. */
  leave(): void {
    if (!this.now.lock.mine) return;
    this.house.release();
    this.set({ lock: FREE });
  }

  /** The text's status may close it to this person, or open it, while the page is shown. */
  allowWriting(mayWrite: boolean, editionVersion = this.editionVersion): void {
    this.mayWrite = mayWrite;
    this.editionVersion = editionVersion;
    this.isClosed = false;
    if (!mayWrite && this.now.lock.mine) this.set({ lock: FREE });
  }

  /** A key went down: the first one takes the lock. */
  touch(): void {
    this.hands.touch();
    if (!this.now.lock.mine && !this.now.lostTo && this.mayWrite) void this.beat();
  }

  /** A syllable is being composed, or has just ended. */
  compose(isComposing: boolean): void {
    this.hands.compose(isComposing);
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
    this.isClosed = false;
    await this.autosave.retry();
  }

  /** The network or the person is back, perhaps after the house has moved on: no use in waiting. */
  reconnected(): void {
    const kind = this.now.trouble?.kind;
    if (kind === "network" || kind === "signIn") void this.retry();
    void this.beat().then(() => this.look());
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

  /** 이어받기. What was typed here meanwhile is set against what was saved there. */
  async takeOver(): Promise<Refused | "unreachable" | null> {
    const answer = await this.house.takeOver();
    if (answer === null) return "unreachable";
    if (!answer.ok) return answer;
    this.set({ lock: answer.value, lostTo: null, trouble: null, conflict: null });
    if (this.isUnsaved) await this.autosave.retry();
    else await this.showSaved();
    return null;
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
        this.set({ trouble: { kind: "network" } });
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
    // The first letter in an approved text takes the approval back: the page should say so.
    if (!this.hasSaved) void this.look();
    this.hasSaved = true;
  }

  /** Both texts are in the history. Merges them, or lets the person choose where both changed the same. */
  private async settle(conflict: Conflict): Promise<void> {
    if (conflict.because === "locked") {
      this.set({ conflict });
      return this.lose(conflict.holder ?? "", FREE);
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

  /** A sign of life where the lock is ours or wanted, else a look at who writes what. */
  private async beat(): Promise<void> {
    if (this.isBeating || this.beatTimer === null) return;
    this.isBeating = true;
    try {
      const { lock, lostTo } = this.now;
      const wants =
        this.mayWrite && !this.isClosed && (lock.mine || this.isUnsaved || this.hands.areOn);
      await (wants && !lostTo ? this.hold() : this.look());
    } finally {
      this.isBeating = false;
    }
  }

  private async hold(): Promise<void> {
    const had = this.now.lock.mine;
    const lock = await this.house.hold();
    if (lock === null) return;
    // Refused, perhaps because the text's status moved: the look tells.
    if (lock === "refused") {
      await this.look();
      this.isClosed = true;
      return;
    }
    if (!had || lock.mine) return this.set({ lock });
    this.lose(lock.holder?.name ?? "", lock);
    // Sent although the lock is gone: the house keeps it as a revision beside the other's text.
    await this.autosave.flush();
  }

  private async look(): Promise<void> {
    const saved = await this.house.saved(this.now.version);
    if (!saved) return;
    this.set({ lock: saved.lock, ...withBuild(this.now, saved.build) });
    if (saved.editionVersion !== this.editionVersion) {
      this.editionVersion = saved.editionVersion;
      this.isClosed = false;
      this.setup.onEditionMoved();
    }
    const isBusy = this.isUnsaved || this.hands.areOn || this.now.lostTo || this.now.offer;
    if (saved.content && saved.version > this.now.version && !isBusy)
      this.replace(saved.content, saved.version, saved.savedAt);
  }

  private lose(name: string, lock: LockView): void {
    this.set({ lock, lostTo: { name } });
    if (lock.holder === null) void this.look();
  }

  private replace(content: Content, version: number, savedAt: string): void {
    const replaced = this.now.replaced + 1;
    const fresh = { content, base: content, version, savedAt, replaced };
    this.set({ ...fresh, conflict: null, trouble: null, merged: false });
    this.autosave.settle();
  }
}
