import type { Drop } from "./tags.ts";

export interface Booked {
  /** What a later message names it by. */
  name: string;
  drop: Drop;
}

/** How long it is known when a booking was passed on; its record follows within seconds. */
const REMEMBERED_MS = 120_000;

/** Drops known beforehand: each is passed on at its instant, at the latest told, never before. */
export class Bookings {
  #clock: () => number;
  #pass: (drop: Drop) => void;
  #waiting = new Map<string, Booked & { at: number }>();
  #passed = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #wakesAt = Number.POSITIVE_INFINITY;

  /** `clock` tells monotonic milliseconds. */
  constructor(clock: () => number, pass: (drop: Drop) => void) {
    this.#clock = clock;
    this.#pass = pass;
  }

  /**
   * `inMs` by the database's clock, now; told again, the newest word counts: should that clock have
   * been set back, what was passed on already is passed on once more.
   */
  expect(booked: Booked, inMs: number): void {
    if (inMs <= 0 && this.#passed.has(booked.name)) return;
    this.#passed.delete(booked.name);
    const at = this.#clock() + Math.max(0, inMs);
    this.#waiting.set(booked.name, { ...booked, at });
    if (inMs <= 0) this.#passDue();
    else if (at < this.#wakesAt) this.#wakeAt(at);
  }

  /** When it was passed on, if it was. */
  passedAt(name: string): number | undefined {
    return this.#passed.get(name);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #passDue(): void {
    const now = this.#clock();
    for (const [name, { at, drop }] of this.#waiting) {
      if (at > now) continue;
      this.#waiting.delete(name);
      this.#passed.set(name, now);
      this.#pass(drop);
    }
    for (const [name, at] of this.#passed) {
      if (now - at < REMEMBERED_MS) break;
      this.#passed.delete(name);
    }
    this.#wakeAt(Math.min(...[...this.#waiting.values()].map(({ at }) => at)));
  }

  /** Never, if infinite. */
  #wakeAt(at: number): void {
    clearTimeout(this.#timer);
    this.#wakesAt = at;
    if (at === Number.POSITIVE_INFINITY) return;
    this.#timer = setTimeout(() => this.#passDue(), Math.ceil(at - this.#clock())).unref();
  }
}
