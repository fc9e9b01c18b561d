import type { SaveRequest } from "./text-requests.ts";
import type { SessionSetup } from "./writing-state.ts";

/** A text on its way; who sends it, the house is told by the page. */
export type Unsent = Pick<SaveRequest, "baseVersion" | "content" | "key">;

export type House = ReturnType<typeof houseOf>;

/** The ways to the house, as one page with one person before it goes them. */
export function houseOf({ requests: ask, urls, page, me, makeKey }: SessionSetup) {
  const writer = { page, person: me };
  return {
    save: (text: Unsent) => ask.sendText(urls.saveUrl, { ...writer, ...text }),
    keep: (content: SaveRequest["content"]) =>
      ask.keepText(urls.saveUrl, { person: me, content, key: makeKey() }),
    /** `known`: the version that the page has; its content is not sent again. */
    saved: (known: number, lost = false) => ask.fetchText(urls.saveUrl, writer, known, lost),
    hold: (idle: number) => ask.holdLock(urls.lockUrl, { ...writer, idle }),
    yield: () => ask.holdLock(urls.lockUrl, { ...writer, yield: true }),
    /** `force`: why it is not waited for. */
    takeOver: (force?: string) =>
      ask.takeOver(urls.lockUrl, force === undefined ? writer : { ...writer, force }),
    release: () => ask.releaseLock(urls.lockUrl, writer),
  };
}
