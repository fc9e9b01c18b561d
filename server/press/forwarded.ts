import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { isIP } from "node:net";

export interface Origin {
  /** Number of proxies of our own in front of the press; 0 believes nobody. */
  trustedHops: number;
  /** The paper's own address, e.g. `https://paper.example`. */
  publicUrl: URL;
}

/** Headers of one connection only (RFC 9110 §7.6.1). */
const HOP = new Set([
  ...["connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection"],
  ...["te", "trailer", "transfer-encoding", "upgrade", "expect"],
]);

/** What steers Next or names a client: only the press may say it (threats of the bypass class). */
const OURS =
  /^(?:x-forwarded-|forwarded$|x-middleware-|x-nextjs-|next-resume$|x-real-ip$|x-client-ip$|x-press-|x-matched-path$|x-invoke-|x-now-|x-vercel-|x-original-url$|x-rewrite-url$)/;

const HOST = /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** The headers that go to Next with a newsroom request; framing of the body is the caller's. */
export function newsroomHeaders(request: IncomingMessage, origin: Origin): OutgoingHttpHeaders {
  const headers = throughHeaders(request.headers, (name) => OURS.test(name));
  delete headers["content-length"];
  const host = hostOf(request, origin);
  headers.host = host;
  headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = origin.publicUrl.protocol.slice(0, -1);
  headers["x-forwarded-for"] = clientAddress(request, origin.trustedHops);
  // A compressor between would hold live updates back until its buffer is full.
  if (headers.accept?.toString().includes("text/event-stream")) {
    delete headers["accept-encoding"];
  }
  return headers;
}

/** Copies headers without the ones of this hop, those named by `Connection`, and `refused` ones. */
export function throughHeaders(
  from: IncomingHttpHeaders,
  refused: (name: string) => boolean,
): OutgoingHttpHeaders {
  const named = new Set((from.connection ?? "").toLowerCase().split(/\s*,\s*/));
  const through: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(from)) {
    if (!HOP.has(name) && !named.has(name) && !refused(name)) through[name] = value;
  }
  return through;
}

/**
 * The reader's address. Each trusted proxy appended the address it saw, so with n of them the
 * n-th entry from the right is the last one that nobody outside could write.
 */
export function clientAddress(request: IncomingMessage, trustedHops: number): string {
  const peer = bare(request.socket.remoteAddress ?? "") ?? "0.0.0.0";
  if (trustedHops === 0) return peer;
  const listed = header(request, "x-forwarded-for").split(",").filter(Boolean);
  const entry = listed[Math.max(0, listed.length - trustedHops)];
  return (entry === undefined ? undefined : bare(entry)) ?? peer;
}

/** The host the person typed: Next compares a write's `Origin` with it. */
export function hostOf(request: IncomingMessage, origin: Origin): string {
  const forwarded = origin.trustedHops > 0 ? header(request, "x-forwarded-host") : "";
  const host = forwarded.split(",").at(-1)?.trim() || header(request, "host");
  return HOST.test(host) ? host : origin.publicUrl.host;
}

function header(request: IncomingMessage, name: string): string {
  return request.headers[name]?.toString() ?? "";
}

/** An address without brackets, port and IPv4-in-IPv6 wrapping; undefined if it is none. */
function bare(text: string): string | undefined {
  const address = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(address) === 0 ? undefined : address;
}
