import { Agent, type IncomingMessage, request, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { newsroomHeaders, type Origin, throughHeaders } from "./forwarded.ts";
import type { Log } from "./log.ts";
import { sendPlain, sendUnavailable } from "./plain.ts";

export interface PassOptions {
  webUrl: URL;
  origin: Origin;
  log: Log;
}

/** Bodies of forms and uploads, in bytes. */
export const LARGEST_BODY = 2 * 1024 * 1024;
/** Until Next's headers come; live updates may then stay open for as long as they like. */
const PATIENCE_MS = 60_000;

/** A connection of its own for each request: a write may not be repeated after a stale one broke. */
const agent = new Agent({ keepAlive: false });

/** Streams a newsroom request to Next and the answer back; neither is kept or changed. */
export function passThrough(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { webUrl, origin, log }: PassOptions,
): void {
  const { "content-length": length, "transfer-encoding": coding } = incoming.headers;
  if (Number(length ?? 0) > LARGEST_BODY) {
    refuseBody(incoming, outgoing);
    return;
  }
  const headers = newsroomHeaders(incoming, origin);
  const { method, url: path } = incoming;
  const hasBody =
    method !== "GET" && method !== "HEAD" && (length !== undefined || coding !== undefined);
  if (hasBody && length !== undefined) headers["content-length"] = length;
  else if (hasBody) headers["transfer-encoding"] = "chunked";

  const { hostname, port } = webUrl;
  const asked = request({ hostname, port, method, path, headers, agent });
  asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error("Next did not answer in time")));
  asked.once("error", (error) => {
    if (outgoing.headersSent || outgoing.destroyed) {
      outgoing.destroy();
    } else {
      log(`cannot pass ${method} ${pathOnly(path)}: ${error.message}`);
      sendUnavailable(outgoing);
    }
  });
  asked.once("response", (answer) => {
    asked.setTimeout(0);
    sendBack(answer, outgoing);
  });
  // A reader who goes away must not leave a live update open behind.
  outgoing.once("close", () => asked.destroy());
  if (hasBody) sendBody(incoming, outgoing, asked);
  else asked.end();
}

function sendBack(answer: IncomingMessage, outgoing: ServerResponse): void {
  const headers = throughHeaders(answer.headers, (name) => name === "x-powered-by");
  headers["cache-control"] = "no-store";
  headers["x-content-type-options"] = "nosniff";
  headers["referrer-policy"] ??= "strict-origin-when-cross-origin";
  outgoing.writeHead(answer.statusCode ?? 502, headers);
  outgoing.flushHeaders();
  pipeline(answer, outgoing, () => undefined);
}

function sendBody(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  asked: ReturnType<typeof request>,
): void {
  let size = 0;
  incoming.on("data", (piece: Buffer) => {
    size += piece.length;
    if (size <= LARGEST_BODY) return;
    incoming.unpipe(asked);
    if (!outgoing.headersSent) refuseBody(incoming, outgoing);
    asked.destroy();
  });
  incoming.once("error", () => asked.destroy());
  incoming.pipe(asked);
}

function refuseBody(incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.pause();
  sendPlain(outgoing, 413, "Too large: at most 2 MB", ["Connection", "close"]);
}

/** Queries may carry tokens, so they stay out of the log. */
function pathOnly(url: string | undefined): string {
  return (url ?? "").split("?")[0] ?? "";
}
