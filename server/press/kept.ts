import { LRUCache } from "lru-cache";
import { type Copies, makeCopies, type Printing } from "./copies.ts";
import type { House } from "./house-headers.ts";
import { causeOf, type Log } from "./log.ts";
import { type Drop, DropLog, EVERYTHING, type Fate } from "./tags.ts";

export interface KeptPage {
  key: string;
  status: number;
  tags: readonly string[];
  copies: Copies;
  /** When its printing began. */
  began: number;
  /** Instants on the clock given to the constructor, in milliseconds. */
  freshUntil: number;
  /** Until then it may stand in while Next cannot answer. */
  usableUntil: number;
  /** After a failed fill it stands in without asking again until then. */
  retryAt: number;
}

export interface KeptOptions {
  bytes: number;
  house: House;
  /** Monotonic milliseconds. */
  clock: () => number;
  log: Log;
}

const STAND_IN_MS = 24 * 3_600_000;
const RETRY_MS = 500;
/** Renders in a row that a removal may overtake; nobody is given one of them. */
const MOST_REMOVALS = 20;
/** What a flood of made-up addresses may occupy: they cannot push real pages out. */
const STRAY_SHARE = 8;
/** What files of pictures may: however many are looked at, they push no page out. */
const PICTURE_SHARE = 4;

interface Filled extends Fate {
  page: KeptPage;
}

/** The bytes that were printed: found by key, dropped by tag, filled once however many ask. */
export class KeptPages {
  #clock: () => number;
  #house: House;
  #log: Log;
  #pages: LRUCache<string, KeptPage>;
  #strays: LRUCache<string, KeptPage>;
  #pictures: LRUCache<string, KeptPage>;
  #byTag = new Map<string, Set<KeptPage>>();
  #filling = new Map<string, Promise<Filled>>();
  #drops = new DropLog();

  constructor({ bytes, house, clock, log }: KeptOptions) {
    this.#clock = clock;
    this.#house = house;
    this.#log = log;
    const bounded = (maxSize: number) =>
      new LRUCache<string, KeptPage>({
        maxSize,
        sizeCalculation: (page) => page.copies.size,
        dispose: (page) => this.#unindex(page),
      });
    const [strays, pictures] = [STRAY_SHARE, PICTURE_SHARE].map((share) =>
      Math.floor(bytes / share),
    ) as [number, number];
    this.#strays = bounded(strays);
    this.#pictures = bounded(pictures);
    this.#pages = bounded(bytes - strays - pictures);
  }

  /** The page if it may be served without asking; the path of almost every request. */
  fresh(key: string): KeptPage | undefined {
    const page = this.#pages.get(key) ?? this.#strays.get(key) ?? this.#pictures.get(key);
    return page !== undefined && page.freshUntil > this.#clock() ? page : undefined;
  }

  /**
   * The page, printed now if need be; concurrent readers of a key share one fill. Nobody gets what a
   * change had overtaken before they asked; what is overtaken while they wait is theirs, but not
   * kept: so nobody waits for more than two renders, however fast changes come. If the fill fails,
   * what was printed before stands in, unless it was withdrawn; without it the fill's error is thrown.
   */
  async read(key: string, fill: () => Promise<Printing>): Promise<KeptPage> {
    const held = this.fresh(key) ?? this.#standIn(key);
    if (held !== undefined && Math.max(held.freshUntil, held.retryAt) > this.#clock()) return held;
    const asked = this.#drops.newest;
    try {
      for (let attempt = 1; attempt <= MOST_REMOVALS; attempt += 1) {
        const { page, gone, overtakenBy } = await this.#filled(key, fill);
        if (!gone && overtakenBy > asked) return page;
      }
      throw new Error(`removed ${MOST_REMOVALS} times while it was being printed`);
    } catch (error) {
      // Looked up again: a removal may have come while the fill was failing.
      const standIn = this.#standIn(key);
      if (standIn === undefined) throw error;
      standIn.retryAt = this.#clock() + RETRY_MS;
      return standIn;
    }
  }

  /** Ends the freshness of every page with one of the tags; pages of `gone` tags are forgotten. */
  drop(drop: Drop): void {
    this.#drops.record(drop, this.#clock());
    const before = drop.before ?? Number.POSITIVE_INFINITY;
    const dead = (tags: readonly string[]) =>
      tags.flatMap((tag) => this.#tagged(tag)).filter((page) => page.began < before);
    for (const page of dead(drop.tags)) {
      page.freshUntil = 0;
      page.retryAt = 0;
    }
    for (const page of dead(drop.gone ?? [])) this.#forget(page.key);
  }

  #filled(key: string, fill: () => Promise<Printing>): Promise<Filled> {
    const known = this.#filling.get(key);
    if (known !== undefined) return known;
    const filling = this.#fill(key, fill).finally(() => this.#filling.delete(key));
    this.#filling.set(key, filling);
    return filling;
  }

  async #fill(key: string, fill: () => Promise<Printing>): Promise<Filled> {
    try {
      const newest = this.#drops.newest;
      const began = this.#clock();
      const page = await this.#make(key, await fill(), began);
      const fate = this.#drops.fateSince(newest, page.tags, began);
      if (fate.overtakenBy === Number.POSITIVE_INFINITY) this.#keep(page);
      return { page, ...fate };
    } catch (error) {
      this.#log(`cannot print ${key}: ${causeOf(error)}`);
      throw error;
    }
  }

  async #make(key: string, printing: Printing, began: number): Promise<KeptPage> {
    const { status, tags, lifetime } = printing;
    const previous = this.#standIn(key)?.copies;
    const copies = await makeCopies(printing, this.#house, previous);
    const freshUntil = began + lifetime;
    const usableUntil = lifetime > 0 ? freshUntil + STAND_IN_MS : 0;
    return { key, status, tags, copies, began, freshUntil, usableUntil, retryAt: 0 };
  }

  #keep(page: KeptPage): void {
    this.#forget(page.key);
    if (page.usableUntil <= this.#clock()) return;
    const shelf = page.status >= 400 ? this.#strays : this.#shelfOf(page.key);
    shelf.set(page.key, page);
    // Too large a page is not taken by the cache, so it must not be indexed either.
    if (shelf.peek(page.key) !== page) return;
    for (const tag of page.tags) {
      const tagged = this.#byTag.get(tag) ?? new Set();
      this.#byTag.set(tag, tagged.add(page));
    }
  }

  #shelfOf(key: string): LRUCache<string, KeptPage> {
    return key.startsWith("/pictures/") ? this.#pictures : this.#pages;
  }

  #standIn(key: string): KeptPage | undefined {
    const page = this.#shelfOf(key).peek(key) ?? this.#strays.peek(key);
    return page !== undefined && page.usableUntil > this.#clock() ? page : undefined;
  }

  #tagged(tag: string): KeptPage[] {
    if (tag === EVERYTHING)
      return [this.#pages, this.#strays, this.#pictures].flatMap((shelf) => [...shelf.values()]);
    return [...(this.#byTag.get(tag) ?? [])];
  }

  #forget(key: string): void {
    this.#shelfOf(key).delete(key);
    this.#strays.delete(key);
  }

  #unindex(page: KeptPage): void {
    for (const tag of page.tags) {
      const tagged = this.#byTag.get(tag);
      tagged?.delete(page);
      if (tagged?.size === 0) this.#byTag.delete(tag);
    }
  }
}
