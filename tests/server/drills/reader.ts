import { setTimeout as pause } from "node:timers/promises";
import { type Asked, ask } from "./asking.ts";

/** An article by the words that stand in it and nowhere else. */
export interface Watched {
  readonly articleId: number;
  readonly token: string;
  /** How many paragraphs carry the token. */
  readonly paragraphs: number;
  /** The first instant (ms since 1970) at which anybody may see it; infinity until that is known. */
  visibleFrom: number;
  seenAt: number | null;
}

export interface ReaderTally {
  answers: number;
  /** Refused, reset, cut off or 503: no page, and none claimed. */
  unanswered: number;
  readonly faults: string[];
}

const EVERY_MS = 4;
const STANDING_IN = new Set([502, 503, 504]);

/**
 * Reads the paper without rest while the house is being killed, and judges every answer: nothing
 * before its instant, no half text, nothing gone that was there.
 */
export class Reader {
  readonly tally: ReaderTally = { answers: 0, unanswered: 0, faults: [] };
  #url: string;
  #lists: readonly string[];
  #watched: Watched[] = [];
  #stopped = false;
  #loops: Promise<void>[];

  constructor(url: string, lists: readonly string[]) {
    this.#url = url;
    this.#lists = lists;
    this.#loops = [this.#readNewest(), this.#readAround()];
  }

  watch(watched: Watched): void {
    this.#watched.push(watched);
  }

  async stop(): Promise<ReaderTally> {
    this.#stopped = true;
    await Promise.all(this.#loops);
    return this.tally;
  }

  async #readNewest(): Promise<void> {
    while (!this.#stopped) {
      const newest = this.#watched.at(-1);
      if (newest) await this.#readArticle(newest);
      await pause(EVERY_MS);
    }
  }

  async #readAround(): Promise<void> {
    for (let round = 0; !this.#stopped; round += 1) {
      for (const path of this.#lists) await this.#readPage(path);
      const older = this.#watched[round % Math.max(1, this.#watched.length)];
      if (older) await this.#readArticle(older);
      await pause(EVERY_MS);
    }
  }

  async #readArticle(watched: Watched): Promise<void> {
    const path = `/news/${watched.articleId}`;
    const wasSeen = watched.seenAt !== null;
    const answer = await this.#readPage(path);
    if (answer === null) return;
    const text = answer.body.toString();
    if (answer.status === 404 && wasSeen) this.#fault(`${path} was there and is 404 now`);
    if (answer.status !== 200) return;
    watched.seenAt ??= answer.at;
    for (let number = 1; number <= watched.paragraphs; number += 1) {
      const mark = markOf(watched.token, number);
      if (!text.includes(mark)) this.#fault(`${path} lacks «${mark}»`);
    }
  }

  async #readPage(path: string): Promise<Asked | null> {
    const answer = await ask(this.#url + path).catch(() => null);
    if (answer === null || STANDING_IN.has(answer.status)) {
      this.tally.unanswered += 1;
      return null;
    }
    this.tally.answers += 1;
    const text = answer.body.toString();
    if (answer.status !== 200 && answer.status !== 404)
      this.#fault(`${path} answered ${answer.status}`);
    if (!text.trimEnd().endsWith("</html>")) this.#fault(`${path} is cut off`);
    for (const { token, visibleFrom } of this.#watched) {
      const early = Math.ceil(visibleFrom - answer.at);
      if (early > 0 && text.includes(token))
        this.#fault(`${path} shows ${token} ${early} ms early`);
    }
    return answer;
  }

  #fault(words: string): void {
    this.tally.faults.push(words);
  }
}

/** The sign of one paragraph; stands at its end, so that a text cut short lacks it. */
export function markOf(token: string, paragraph: number): string {
  return `${token}의 ${paragraph}문단.`;
}
