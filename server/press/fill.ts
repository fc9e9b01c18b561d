import type { Composed, Composer } from "./compose.ts";
import type { Printing } from "./copies.ts";
import { NOT_FOUND_PATH } from "./door.ts";
import type { Log } from "./log.ts";
import { type Directives, printPage, readMaxAge, readStatus } from "./print.ts";
import { tagsIn } from "./tags.ts";

/** A lost message from the database does no harm for longer than this. */
const SAFETY_LIFETIME_MS = 60_000;
/** A page that is not there yet may be there in a moment, and no tag may tell of it, */
const MISSING_LIFETIME_MS = 1000;
/** but of an article one does, whenever it comes: not asked of Next once for each second of waiting. */
const TOLD_OF = /^article:/;
const BUILD_LIFETIME_MS = 24 * 3_600_000;

const REVALIDATED = "public, max-age=0, must-revalidate";
export const IMMUTABLE = "public, max-age=31536000, immutable";

/**
 * A browser that has a picture keeps it. Nobody between may: what is withdrawn would go on there
 * (a CDN of ours hears of it and is told apart, CDN-Cache-Control).
 */
const PRIVATE_IMMUTABLE = "private, max-age=31536000, immutable";
/** Should a picture ever be taken for a page, nothing in it may run. */
const PICTURE_POLICY = ["Content-Security-Policy", "default-src 'none'; sandbox"];

const REDIRECTS = [301, 302, 303, 307, 308];
const ANSWERS = [200, 404, 410, 451];

export interface FillTools {
  composer: Composer;
  publicUrl: URL;
  log: Log;
}

/** Lets Next compose a page and prints it. Throws an Error if Next fails or breaks off. */
export async function fillPage(
  key: string,
  implied: readonly string[],
  tools: FillTools,
): Promise<Printing> {
  const composed = await tools.composer.ask(key);
  if (REDIRECTS.includes(composed.status)) return redirect(composed, implied, tools.publicUrl);
  if (!ANSWERS.includes(composed.status)) throw new Error(`Next answered ${composed.status}`);
  const type = composed.headers["content-type"] ?? "application/octet-stream";
  if (!type.startsWith("text/html")) return fed(composed, type, implied);

  const page = printPage(composed.body);
  if (page.deferred) tools.log(`${key} leaves content to scripts; readers do not see it`);
  const status = page.status ?? composed.status;
  if (page.blank) return instead(key, status, [...implied, ...page.tags], tools);
  return {
    ...{ status, type, body: page.html, cacheControl: REVALIDATED },
    ...{ ruleHashes: page.ruleHashes, allow: page.allow },
    tags: unique([...implied, ...page.tags]),
    lifetime: lifetimeOf(status, page, implied),
  };
}

/** A file of a picture; whether it is seen is Next's to say, as of a page. */
export async function fillPicture(path: string, { composer }: FillTools): Promise<Printing> {
  const composed = await composer.ask(path);
  const { status, headers } = composed;
  const type = headers["content-type"] ?? "";
  if (status === 404) return fed(composed, type, []);
  if (status !== 200 || !type.startsWith("image/")) throw new Error(`Next answered ${status}`);
  const printing = fed(composed, type, []);
  return { ...printing, cacheControl: PRIVATE_IMMUTABLE, ownHeaders: PICTURE_POLICY };
}

/** A file of Next's build; its name changes with its content. */
export async function fillBuild(path: string, { composer }: FillTools): Promise<Printing> {
  const { status, headers, body } = await composer.ask(path);
  const type = headers["content-type"] ?? "application/octet-stream";
  if (status === 200) {
    return { status, type, body, tags: [], lifetime: BUILD_LIFETIME_MS, cacheControl: IMMUTABLE };
  }
  if (status !== 404) throw new Error(`Next answered ${status}`);
  return missingFile();
}

/** The answer for a file that is not there. */
export function missingFile(): Printing {
  const body = Buffer.from("Not found\n");
  const type = "text/plain; charset=utf-8";
  const lifetime = MISSING_LIFETIME_MS;
  return { status: 404, type, body, tags: [], lifetime, cacheControl: "no-cache" };
}

/** A feed, sitemap or icon of a route handler: its directives are headers. */
function fed(
  { status, headers, body }: Composed,
  type: string,
  implied: readonly string[],
): Printing {
  const said: Directives = { tags: tagsIn(headers["x-press-tags"]?.toString() ?? "") };
  const maxAge = headers["x-press-max-age"];
  if (maxAge !== undefined) readMaxAge(maxAge.toString(), said);
  readStatus(headers["x-press-status"]?.toString() ?? "", said);
  const printed = said.status ?? status;
  return {
    ...{ status: printed, type, body, cacheControl: REVALIDATED },
    tags: unique([...implied, ...said.tags]),
    lifetime: lifetimeOf(printed, said, implied),
  };
}

/**
 * When a page ends in `notFound()` without a layout to show it, Next sends an empty document that
 * only scripts would fill. The site's own not-found page takes its place.
 */
async function instead(
  key: string,
  status: number,
  tags: readonly string[],
  tools: FillTools,
): Promise<Printing> {
  if (status < 400 || key === NOT_FOUND_PATH) throw new Error("Next sent an empty document");
  const page = await fillPage(NOT_FOUND_PATH, tags, tools);
  return { ...page, status, lifetime: Math.min(page.lifetime, usualOf(status, tags)) };
}

function redirect(composed: Composed, tags: readonly string[], publicUrl: URL): Printing {
  const target = composed.headers.location ?? "";
  const url = URL.canParse(target, publicUrl) ? new URL(target, publicUrl) : undefined;
  if (url?.origin !== publicUrl.origin) throw new Error("Next redirects away from the paper");
  const location = url.pathname + url.search;
  const { status } = composed;
  const type = "text/plain; charset=utf-8";
  const body = Buffer.from(`${location}\n`);
  const lifetime = SAFETY_LIFETIME_MS;
  return { status, type, body, tags, lifetime, cacheControl: REVALIDATED, location };
}

function usualOf(status: number, implied: readonly string[]): number {
  const isTold = status !== 404 || implied.some((tag) => TOLD_OF.test(tag));
  return isTold ? SAFETY_LIFETIME_MS : MISSING_LIFETIME_MS;
}

function lifetimeOf(status: number, said: Directives, implied: readonly string[]): number {
  const usual = usualOf(status, implied);
  if (said.maxAge === undefined) return usual;
  return Math.min(SAFETY_LIFETIME_MS, said.maxAge * 1000);
}

function unique(tags: readonly string[]): string[] {
  return [...new Set(tags)];
}
