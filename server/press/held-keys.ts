/** Places that one key may take; the one that ends first makes room. */
const WAYS = 8;

/**
 * Remembers keys until an instant, in memory that never grows: under more keys than there are places
 * the oldest are forgotten early. Two keys are taken for one about once in 500 million.
 */
export class HeldKeys {
  #marks: Uint32Array;
  #until: Uint32Array;
  #places: number;

  /** `places` is a power of two; each takes eight bytes. */
  constructor(places: number) {
    this.#places = places;
    this.#marks = new Uint32Array(places);
    this.#until = new Uint32Array(places);
  }

  /**
   * Holds the key of two 32-bit numbers until `until`; false if it is held already. Instants are
   * whole seconds of a clock that only goes forward.
   */
  hold(shelf: number, mark: number, now: number, until: number): boolean {
    const first = shelf & (this.#places - 1) & -WAYS;
    const wanted = mark >>> 0;
    let soonest = first;
    for (let place = first; place < first + WAYS; place += 1) {
      const ends = this.#until[place] as number;
      if (ends > now && this.#marks[place] === wanted) return false;
      if (ends < (this.#until[soonest] as number)) soonest = place;
    }
    this.#marks[soonest] = wanted;
    this.#until[soonest] = until;
    return true;
  }
}
