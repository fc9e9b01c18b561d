import type { Content } from "#domain/article/content.ts";
import type { DeviceCopy } from "./device-copy.ts";
import type { Offer } from "./journal.ts";
import type { WritingState } from "./writing-state.ts";

/** What bringing text back needs of the session. */
type Desk = {
  readonly now: () => WritingState;
  readonly set: (change: Pick<WritingState, "offer">) => void;
  /** False where what is typed here already could not be saved first. */
  readonly saveTyped: () => Promise<boolean>;
  readonly haveLock: () => Promise<boolean>;
  readonly keepInHistory: (content: Content) => Promise<boolean>;
  /** True once this page's own copy is on the device. */
  readonly goOnFrom: (offer: Offer) => Promise<boolean>;
};

/** Text that an earlier page left on this device: offered, brought back or put away. */
export class LeftText {
  private readonly device: DeviceCopy;
  private readonly desk: Desk;

  constructor(device: DeviceCopy, desk: Desk) {
    this.device = device;
    this.desk = desk;
  }

  async find(): Promise<void> {
    this.desk.set({ offer: await this.device.offer(this.desk.now().base) });
  }

  /**
   * Goes on with it. It is typed anew on the text it once stood on: where that moved, both merge.
   * Takes the lock from the crashed page, if that still seems to hold it. False where it had to stay.
   */
  async restore(): Promise<boolean> {
    const { offer } = this.desk.now();
    if (!offer || !(await this.desk.saveTyped()) || !(await this.desk.haveLock())) return false;
    await this.desk.keepInHistory(offer.content);
    const isOnDevice = await this.desk.goOnFrom(offer);
    await (isOnDevice ? this.close(offer) : this.desk.set({ offer: null }));
    return true;
  }

  /** Thrown away here, kept in the history; where that cannot be reached it stays on the device. */
  async drop(): Promise<boolean> {
    const { offer } = this.desk.now();
    const isKept = offer !== null && (await this.desk.keepInHistory(offer.content));
    if (isKept) await this.close(offer);
    return isKept;
  }

  private async close(offer: Offer): Promise<void> {
    await this.device.discard(offer);
    await this.find();
  }
}
