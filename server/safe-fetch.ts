import { type LookupAddress, lookup } from "node:dns";
import {
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
} from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isLoopback, isPublicAddress } from "./public-address.ts";

export type SafeFetchOptions = {
  readonly method?: "GET" | "POST";
  /** Sent to the first address only: no redirect carries them to somebody else. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** For everything together, redirects included. Milliseconds. */
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
  /** For tests only, which stand in for the other side on this machine: any port, and 127.0.0.1. */
  readonly allowLoopback?: boolean;
};

export type SafeAnswer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Where the answer came from in the end. */
  readonly url: URL;
};

/** Why nothing was fetched. The message names the host at most: an address may bear a key. */
export class FetchRefused extends Error {}

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * The only way out of the house. Connects to public addresses only (looked at when connecting, so
 * that a name cannot change its mind in between), to ports 80 and 443, follows at most three
 * redirects, never from https to http, within 10 s and 5 MB.
 * @throws FetchRefused for an address that is not allowed; Error for no, a late or a broken answer
 */
export async function safeFetch(
  address: string | URL,
  options: SafeFetchOptions = {},
): Promise<SafeAnswer> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  let url = new URL(address);
  let asked = options;
  for (let redirects = 0; ; redirects++) {
    refuseAddress(url, options.allowLoopback ?? false);
    const answer = await ask(url, asked, signal);
    const { location } = answer.headers;
    if (!REDIRECTS.includes(answer.status) || location === undefined) return answer;
    if (redirects === MOST_REDIRECTS) throw new FetchRefused(`${url.host} redirects too often`);
    if (asked.method === "POST") throw new FetchRefused(`${url.host} redirects what was posted`);
    if (!URL.canParse(location, url)) throw new FetchRefused(`${url.host} redirects to nowhere`);
    const next = new URL(location, url);
    if (url.protocol === "https:" && next.protocol === "http:")
      throw new FetchRefused(`${url.host} redirects away from https`);
    asked = { ...asked, headers: {} };
    url = next;
  }
}

function refuseAddress(url: URL, allowLoopback: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new FetchRefused(`${url.protocol} is not fetched`);
  if (url.username !== "" || url.password !== "")
    throw new FetchRefused(`${host}: an address with a password is not fetched`);
  if (url.port !== "" && url.port !== "80" && url.port !== "443" && !allowLoopback)
    throw new FetchRefused(`${host}: port ${url.port} is not fetched`);
  // A literal address is never looked up, so it is judged here.
  if (isIP(host) !== 0) refuseHost(host, host, allowLoopback);
}

function refuseHost(host: string, address: string, allowLoopback: boolean): void {
  const allowed = isPublicAddress(address) || (allowLoopback && isLoopback(address));
  if (!allowed) throw new FetchRefused(`${host} is not on the open internet`);
}

/** The name service, with every answer judged: what passes here is what is connected to. */
function judgedLookup(allowLoopback: boolean): LookupFunction {
  return (host, lookupOptions, done) => {
    lookup(host, { ...lookupOptions, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, "", 0);
      try {
        for (const { address } of found) refuseHost(host, address, allowLoopback);
      } catch (refusal) {
        return done(refusal as Error, "", 0);
      }
      const [first] = found;
      if (lookupOptions.all) return done(null, found);
      if (first) return done(null, first.address, first.family);
      return done(new Error(`${host} has no address`), "", 0);
    });
  };
}

function ask(url: URL, options: SafeFetchOptions, signal: AbortSignal): Promise<SafeAnswer> {
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  const settings: RequestOptions = {
    method: options.method ?? "GET",
    // Nothing is unpacked, so a small answer cannot grow large.
    headers: { "user-agent": "magam", ...options.headers, "accept-encoding": "identity" },
    agent: false,
    lookup: judgedLookup(options.allowLoopback ?? false),
    signal,
  };
  return new Promise((resolve, reject) => {
    const fail = (error: Error) =>
      reject(signal.aborted ? new Error(`${url.host} gave no whole answer in time`) : error);
    const asked = request(url, settings, (answer) => {
      collect(answer, options.mostBytes ?? MOST_BYTES, url.host).then(
        (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, url }),
        (error: Error) => {
          asked.destroy();
          fail(error);
        },
      );
    });
    asked.once("error", fail);
    asked.end(options.body);
  });
}

async function collect(answer: IncomingMessage, most: number, host: string): Promise<Buffer> {
  const coding = answer.headers["content-encoding"];
  if (coding !== undefined && coding !== "identity")
    throw new FetchRefused(`${host} packs its answer though asked not to`);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) throw new FetchRefused(`${host} answers more than ${most} bytes`);
    pieces.push(piece);
  }
  if (!answer.complete) throw new Error(`${host} broke off`);
  return Buffer.concat(pieces);
}
