/** The part of the door through which machines go: feeds, cards, and files with fixed names. */
type MachinePage = { readonly key: string; readonly tags: readonly string[] };

const FEED = /^\/(?:(?:rss|atom)\/([^.]+)\.xml|feed\/([^.]+)\.json)$/;
const FEED_NAME = /^(?:[a-z0-9][a-z0-9-]{0,63}|reporter\/[1-9]\d{0,14})$/;
const TAG_FEED = /^\/(rss|atom|feed)\/tag\/([^/]+)\.(xml|json)$/;
const FIXED =
  /^\/(?:sitemap(?:\/(?:news|sections|\d{4}-(?:0[1-9]|1[0-2])))?\.xml|(?:robots|ads|humans|security)\.txt|favicon\.ico|cards\/[0-9a-f]{32}\.png)$/;
/** IndexNow asks for the key under its own name, at the root. */
const KEY_FILE = /^\/([A-Za-z0-9-]{8,128})\.txt$/;

/** The page key of a path for machines; null if it is none. */
export function machinePage(path: string, query: string): MachinePage | null {
  if (FIXED.test(path)) return { key: path, tags: [] };
  if (path === "/.well-known/security.txt") return { key: "/security.txt", tags: [] };
  const key = KEY_FILE.exec(path)?.[1];
  if (key !== undefined) return { key: `/key-file/${key}`, tags: [] };
  const [, xml, json] = FEED.exec(path) ?? [];
  if (FEED_NAME.test(xml ?? json ?? "")) return { key: path + feedKeyOf(query), tags: [] };
  const [, folder, tag, end] = TAG_FEED.exec(path) ?? [];
  if (tag === undefined || (folder === "feed") !== (end === "json")) return null;
  const spelt = spellTag(tag);
  if (!spelt) return null;
  return { key: `/${folder}/tag/${spelt}.${end}${feedKeyOf(query)}`, tags: [] };
}

/**
 * One spelling for every way to write a tag: composed Hangul, upper-case escapes. Undefined if the
 * escapes are no text, null if no tag is like that.
 */
export function spellTag(raw: string): string | null | undefined {
  try {
    const text = decodeURIComponent(raw).normalize("NFC");
    return /\p{Cc}/u.test(text) || text.length > 100 ? null : encodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Feeds with a key are kept apart from those without. */
function feedKeyOf(query: string): string {
  const key = /(?:^|&)key=([A-Za-z0-9-]{8,128})(?:&|$)/.exec(query)?.[1];
  return key === undefined ? "" : `?key=${key}`;
}
