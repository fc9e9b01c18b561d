/**
 * Loaded before a part (`node --import`), lets its clock jump to five minutes ahead, five behind and
 * back, every few seconds, as that of a machine whose time is being set. The database's stays right.
 */
const EVERY_MS = 7_000;
const JUMPS_MS = [0, 300_000, -300_000];
const RealDate = Date;

const shift = () => JUMPS_MS[Math.floor(RealDate.now() / EVERY_MS) % JUMPS_MS.length] ?? 0;

class ShiftedDate extends RealDate {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(RealDate.now() + shift());
    else super(...(given as [number]));
  }
  static override now(): number {
    return RealDate.now() + shift();
  }
}

globalThis.Date = ShiftedDate as DateConstructor;
