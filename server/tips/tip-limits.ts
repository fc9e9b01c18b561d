import { createHmac, randomBytes } from "node:crypto";

/** Tips of one address or household in an hour and in a day: a person has that many, a script more. */
const PER_HOUR = 5;
const PER_DAY = 20;
/** Tips of all addresses together in an hour: a flood from many ends before the table fills. */
const ALL_PER_HOUR = 500;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Sender = { readonly at: number[]; readonly tips: Set<string> };

/**
 * How often somebody told something. An address is known only as a keyed hash; the key is random,
 * lives in this process alone and is thrown away after a day with everything counted under it.
 * Nothing of it is written anywhere: what is not stored cannot be seized.
 */
export class TipLimits {
  #key = randomBytes(32);
  #renewAt = 0;
  #senders = new Map<string, Sender>();
  #all: number[] = [];

  /**
   * Counts a tip. «again» is the same tip from the same place on the same day, sent by a second
   * press of the button: it was received already. `now` is monotonic milliseconds.
   */
  take(network: string, text: string, now: number): "first" | "again" | "too-often" {
    if (now >= this.#renewAt) this.#renew(now);
    const sender = this.#senderOf(network);
    const tip = this.#hash(text);
    if (sender.tips.has(tip)) return "again";
    const lately = sender.at.filter((at) => now - at < HOUR_MS);
    this.#all = this.#all.filter((at) => now - at < HOUR_MS);
    const isTooOften =
      lately.length >= PER_HOUR || sender.at.length >= PER_DAY || this.#all.length >= ALL_PER_HOUR;
    if (isTooOften) return "too-often";
    sender.at.push(now);
    sender.tips.add(tip);
    this.#all.push(now);
    return "first";
  }

  /** What was not received after all does not count. */
  giveBack(network: string, text: string): void {
    const sender = this.#senderOf(network);
    sender.tips.delete(this.#hash(text));
    sender.at.pop();
    this.#all.pop();
  }

  #senderOf(network: string): Sender {
    const name = this.#hash(network);
    const known = this.#senders.get(name);
    if (known) return known;
    const fresh: Sender = { at: [], tips: new Set() };
    this.#senders.set(name, fresh);
    return fresh;
  }

  #hash(text: string): string {
    return createHmac("sha256", this.#key).update(text).digest("base64url");
  }

  #renew(now: number): void {
    this.#key = randomBytes(32);
    this.#renewAt = now + DAY_MS;
    this.#senders.clear();
  }
}

/** Kept on globalThis because a development server loads modules anew. */
const kept = globalThis as typeof globalThis & { magamTipLimits?: TipLimits };

/** The limits of this process. */
export function tipLimits(): TipLimits {
  kept.magamTipLimits ??= new TipLimits();
  return kept.magamTipLimits;
}
