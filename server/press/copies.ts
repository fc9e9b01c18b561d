import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import {
  type Allowance,
  everyHeaders,
  type House,
  pageHeaders,
  readersPolicy,
} from "./house-headers.ts";
import { listOf } from "./tags.ts";

/** One finished answer before its copies are made. */
export interface Printing {
  status: number;
  type: string;
  body: Buffer;
  tags: readonly string[];
  /** How long it may be served as fresh, in milliseconds from the beginning of the fill; 0 = once. */
  lifetime: number;
  cacheControl: string;
  location?: string;
  /** Name, value, name, value: what only this answer carries. */
  ownHeaders?: readonly string[];
  /** Set for HTML: CSP sources of its inline speculation rules. */
  ruleHashes?: readonly string[];
  /** What the page needs beside the paper itself. */
  allow?: Allowance;
}

export type Encoding = "identity" | "gzip" | "br";

/** One answer in one encoding, ready for the wire. Headers are name, value, name, value. */
export interface Copy {
  /** A string holds one byte in each character (latin1). */
  body: Buffer | string;
  etag: string;
  headers: string[];
  notModified: string[];
}

export interface Copies {
  fingerprint: string;
  byEncoding: Record<Encoding, Copy>;
  /** Bytes in memory, headers included. */
  size: number;
}

/** What a proxy reads as one header line; more tags than this and no CDN may keep the page. */
const LONGEST_TAG_LIST = 8000;
/**
 * Node joins a string to its header and writes both from 16 KiB of stack in one system call; a
 * buffer goes out as a second piece. So small bodies are strings, with room left for the header.
 */
const LARGEST_STRING = 13_000;
const SMALLEST_COMPRESSED = 512;
const LARGEST_PACKED_BEST = 100_000;
const COMPRESSIBLE =
  /^(?:text\/|image\/svg\+xml|application\/(?:[\w.]+\+)?(?:json|xml|javascript))/;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Makes the three copies of a printing; those of `previous` are taken over if nothing differs. */
export async function makeCopies(
  printing: Printing,
  house: House,
  previous?: Copies,
): Promise<Copies> {
  const shared = sharedHeaders(printing, house);
  const hash = createHash("sha256").update(printing.body);
  const fingerprint = hash.update(shared.join("\n")).digest("base64url").slice(0, 22);
  if (previous?.fingerprint === fingerprint) return previous;

  const { br, gz } = await compressed(printing);
  const identity = makeCopy(printing.body, "identity", fingerprint, shared);
  const byEncoding = {
    identity,
    gzip: gz === undefined ? identity : makeCopy(gz, "gzip", fingerprint, shared),
    br: br === undefined ? identity : makeCopy(br, "br", fingerprint, shared),
  };
  const size = printing.body.length + (gz?.length ?? 0) + (br?.length ?? 0);
  return { fingerprint, byEncoding, size: size + 3 * shared.join("").length + 1000 };
}

/** The best encoding a client takes (RFC 9110 §12.5.3); on equal wishes the smallest. */
export function encodingFor(accept: string): Encoding {
  const wishes = new Map<string, number>();
  for (const part of accept.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const quality = parameters.find((piece) => piece.startsWith("q="))?.slice(2) ?? "1";
    wishes.set(name, Number(quality) || 0);
  }
  const wish = (name: Encoding) => wishes.get(name) ?? wishes.get("*") ?? 0;
  if (wish("br") > 0 && wish("br") >= wish("gzip")) return "br";
  return wish("gzip") > 0 ? "gzip" : "identity";
}

async function compressed(printing: Printing): Promise<{ br?: Buffer; gz?: Buffer }> {
  const { body, type } = printing;
  if (body.length < SMALLEST_COMPRESSED || !COMPRESSIBLE.test(type)) return {};
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: qualityFor(printing),
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gz] = await Promise.all([toBrotli(body, { params }), toGzip(body, { level: 6 })]);
  return { br, gz };
}

/**
 * The best takes fifty times as long: for files that are packed once, not for pages. Of a large file
 * it would take seconds, which the first to ask for it waits, for a twelfth of its bytes.
 */
function qualityFor({ cacheControl, body }: Printing): number {
  if (!cacheControl.includes("immutable")) return 5;
  return body.length > LARGEST_PACKED_BEST ? 9 : constants.BROTLI_MAX_QUALITY;
}

function sharedHeaders(printing: Printing, house: House): string[] {
  const { type, cacheControl, tags, location, ruleHashes, allow, ownHeaders = [] } = printing;
  const tagList = listOf(tags);
  const named = house.cdn && tags.length > 0 && tagList.length <= LONGEST_TAG_LIST;
  const forCdn = house.cdn && printing.status === 200 && tagList.length <= LONGEST_TAG_LIST;
  return [
    ...["Content-Type", type],
    ...["Cache-Control", cacheControl],
    ...["Vary", "Accept-Encoding"],
    ...(named ? ["Cache-Tag", tagList] : []),
    ...(forCdn ? ["CDN-Cache-Control", "public, max-age=10"] : []),
    ...(location === undefined ? [] : ["Location", location]),
    ...ownHeaders,
    ...(ruleHashes === undefined
      ? everyHeaders(house)
      : pageHeaders(readersPolicy(ruleHashes, allow ? house.kakao : null), house, allow)),
  ];
}

function makeCopy(bytes: Buffer, encoding: Encoding, print: string, shared: string[]): Copy {
  const etag = encoding === "identity" ? `"${print}"` : `"${print}-${encoding}"`;
  const coding = encoding === "identity" ? [] : ["Content-Encoding", encoding];
  const headers = ["ETag", etag, ...shared, ...coding, "Content-Length", String(bytes.length)];
  const body = bytes.length <= LARGEST_STRING ? bytes.toString("latin1") : bytes;
  return { body, etag, headers, notModified: ["ETag", etag, ...shared.slice(2)] };
}
