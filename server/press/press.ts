import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pageTags } from "#domain/page-tags.ts";
import { kakaoSdk, kakaoSources } from "../kakao-sdk.ts";
import { answer } from "./answer.ts";
import { Composer } from "./compose.ts";
import type { Printing } from "./copies.ts";
import { methodsOf, NOT_FOUND_PATH, type Passage, passageOf } from "./door.ts";
import { fillFile } from "./files.ts";
import { type FillTools, fillBuild, fillPage, fillPicture } from "./fill.ts";
import { hostOf } from "./forwarded.ts";
import { watchWeb } from "./health.ts";
import { KeptPages } from "./kept.ts";
import { causeOf, type Log, logLine } from "./log.ts";
import { withHost } from "./old-addresses.ts";
import { passThrough } from "./pass.ts";
import { sendJson, sendPlain, sendUnavailable } from "./plain.ts";
import type { Drop } from "./tags.ts";
import { type SaveViews, Views } from "./views.ts";

/** Where drops come from; PostgreSQL in the product, a test's own hand in tests. */
export type DropSource = (receive: DropReceiver) => { close(): Promise<void> };

export interface DropReceiver {
  drop(drop: Drop): void;
  /** Whether changes are being heard at the moment. */
  listening(state: boolean): void;
}

export interface PressOptions {
  webUrl: string;
  publicUrl: string;
  /** Directory holding `site/` and `fonts/`. */
  publicDir: string;
  source: DropSource;
  /** Where counts of readers go; without it they are counted for nobody. */
  saveViews?: SaveViews;
  bytes?: number;
  trustedHops?: number;
  cdn?: boolean;
  kakaoSdkUrl?: string | undefined;
  /** Milliseconds for one render. */
  renderTimeout?: number;
  log?: Log;
  /** Monotonic milliseconds. */
  clock?: () => number;
}

export interface Press {
  /** Not listening yet. */
  server: Server;
  close(): Promise<void>;
}

/** Raw addresses whose passage is remembered; junk queries only empty the memory. */
const MOST_ADDRESSES = 5000;
const LONGEST_ADDRESS = 200;
const GOODBYE_MS = 5000;

export function createPress(options: PressOptions): Press {
  const { log = logLine, clock = () => performance.now(), trustedHops = 0 } = options;
  const webUrl = new URL(options.webUrl);
  const publicUrl = new URL(options.publicUrl);
  const house = {
    https: publicUrl.protocol === "https:",
    cdn: options.cdn ?? false,
    kakao: kakaoSources(kakaoSdk(options.kakaoSdkUrl)),
  };
  const kept = new KeptPages({ bytes: options.bytes ?? 64 * 1024 * 1024, house, clock, log });
  const composer = new Composer({ webUrl, publicUrl, timeout: options.renderTimeout ?? 10_000 });
  const tools: FillTools = { composer, publicUrl, log };
  const webState = watchWeb(webUrl, clock);
  const passing = { webUrl, origin: { trustedHops, publicUrl }, log };
  const views = new Views({
    save: options.saveViews ?? (async () => undefined),
    origin: passing.origin,
    log,
    clock,
  });
  const known = new Map<string, string>();
  let listening = false;

  function receive(request: IncomingMessage, response: ServerResponse): void {
    const key = known.get(request.url ?? "");
    const reads = request.method === "GET" || request.method === "HEAD";
    const page = key !== undefined && reads ? kept.fresh(key) : undefined;
    if (page !== undefined) answer(request, response, page);
    else admit(request, response);
  }

  function admit(request: IncomingMessage, response: ServerResponse): void {
    const passage = passageOf(request.url ?? "");
    const methods = methodsOf(passage);
    if (passage.kind === "malformed") {
      sendPlain(response, 400, "Bad request");
    } else if (!methods.includes(request.method ?? "")) {
      sendPlain(response, 405, "Method not allowed", ["Allow", methods.join(", ")]);
    } else {
      serve(passage, request, response).catch((error: unknown) => {
        log(`cannot answer: ${causeOf(error)}`);
        if (response.headersSent) response.destroy();
        else sendUnavailable(response);
      });
    }
  }

  async function serve(
    passage: Exclude<Passage, { kind: "malformed" }>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    switch (passage.kind) {
      case "newsroom":
        return passThrough(request, response, passing);
      case "views":
        return views.receive(request, response);
      case "moved":
        return sendPlain(response, 308, "Moved", ["Location", passage.to]);
      case "old":
        return sendOld(passage.question, request, response);
      case "health":
        return sendHealth(response);
      case "unknown":
        return sendKept(NOT_FOUND_PATH, () => fillMissing(tools), request, response);
      default:
        remember(request.url ?? "", passage.key);
        return sendKept(passage.key, () => fill(passage), request, response);
    }
  }

  function fill(passage: Extract<Passage, { key: string }>): Promise<Printing> {
    if (passage.kind === "page") return fillPage(passage.key, passage.tags, tools);
    if (passage.kind === "picture") return fillPicture(passage.key, tools);
    if (passage.kind === "build") return fillBuild(passage.key, tools);
    return fillFile(passage.path, passage.immutable, options.publicDir);
  }

  async function sendKept(
    key: string,
    fillKey: () => Promise<Printing>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    // The fill's failure is logged where it happens, once for all who waited for it.
    const page = await kept.read(key, fillKey).catch(() => undefined);
    if (page !== undefined) answer(request, response, page);
    else if (key === NOT_FOUND_PATH) sendPlain(response, 404, "Not found");
    else sendUnavailable(response);
  }

  /** Other hosts may lead elsewhere. Anybody can make hosts up, so nothing is kept for them. */
  async function sendOld(
    question: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const host = hostOf(request, passing.origin).toLowerCase();
    if (host === publicUrl.host) {
      return sendKept(
        question,
        () => fillPage(question, [pageTags.redirects], tools),
        request,
        response,
      );
    }
    const asked = withHost(question, host.replace(/:\d+$/, ""));
    const once = async () => ({
      ...(await fillPage(asked, [pageTags.redirects], tools)),
      lifetime: 0,
    });
    return sendKept(asked, once, request, response);
  }

  async function sendHealth(response: ServerResponse): Promise<void> {
    const database = listening ? "listening" : "deaf";
    sendJson(response, { press: "ok", web: await webState(), database });
  }

  function remember(url: string, key: string): void {
    if (url.length > LONGEST_ADDRESS) return;
    if (known.size >= MOST_ADDRESSES) known.clear();
    known.set(url, key);
  }

  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      // Longer than a load balancer's 60 s, so that it closes first and never meets a closed one.
      keepAliveTimeout: 65_000,
      noDelay: true,
    },
    receive,
  );
  server.maxRequestsPerSocket = 10_000;
  server.maxConnections = 10_000;
  const source = options.source({
    drop: (drop) => kept.drop(drop),
    listening: (state) => {
      listening = state;
    },
  });
  return {
    server,
    async close() {
      await Promise.all([source.close(), closeServer(server)]);
      await views.close();
      composer.close();
    },
  };
}

/** The site's own page for what is not there, with its status whatever Next gave it. */
async function fillMissing(tools: FillTools): Promise<Printing> {
  const page = await fillPage(NOT_FOUND_PATH, ["not-found"], tools);
  return { ...page, status: 404, lifetime: 60_000 };
}

/** Lets answers under way finish, but not for ever: live updates never end by themselves. */
function closeServer(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), GOODBYE_MS);
    server.close(() => {
      clearTimeout(last);
      resolve();
    });
    server.closeIdleConnections();
  });
}
