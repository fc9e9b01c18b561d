import { hash, randomBytes } from "node:crypto";
import { HeldKeys } from "./held-keys.ts";

const DAY_S = 86_400;
/** A second look within half an hour is the same reading. */
const SAME_READING_S = 30 * 60;
/** Readings of one article from one address that count in a day: an office counts, a script does not. */
const PER_ADDRESS = 10;
/** Beacons from one address that are looked at between two saves. */
const PER_SAVE = 20;
/** Different articles in one batch: the backlog of a database that is away ends here. */
const MOST_ARTICLES = 10_000;
/** A million readings in half an hour, and 2 million in a day: 24 MB, taken only as it fills. */
const READINGS = 2 ** 20;
const ADDRESSES = 2 ** 21;

/**
 * How often each article was read since the last save. Whoever reads is known only as a salted hash
 * over address, browser and article, so that not even two articles of one reader can be put
 * together. The salt is random, lives in this process alone and is thrown away after a day with
 * everything remembered under it.
 */
export class ViewCounts {
  #clock: () => number;
  #salt = "";
  #renewAt = 0;
  #readings = new HeldKeys(READINGS);
  #addresses = new HeldKeys(ADDRESSES);
  #rush = new Map<string, number>();
  #counts = new Map<number, number>();

  /** `clock` tells monotonic milliseconds. */
  constructor(clock: () => number) {
    this.#clock = clock;
    this.#renew(this.#seconds());
  }

  /** Counts a reading, unless it is one of those that are left out. */
  note(articleId: number, address: string, agent: string): void {
    const now = this.#seconds();
    if (now >= this.#renewAt) this.#renew(now);
    const network = networkOf(address);
    const rush = (this.#rush.get(network) ?? 0) + 1;
    if (rush > PER_SAVE) return;
    this.#rush.set(network, rush);
    if (this.#counts.size >= MOST_ARTICLES && !this.#counts.has(articleId)) return;
    if (!this.#isNewReading(`${articleId}\n${network}\n${agent}`, now)) return;
    if (!this.#isWithinAddress(`${articleId}\n${network}`, now)) return;
    this.#counts.set(articleId, (this.#counts.get(articleId) ?? 0) + 1);
  }

  /** What was counted since the last call. */
  take(): ReadonlyMap<number, number> {
    const counts = this.#counts;
    this.#counts = new Map();
    this.#rush.clear();
    return counts;
  }

  /** Gives back what could not be saved. */
  putBack(counts: ReadonlyMap<number, number>): void {
    for (const [id, count] of counts) {
      if (this.#counts.size >= MOST_ARTICLES && !this.#counts.has(id)) continue;
      this.#counts.set(id, (this.#counts.get(id) ?? 0) + count);
    }
  }

  #isNewReading(reader: string, now: number): boolean {
    const [shelf, mark] = this.#hash(reader);
    return this.#readings.hold(shelf, mark, now, now + SAME_READING_S);
  }

  /** Each reading that counts takes one of the address's keys; when all are taken, no more count. */
  #isWithinAddress(place: string, now: number): boolean {
    const [shelf, mark] = this.#hash(place);
    for (let number = 0; number < PER_ADDRESS; number += 1)
      if (this.#addresses.hold(shelf + number * 8, mark, now, this.#renewAt)) return true;
    return false;
  }

  #hash(text: string): [number, number] {
    // In one call, because an HMAC's object costs ten times as much. What HMAC protects against,
    // lengthening a hash one has seen, cannot happen: no hash is ever shown.
    const digest = hash("sha256", this.#salt + text, "buffer");
    return [digest.readInt32LE(0), digest.readInt32LE(4)];
  }

  #renew(now: number): void {
    this.#salt = randomBytes(32).toString("base64");
    this.#renewAt = now + DAY_S;
    this.#readings = new HeldKeys(READINGS);
    this.#addresses = new HeldKeys(ADDRESSES);
  }

  #seconds(): number {
    return Math.floor(this.#clock() / 1000);
  }
}

/** The address, or the /64 of IPv6: one household or phone has all of it to itself. */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [front = [], back = []] = address
    .split("::")
    .map((part) => part.split(":").filter(Boolean));
  const zeros = address.includes("::") ? Math.max(0, 8 - front.length - back.length) : 0;
  return [...front, ...Array<string>(zeros).fill("0"), ...back]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
