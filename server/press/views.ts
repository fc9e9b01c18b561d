import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { clientAddress, type Origin } from "./forwarded.ts";
import { causeOf, type Log } from "./log.ts";
import { sendPlain } from "./plain.ts";
import { ViewCounts } from "./view-counts.ts";

/** Hands counts by article number over, all or nothing. Throws `NothingSaved` if surely nothing was. */
export type SaveViews = (counts: ReadonlyMap<number, number>) => Promise<void>;

export class NothingSaved extends Error {}

export interface ViewsOptions {
  save: SaveViews;
  origin: Origin;
  log: Log;
  /** Monotonic milliseconds. */
  clock: () => number;
  /** Milliseconds between two saves. */
  every?: number;
}

const EVERY_MS = 3000;
/** An article's number, as text. */
const LONGEST_BODY = 15;
const NO_CONTENT = ["Cache-Control", "no-store"];

/** next-auth's cookie, also in pieces: whoever is signed in works here. */
const SIGNED_IN = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token(?:\.\d+)?=/;
/** Every browser that people read with calls itself so. */
const BROWSER = /^(?:Mozilla|Opera)\//;
/** CUBOT is a maker of telephones. */
const MACHINE =
  /(?<!cu)bot\b|crawl|spider|slurp|yeti|daumoa|scrap|facebookexternalhit|preview|headless|lighthouse|pagespeed|pingdom|monitor|prerender|phantomjs|puppeteer|playwright|selenium|archive|validator|python|curl|wget|feedfetcher/i;

/** The beacons of readers: judged here, added up in memory, saved every few seconds in one call. */
export class Views {
  #options: ViewsOptions;
  #counts: ViewCounts;
  #timer: NodeJS.Timeout;
  #saving: Promise<void> | undefined;
  #lastFault = "";

  constructor(options: ViewsOptions) {
    this.#options = options;
    this.#counts = new ViewCounts(options.clock);
    this.#timer = setInterval(() => void this.save(), options.every ?? EVERY_MS);
    this.#timer.unref();
  }

  /** Answers 204 whether it counts or not: nobody can try out what does. */
  receive(request: IncomingMessage, response: ServerResponse): void {
    const length = Number(request.headers["content-length"]);
    if (!(length > 0 && length <= LONGEST_BODY)) {
      request.pause();
      sendPlain(response, 400, "The number of an article is wanted", ["Connection", "close"]);
      return;
    }
    let body = "";
    request.on("data", (piece: Buffer) => {
      body += piece.toString("latin1");
    });
    request.once("end", () => {
      response.writeHead(204, NO_CONTENT);
      response.end();
      this.#note(body, request);
    });
  }

  /** Saves now what was counted; never throws. Two saves at once are one. */
  save(): Promise<void> {
    this.#saving ??= this.#saveOnce().finally(() => {
      this.#saving = undefined;
    });
    return this.#saving;
  }

  /** Saves what is left. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#saving;
    await this.save();
  }

  #note(body: string, request: IncomingMessage): void {
    if (!/^[1-9]\d*$/.test(body)) return;
    const { headers } = request;
    const { origin } = this.#options;
    if (!isReader(headers, origin.publicUrl.host)) return;
    const address = clientAddress(request, origin.trustedHops);
    this.#counts.note(Number(body), address, headers["user-agent"] ?? "");
  }

  async #saveOnce(): Promise<void> {
    const counts = this.#counts.take();
    if (counts.size === 0) return;
    const { save, log } = this.#options;
    try {
      await save(counts);
      if (this.#lastFault !== "") log("views are saved again");
      this.#lastFault = "";
    } catch (error) {
      // Where the answer was lost they may be in the database: rather too few than twice.
      if (error instanceof NothingSaved) this.#counts.putBack(counts);
      const fault = causeOf(error);
      if (fault !== this.#lastFault) log(`views are not saved: ${fault}`);
      this.#lastFault = fault;
    }
  }
}

/** Whether a person's browser says this, from a page of ours, after showing it. */
export function isReader(headers: IncomingHttpHeaders, publicHost: string): boolean {
  const agent = headers["user-agent"] ?? "";
  const purpose = `${headers["sec-purpose"] ?? ""} ${headers.purpose ?? ""} ${headers["x-moz"] ?? ""}`;
  return (
    BROWSER.test(agent) &&
    !MACHINE.test(agent) &&
    !/prefetch|prerender|preview/i.test(purpose) &&
    !SIGNED_IN.test(headers.cookie ?? "") &&
    isFromOurPage(headers, publicHost)
  );
}

/** Older browsers do not send `Sec-Fetch-Site`, but every one sends `Origin` with a beacon. */
function isFromOurPage(headers: IncomingHttpHeaders, publicHost: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const host = URL.parse(headers.origin ?? "")?.host;
  return host !== undefined && (host === publicHost || host === headers.host);
}
