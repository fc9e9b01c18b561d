import type { Refused } from "#domain/answer.ts";
import type { Hands } from "./hands.ts";
import type { House } from "./house.ts";
import type { LockView, SavedText } from "./text-requests.ts";
import { FREE, type WritingState, withBuild } from "./writing-state.ts";

/** A sign of life; whoever asks for the text is heard of this soon. */
const BEAT_MS = 5_000;
/** Who only reads looks at every so manyeth beat. */
const LOOK_EVERY = 3;
/** How often one asks whether the text has passed. */
const ASK_MS = 2_000;
/** The last save of a warned holder, before the time is over. */
const LAST_SAVE_MS = 1_500;

/** What keeping the lock needs of the session. */
type Desk = {
  readonly now: () => WritingState;
  readonly set: (change: Partial<WritingState>) => void;
  readonly isUnsaved: () => boolean;
  readonly flush: () => Promise<unknown>;
  readonly retry: () => Promise<unknown>;
  /** Shows what is saved in place of what stands here. */
  readonly replace: (saved: SavedText) => void;
  readonly showSaved: () => Promise<void>;
  readonly onEditionMoved: () => void;
};

/** Who writes: takes the lock, keeps it alive, hands it over, and looks at what others do with it. */
export class LockKeeper {
  private readonly house: House;
  private readonly hands: Hands;
  private readonly desk: Desk;
  private timer: ReturnType<typeof setInterval> | null = null;
  private beats = 0;
  private isBeating = false;
  private mayWrite: boolean;
  private editionVersion: number;
  /** The lock was refused: it is not asked for again before something says that the text is open. */
  private isClosed = false;

  constructor(
    house: House,
    hands: Hands,
    desk: Desk,
    drawn: { readonly mayWrite: boolean; readonly editionVersion: number },
  ) {
    this.house = house;
    this.hands = hands;
    this.desk = desk;
    this.mayWrite = drawn.mayWrite;
    this.editionVersion = drawn.editionVersion;
  }

  start(): void {
    this.timer = setInterval(() => {
      this.beats += 1;
      // Just opened: the page one came from may be letting go a moment after this one asked.
      const isFresh = this.beats < LOOK_EVERY;
      if (this.now.lock.mine || isFresh || this.beats % LOOK_EVERY === 0) void this.beat();
    }, BEAT_MS);
    void this.beat();
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    this.isClosed = true;
  }

  leave(): void {
    this.giveUpAsking();
    if (!this.now.lock.mine) return;
    this.house.release();
    this.desk.set({ lock: FREE, asked: null });
  }

  /** The text's status may close it to this person, or open it, while the page is shown. */
  allowWriting(mayWrite: boolean, editionVersion = this.editionVersion): void {
    this.mayWrite = mayWrite;
    this.editionVersion = editionVersion;
    this.isClosed = false;
    if (!mayWrite && this.now.lock.mine) this.desk.set({ lock: FREE });
  }

  touch(): void {
    if (!this.now.lock.mine && !this.now.lostTo && this.mayWrite) void this.beat();
  }

  /** Something says that the text is open again. */
  open(): void {
    this.isClosed = false;
  }

  /** A sign of life where the lock is ours or wanted, else a look at who writes what. */
  async beat(): Promise<void> {
    if (this.isBeating || this.timer === null) return;
    this.isBeating = true;
    try {
      const { lock, lostTo } = this.now;
      const wants =
        this.mayWrite && !this.isClosed && (lock.mine || this.desk.isUnsaved() || this.hands.areOn);
      await (wants && !lostTo ? this.hold() : this.look());
    } finally {
      this.isBeating = false;
    }
  }

  /**
   * 이어받기: the holder is warned and has a while, unless `force` says why not. What was typed here
   * meanwhile is set against what was saved there. «givenUp»: the person asked no more.
   */
  async takeOver(force?: string): Promise<Refused | "unreachable" | "givenUp" | null> {
    for (;;) {
      const answer = await this.house.takeOver(force);
      const isGivenUp = this.now.asking === "givenUp";
      if (answer === null || !answer.ok || isGivenUp) this.desk.set({ asking: null });
      if (isGivenUp) return "givenUp";
      if (answer === null) return "unreachable";
      if (!answer.ok) return answer;
      const { lock, secondsLeft, kept } = answer.value;
      if (secondsLeft === null) {
        const fresh = { lostTo: null, trouble: null, conflict: null, asking: null, handed: null };
        this.desk.set({ lock, ...fresh, took: kept });
        break;
      }
      this.desk.set({ lock, asking: { until: Date.now() + secondsLeft * 1_000 } });
      await pause(Math.min(ASK_MS, secondsLeft * 1_000));
    }
    await (this.desk.isUnsaved() ? this.desk.retry() : this.desk.showSaved());
    return null;
  }

  /** Asks no more for what another holds. */
  giveUpAsking(): void {
    if (this.now.asking === null) return;
    this.desk.set({ asking: "givenUp" });
    this.house.release();
  }

  /** The holder need not wait until the time is over. */
  async yield(): Promise<void> {
    await this.desk.flush();
    const lock = await this.house.yield();
    if (lock === null || lock === "refused" || lock.mine) return;
    await this.lose(lock.holder?.name ?? "", lock);
  }

  /** Waits for the syllable that is being composed: what follows closes the fields. */
  async lose(name: string, lock: LockView): Promise<void> {
    await this.hands.composed();
    this.desk.set({ lock, lostTo: { name }, asked: null });
    if (lock.holder === null) await this.look();
    const saved = await this.house.saved(this.now.version, true);
    if (saved?.handedOver) this.desk.set({ handed: saved.handedOver });
  }

  async look(): Promise<void> {
    const saved = await this.house.saved(this.now.version);
    if (!saved) return;
    await this.hands.composed();
    this.desk.set({ lock: saved.lock, ...withBuild(this.now, saved.build) });
    if (saved.editionVersion !== this.editionVersion) {
      this.editionVersion = saved.editionVersion;
      this.isClosed = false;
      this.desk.onEditionMoved();
    }
    const isBusy =
      this.desk.isUnsaved() || this.hands.areOn || this.now.lostTo !== null || this.now.offer;
    if (saved.content && saved.version > this.now.version && !isBusy) this.desk.replace(saved);
  }

  private get now(): WritingState {
    return this.desk.now();
  }

  private async hold(): Promise<void> {
    const had = this.now.lock.mine;
    const lock = await this.house.hold(this.hands.idleSeconds);
    if (lock === null) return;
    // Refused, perhaps because the text's status moved: the look tells.
    if (lock === "refused") {
      await this.look();
      this.isClosed = true;
      return;
    }
    if (lock.mine) return this.noteHeld(lock);
    if (!had) {
      await this.hands.composed();
      return this.desk.set({ lock });
    }
    await this.lose(lock.holder?.name ?? "", lock);
    // Sent although the lock is gone: the house keeps it as a revision beside the other's text.
    await this.desk.flush();
  }

  /** Whoever asks is told, and what is not yet saved is: now, and once more before the time is over. */
  private noteHeld(lock: LockView): void {
    const was = this.now.asked;
    const left = (lock.asked?.seconds ?? 0) * 1_000;
    const asked = lock.asked ? { name: lock.asked.name, until: Date.now() + left } : null;
    this.desk.set({ lock, asked: asked && (was ?? asked) });
    if (!asked || was) return;
    void this.desk.flush();
    setTimeout(() => void this.desk.flush(), Math.max(0, left - LAST_SAVE_MS));
    setTimeout(() => void this.beat(), left + ASK_MS);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
