import type { Refused } from "#domain/answer.ts";
import type { Content } from "#domain/article/content.ts";
import { Autosave, type Sent } from "./autosave.ts";
import type { Journal } from "./journal.ts";
import type { LockView, SaveRequest } from "./text-requests.ts";
import type { SessionSetup, WritingState } from "./writing-state.ts";

const FREE: LockView = { mine: false, holder: null, since: null };
const BEAT_MS = 15_000;
const JOURNAL_MS = 300;
/** Whoever typed this recently may be in the middle of a syllable: nothing is replaced under them. */
const HANDS_OFF_MS = 5_000;

/** One page's writing in one edition: what is typed, what is saved, who holds the lock. */
export class WritingSession {
  private readonly setup: SessionSetup;
  private readonly autosave: Autosave<SaveRequest>;
  private readonly listeners = new Set<() => void>();
  private now: WritingState;
  private journal: Journal | null = null;
  private journalTimer: ReturnType<typeof setTimeout> | null = null;
  private beatTimer: ReturnType<typeof setInterval> | null = null;
  private isBeating = false;
  private touchedAt = 0;
  private editionVersion: number;
  private hasSaved = false;
  private mayWrite: boolean;

  constructor(setup: SessionSetup) {
    this.setup = setup;
    this.editionVersion = setup.editionVersion;
    this.mayWrite = setup.mayWrite;
    this.now = {
      ...setup.saved,
      saving: { name: "saved" },
      trouble: null,
      conflict: null,
      lostTo: null,
      offer: null,
      replaced: 0,
    };
    this.autosave = new Autosave<SaveRequest>({
      take: () => ({
        page: setup.page,
        baseVersion: this.now.version,
        content: this.now.content,
        key: setup.makeKey(),
      }),
      send: (request) => this.send(request),
      onState: (saving) => {
        if (saving.name === "saved") this.forgetJournal();
        this.set({ saving });
      },
    });
  }

  readonly state = (): WritingState => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get isUnsaved(): boolean {
    return this.autosave.isUnsaved;
  }

  /** Begins to keep the lock, the journal and the saved text in view. */
  start(journal: Journal | null): void {
    this.journal = journal;
    this.set({ offer: journal?.offer(this.now.content) ?? null });
    this.beatTimer = setInterval(() => void this.beat(), BEAT_MS);
    void this.beat();
  }

  /** The page is left: what is typed is saved, then the lock let go. */
  stop(): void {
    if (this.beatTimer !== null) clearInterval(this.beatTimer);
    this.beatTimer = null;
    this.writeJournal();
    void this.autosave.flush().then(() => this.release());
  }

  /** The browser may end the page at any moment now. */
  leave(): void {
    this.writeJournal();
    this.release();
  }

  /** The text's status may close it to this person, or open it, while the page is shown. */
  allowWriting(mayWrite: boolean, editionVersion = this.editionVersion): void {
    this.mayWrite = mayWrite;
    this.editionVersion = editionVersion;
    if (!mayWrite && this.now.lock.mine) this.set({ lock: FREE });
  }

  /** A key went down: the first one takes the lock. */
  touch(): void {
    this.touchedAt = Date.now();
    if (!this.now.lock.mine && !this.now.lostTo && this.mayWrite) void this.beat();
  }

  change(patch: Partial<Content>): void {
    this.touch();
    this.set({ content: { ...this.now.content, ...patch } });
    this.journalTimer ??= setTimeout(() => this.writeJournal(), JOURNAL_MS);
    this.autosave.changed();
  }

  /** Saves what is typed; the version that is saved then, or null. */
  async flush(): Promise<number | null> {
    return (await this.autosave.flush()) ? this.now.version : null;
  }

  async retry(): Promise<void> {
    this.set({ trouble: null });
    await this.autosave.retry();
  }

  /** The network is back: no use in waiting for the next try. */
  reconnected(): void {
    if (this.now.trouble?.kind === "network") void this.retry();
    void this.beat();
  }

  keepMine(): void {
    const { conflict } = this.now;
    if (!conflict) return;
    this.set({ version: conflict.version, conflict: null });
    void this.autosave.retry();
  }

  takeTheirs(): void {
    const { conflict } = this.now;
    if (conflict) this.replace(conflict.content, conflict.version, this.now.savedAt);
  }

  /** Takes the lock from the crashed page, if that still seems to hold it. */
  async restoreOffer(): Promise<void> {
    const { offer, lock } = this.now;
    if (!offer || (lock.holder && !lock.mine && (await this.takeOver()) !== null)) return;
    this.set({ version: offer.baseVersion, replaced: this.now.replaced + 1 });
    this.change(offer.content);
    this.dropOffer();
  }

  dropOffer(): void {
    this.journal?.discardOffers();
    this.set({ offer: null });
  }

  /** 이어받기. What was typed here meanwhile is set against what was saved there. */
  async takeOver(): Promise<Refused | "unreachable" | null> {
    const { requests: ask, urls, page } = this.setup;
    const answer = await ask.takeOver(urls.lockUrl, page);
    if (answer === null) return "unreachable";
    if (!answer.ok) return answer;
    this.set({ lock: answer.value, lostTo: null, trouble: null, conflict: null });
    await this.catchUp();
    return null;
  }

  /** Gives up this page's text for the saved one. */
  async showSaved(): Promise<void> {
    const { requests: ask, urls, page } = this.setup;
    const saved = await ask.fetchText(urls.saveUrl, page, 0);
    if (!saved?.content) return;
    this.set({ lostTo: null, lock: saved.lock });
    this.replace(saved.content, saved.version, saved.savedAt);
  }

  private async catchUp(): Promise<void> {
    const { requests: ask, urls, page } = this.setup;
    const saved = await ask.fetchText(urls.saveUrl, page, this.now.version);
    if (!saved?.content) return void (await this.autosave.retry());
    if (!this.isUnsaved) return this.replace(saved.content, saved.version, saved.savedAt);
    this.autosave.halt();
    this.set({
      conflict: {
        because: "stale",
        holder: null,
        version: saved.version,
        content: saved.content,
        keptRevisionId: 0,
      },
    });
  }

  private async send(request: SaveRequest): Promise<Sent> {
    const reply = await this.setup.requests.sendText(this.setup.urls.saveUrl, request);
    switch (reply.kind) {
      case "saved":
        this.set({ version: reply.version, savedAt: reply.savedAt, trouble: null });
        // The first letter in an approved text takes the approval back: the page should say so.
        if (!this.hasSaved) void this.look();
        this.hasSaved = true;
        return "saved";
      case "unknown":
        this.set({ trouble: { kind: "network" } });
        return "unknown";
      case "signIn":
        this.set({ trouble: { kind: "signIn" } });
        return "halted";
      case "refused":
        this.set({ trouble: { kind: "refused", refused: reply.refused } });
        return Object.keys(reply.refused.fields).length > 0 ? "refused" : "halted";
      case "conflict":
        this.set({ conflict: reply.conflict, trouble: null });
        if (reply.conflict.because === "locked") this.lose(reply.conflict.holder ?? "", FREE);
        return "halted";
    }
  }

  /** A sign of life where the lock is ours or wanted, else a look at who writes what. */
  private async beat(): Promise<void> {
    if (this.isBeating || this.beatTimer === null) return;
    this.isBeating = true;
    try {
      const { lock, lostTo } = this.now;
      const wants = this.mayWrite && (lock.mine || this.isUnsaved || this.isInHand());
      await (wants && !lostTo ? this.hold() : this.look());
    } finally {
      this.isBeating = false;
    }
  }

  private async hold(): Promise<void> {
    const { requests: ask, urls, page } = this.setup;
    const had = this.now.lock.mine;
    const lock = await ask.holdLock(urls.lockUrl, page);
    // Refused because the text's status moved: the look tells, and nothing is asked in vain again.
    if (lock === "refused") this.mayWrite = false;
    if (lock === null || lock === "refused") return this.look();
    if (!had || lock.mine) return this.set({ lock });
    this.lose(lock.holder?.name ?? "", lock);
    // Sent although the lock is gone: the house keeps it as a revision beside the other's text.
    await this.autosave.flush();
  }

  private async look(): Promise<void> {
    const { requests: ask, urls, page } = this.setup;
    const saved = await ask.fetchText(urls.saveUrl, page, this.now.version);
    if (!saved) return;
    this.set({ lock: saved.lock });
    if (saved.editionVersion !== this.editionVersion) {
      this.editionVersion = saved.editionVersion;
      this.setup.onEditionMoved();
    }
    const isBusy = this.isUnsaved || this.isInHand() || this.now.lostTo || this.now.offer;
    if (saved.content && saved.version > this.now.version && !isBusy)
      this.replace(saved.content, saved.version, saved.savedAt);
  }

  private lose(name: string, lock: LockView): void {
    this.set({ lock, lostTo: { name } });
    if (lock.holder === null) void this.look();
  }

  private replace(content: Content, version: number, savedAt: string): void {
    const replaced = this.now.replaced + 1;
    this.set({ content, version, savedAt, replaced, conflict: null, trouble: null });
    this.autosave.settle();
  }

  private isInHand(): boolean {
    return Date.now() - this.touchedAt < HANDS_OFF_MS;
  }

  private release(): void {
    if (!this.now.lock.mine) return;
    this.setup.requests.releaseLock(this.setup.urls.lockUrl, this.setup.page);
    this.set({ lock: FREE });
  }

  private writeJournal(): void {
    if (this.journalTimer !== null) clearTimeout(this.journalTimer);
    this.journalTimer = null;
    if (!this.isUnsaved) return;
    const { content, version } = this.now;
    this.journal?.write({ content, baseVersion: version, at: Date.now() });
  }

  private forgetJournal(): void {
    if (this.journalTimer !== null) clearTimeout(this.journalTimer);
    this.journalTimer = null;
    this.journal?.clear();
  }

  private set(change: Partial<WritingState>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  }
}
