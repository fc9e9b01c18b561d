import { EMBED_FRAME_ORIGINS } from "#domain/article/embed.ts";

/** Headers of the house on readers' pages; nothing inline is allowed but hashed speculation rules. */
export interface House {
  https: boolean;
  cdn: boolean;
  /** Whom a page with Kakao's share button lets in beside ourselves: CSP sources. */
  kakao: { script: string; form: string };
}

/** What a page may say that it needs beside the paper itself; anything else is not heard. */
export type Allowance = "kakao";

const FRAMES = EMBED_FRAME_ORIGINS.join(" ");

const PERMISSIONS = ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** What a browser may fetch before the reader presses: a file of `public/`, because nothing inline may be. */
export const SPECULATION_RULES = "/site/speculation-rules.json";

/** A year, as browsers' preload lists ask at least. */
const HSTS = "max-age=31536000";

/**
 * Content Security Policy of a reader's page; `ruleHashes` are sources of inline speculation rules,
 * `kakao` those of the share button where the page has one.
 */
export function readersPolicy(
  ruleHashes: readonly string[] = [],
  kakao: House["kakao"] | null = null,
): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...ruleHashes, ...(kakao ? [kakao.script] : [])].join(" "),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `frame-src ${FRAMES}`,
    ["form-action 'self'", ...(kakao ? [kakao.form] : [])].join(" "),
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "object-src 'none'",
  ].join("; ");
}

/** Name, value, name, value: the form `writeHead` takes fastest. */
export function pageHeaders(policy: string, house: House, allow?: Allowance): string[] {
  return [
    ...["Content-Security-Policy", policy],
    ...["Referrer-Policy", "strict-origin-when-cross-origin"],
    ...["Permissions-Policy", PERMISSIONS],
    // Kakao's dialog is a window of its own that the page opens.
    ...["Cross-Origin-Opener-Policy", allow ? "same-origin-allow-popups" : "same-origin"],
    ...["Speculation-Rules", `"${SPECULATION_RULES}"`],
    ...everyHeaders(house),
  ];
}

/** What every answer carries, pages and files alike. */
export function everyHeaders(house: House): string[] {
  const nosniff = ["X-Content-Type-Options", "nosniff"];
  return house.https ? [...nosniff, "Strict-Transport-Security", HSTS] : nosniff;
}
