import { LAST_PAGE } from "#domain/list-page.ts";
import { pageTags } from "#domain/page-tags.ts";
import { DEFAULT_WINDOW, rankingWindow } from "#domain/ranking.ts";
import { readSearch, SEARCH_PATH, searchAddress } from "#domain/search/address.ts";
import { machinePage, spellTag } from "./machine-door.ts";
import { oldAddress } from "./old-addresses.ts";

/**
 * The door: every path that exists for the outside stands in one of these tables. What matches
 * none of them never reaches Next, so that the framework's own endpoints (flight, actions, image
 * optimizer, data routes) cannot be asked by readers.
 */
export type Passage =
  /** Composed by Next, printed and kept. `key` is both the cache key and the path asked of Next. */
  | { kind: "page"; key: string; tags: readonly string[] }
  /** A file of a picture: asked of Next like a page, but its bytes never change under its name. */
  | { kind: "picture"; key: string }
  /** A build file of Next: kept, and never changing under its name. */
  | { kind: "build"; key: string }
  /** A file of `public/`, served without Next. `path` begins with a slash. */
  | { kind: "file"; key: string; path: string; immutable: boolean }
  /** Passed through uncached, in both directions. */
  | { kind: "newsroom"; methods: readonly string[] }
  | { kind: "health" }
  /** Readers' beacons, answered by the press itself. */
  | { kind: "views" }
  | { kind: "moved"; to: string }
  /** An address of a former system; `question` is what Next is asked about it. */
  | { kind: "old"; question: string }
  /** Well-formed, but nothing of ours. */
  | { kind: "unknown" }
  | { kind: "malformed" };

export const LONGEST_URL = 2000;
/** Next renders its own not-found page here; the door itself answers «unknown» for it. */
export const NOT_FOUND_PATH = "/press-not-found";

const READ = ["GET", "HEAD"] as const;
const SUBMIT = ["GET", "HEAD", "POST"] as const;
const CHANGE = ["GET", "HEAD", "POST", "PUT", "DELETE"] as const;
/** The resumable uploads of tus. What was sent is not given out again: no GET. */
const UPLOAD = ["HEAD", "POST", "PATCH", "DELETE"] as const;

const NEWSROOM: readonly [RegExp, readonly string[]][] = [
  [/^\/newsroom(?:\/.+)?$/, SUBMIT],
  [/^\/sign-in$/, SUBMIT],
  [/^\/invitation\/[\w.~-]{1,256}$/, SUBMIT],
  [/^\/api\/auth\/.+$/, SUBMIT],
  [/^\/api\/newsroom\/uploads(?:\/[\w-]{1,64})?$/, UPLOAD],
  [/^\/api\/newsroom\/.+$/, CHANGE],
  // A reader's form, the one thing readers write.
  [/^\/api\/tips$/, ["POST"]],
];

/** Path, whether `?page=` counts, and the tags that name the page whatever Next says about it. */
const PAGES: readonly [RegExp, boolean, (found: string) => string[]][] = [
  [/^\/$/, false, () => ["home"]],
  [/^\/news\/(0|[1-9]\d{0,17})$/, false, (id) => [`article:${id}`]],
  [/^\/news\/(0|[1-9]\d{0,17})\/history$/, false, (id) => [`article:${id}`]],
  [/^\/archive$/, false, () => [pageTags.feeds]],
  [
    /^\/archive\/(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
    true,
    () => [pageTags.feeds],
  ],
  [/^\/corrections$/, true, () => [pageTags.feeds]],
  [/^\/tips(?:\/(?:sent|empty|too-long|too-often|unavailable))?$/, false, () => []],
  [/^\/(?:about|advertising|terms|privacy|youth|copyright)$/, false, () => []],
  [/^\/breaking\.json$/, false, () => [pageTags.home]],
  [/^\/manifest\.webmanifest$/, false, () => [pageTags.settings]],
  [/^\/reporter\/(0|[1-9]\d{0,17})$/, true, (id) => [`reporter:${id}`]],
  [/^\/([a-z0-9][a-z0-9-]{0,63})$/, true, (slug) => [`section:${slug}`]],
];

/** First words of our own paths, which are no section and are not worth a render. */
const NO_SECTION = new Set(
  "api atom cards feed fonts invitation key-file news old-address pictures press-not-found reporter rss search site sitemap tag".split(
    " ",
  ),
);

const TAG = /^\/tag\/([^/]+)$/;
const FILE = /^\/(?:site|fonts)(?:\/[\w-][\w.-]*)+$/;
const PICTURE = /^\/pictures\/[0-9a-f]{32}\/[a-z]+-\d{1,4}\.(?:avif|webp|jpg)$/;
const BUILD = /^\/_next\/static\/.+$/;
const HASHED = /[.-][0-9a-f]{8,}\.\w+$/;

/** Which passage a raw request target (path and query, as on the wire) takes. */
export function passageOf(url: string): Passage {
  const mark = url.indexOf("?");
  const path = mark === -1 ? url : url.slice(0, mark);
  const query = mark === -1 ? "" : url.slice(mark + 1);
  // However long what a reader searches for: the page says so in words.
  if ((url.length > LONGEST_URL && path !== SEARCH_PATH) || !isWellFormed(path)) {
    return { kind: "malformed" };
  }
  if (path.length > 1 && path.endsWith("/")) return slashless(path.slice(0, -1), query);
  return inTables(path, query);
}

/** The methods a passage takes, for the check and for `Allow`. */
export function methodsOf(passage: Passage): readonly string[] {
  if (passage.kind === "views") return ["POST"];
  return passage.kind === "newsroom" ? passage.methods : READ;
}

/**
 * Only plain path characters, whole percent escapes, no empty or dot segments, and nothing that a
 * second decoding would turn into a separator: router and door must read the same path.
 */
function isWellFormed(path: string): boolean {
  if (!/^\/[\w\-.~!$&'()*+,;=:@%/[\]]*$/.test(path) || path.includes("//")) return false;
  if (!path.includes("%") && !path.includes("/.")) return true;
  if (/%(?![0-9a-f]{2})|%(?:2f|5c|0.|1.|7f)|%25[0-9a-f]{2}/i.test(path)) return false;
  return !/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i.test(path);
}

function slashless(path: string, query: string): Passage {
  const there = inTables(path, query);
  if (there.kind === "page") return { kind: "moved", to: there.key };
  if (there.kind !== "newsroom") return { kind: "unknown" };
  return { kind: "moved", to: query === "" ? path : `${path}?${query}` };
}

function inTables(path: string, query: string): Passage {
  if (path === "/api/health") return { kind: "health" };
  if (path === "/api/views") return { kind: "views" };
  if (path === "/most-read")
    return { kind: "page", key: path + windowOf(query), tags: [pageTags.ranking] };
  for (const [pattern, methods] of NEWSROOM) {
    if (pattern.test(path)) return { kind: "newsroom", methods };
  }
  if (PICTURE.test(path)) return { kind: "picture", key: path };
  if (BUILD.test(path)) return { kind: "build", key: path };
  if (FILE.test(path)) return filePassage(path, query);
  if (path === SEARCH_PATH) {
    const given = new URLSearchParams(query);
    return { kind: "page", key: searchAddress(readSearch((name) => given.get(name))), tags: [] };
  }
  const tag = TAG.exec(path)?.[1];
  if (tag !== undefined) return tagPassage(tag, query);
  const machine = machinePage(path, query);
  if (machine !== null) return { kind: "page", ...machine };
  const question = oldAddress(path, query);
  if (question !== null) return { kind: "old", question };
  const day = path === "/archive" ? dayOf(query) : null;
  if (day !== null) return { kind: "moved", to: `/archive/${day}` };
  for (const [pattern, paged, tags] of PAGES) {
    const found = pattern.exec(path);
    if (found === null || NO_SECTION.has(path.slice(1))) continue;
    return { kind: "page", key: path + (paged ? pageOf(query) : ""), tags: tags(found[1] ?? "") };
  }
  return { kind: "unknown" };
}

/** The day picker's form, which works without script: `?day=2026-02-09`. */
function dayOf(query: string): string | null {
  return /(?:^|&)day=(\d{4}-\d{2}-\d{2})(?:&|$)/.exec(query)?.[1] ?? null;
}

function filePassage(path: string, query: string): Passage {
  const immutable = HASHED.test(path) || /^v=[\w.-]{1,64}$/.test(query);
  return { kind: "file", key: immutable ? `${path}?v` : path, path, immutable };
}

function tagPassage(raw: string, query: string): Passage {
  const spelt = spellTag(raw);
  if (spelt === undefined) return { kind: "malformed" };
  if (spelt === null) return { kind: "unknown" };
  return { kind: "page", key: `/tag/${spelt}${pageOf(query)}`, tags: [] };
}

/**
 * Page 1 is the page without a number, so that both are one key; all that lie beyond what a list
 * may have are one key too, and Next answers that there is no such page.
 */
function pageOf(query: string): string {
  const digits = /(?:^|&)page=([1-9]\d*)(?:&|$)/.exec(query)?.[1];
  const number = Math.min(Number(digits ?? 1), LAST_PAGE + 1);
  return number === 1 ? "" : `?page=${number}`;
}

/** The default window is the page without one, so that both are one key. */
function windowOf(query: string): string {
  const window = rankingWindow(/(?:^|&)window=(\w+)(?:&|$)/.exec(query)?.[1]);
  return window === null || window === DEFAULT_WINDOW ? "" : `?window=${window}`;
}
