/** Which addresses a link in an article may carry. */
const HREF_LIMIT = 2_000;

/** Controls and invisible characters hide a scheme; a backslash passes for a slash. */
const HIDING = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\\]/u;

/**
 * The canonical form of an address that may be linked, or null: http and https with a
 * host and no credentials, mailto with an addressee, tel with a number. Relative and
 * protocol-relative addresses are refused. Judged on the address as a browser parses it
 * (WHATWG URL), so that no spelling of `javascript:` passes. Stable: the result of the
 * result is the result.
 */
export function safeHref(raw: unknown): string | null {
  if (typeof raw !== "string" || raw.length > HREF_LIMIT * 2) return null;
  const trimmed = raw.replace(/^ +| +$/g, "").replaceAll(" ", "%20");
  if (trimmed === "" || trimmed.length > HREF_LIMIT || HIDING.test(trimmed)) return null;
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const allowed = isAllowed(url);
  return allowed && url.href.length <= HREF_LIMIT ? url.href : null;
}

function isAllowed(url: URL): boolean {
  switch (url.protocol) {
    case "http:":
    case "https:":
      return url.hostname !== "" && url.username === "" && url.password === "";
    case "mailto:":
      // An encoded line end would start a header of its own in some mail programs.
      return /^[^@?]+@[^@?]+$/.test(url.pathname) && !/%0[ad]/i.test(url.href);
    case "tel:":
      return /^\+?[0-9*#().-]{2,40}$/.test(url.pathname) && url.search === "" && url.hash === "";
    default:
      return false;
  }
}
