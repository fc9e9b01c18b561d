import { DomainError } from "#domain/errors.ts";

/** The reader of headers that both Next's `headers()` and a `Request` offer. */
export type HeaderReader = { get(name: string): string | null };

/** The address the press saw; the press strips whatever came in under this name. */
export function clientAddress(headers: HeaderReader): string {
  return headers.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "";
}

/**
 * A write must come from a page of our own. Browsers say so by Sec-Fetch-Site
 * and Origin; whoever sends neither is refused.
 */
export function assertOwnOrigin(headers: HeaderReader): void {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin")
    throw new DomainError("forbidden", "request.foreignOrigin");
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  if (origin === null) {
    if (site === "same-origin") return;
    throw new DomainError("forbidden", "request.foreignOrigin");
  }
  if (URL.parse(origin)?.host !== host) throw new DomainError("forbidden", "request.foreignOrigin");
}
