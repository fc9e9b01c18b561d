import type { IncomingMessage, ServerResponse } from "node:http";
import { type Encoding, encodingFor } from "./copies.ts";
import type { KeptPage } from "./kept.ts";

const ACCEPT_ENCODING = "accept-encoding";
const IF_NONE_MATCH = "if-none-match";

/** Browsers send a handful of different lists; parsing each once is enough. */
const encodings = new Map<string, Encoding>();
const MOST_LISTS = 500;

/**
 * Sends a kept page. Reads the raw header list, because Node builds the header object only when
 * somebody asks for it, and on a hit nobody else does.
 */
export function answer(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const raw = request.rawHeaders;
  let accept = "";
  let match = "";
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] as string;
    if (name.length === 15 && name.toLowerCase() === ACCEPT_ENCODING)
      accept = raw[index + 1] as string;
    if (name.length === 13 && name.toLowerCase() === IF_NONE_MATCH)
      match = raw[index + 1] as string;
  }
  const copy = page.copies.byEncoding[knownEncoding(accept)];
  if (match !== "" && page.status === 200 && matches(match, copy.etag)) {
    response.writeHead(304, copy.notModified);
    response.end();
    return;
  }
  response.writeHead(page.status, copy.headers);
  if (request.method === "HEAD") response.end();
  else response.end(copy.body, "latin1");
}

function knownEncoding(accept: string): Encoding {
  const known = encodings.get(accept);
  if (known !== undefined) return known;
  const encoding = encodingFor(accept);
  if (encodings.size >= MOST_LISTS) encodings.clear();
  if (accept.length <= 200) encodings.set(accept, encoding);
  return encoding;
}

/** `If-None-Match` compares weakly (RFC 9110 §13.1.2): a proxy may have put `W/` before our tag. */
function matches(list: string, etag: string): boolean {
  if (list === etag) return true;
  return list.split(",").some((tag) => {
    const bare = tag.trim().replace(/^W\//, "");
    return bare === etag || bare === "*";
  });
}
