import { publicUrl } from "../public-url.ts";
import { safeFetch } from "../safe-fetch.ts";

/** The largest page of the paper is a month's sitemap. */
const MOST_BYTES = 20 * 1024 * 1024;
const ANSWER_MS = 5_000;

export type Answered = { readonly status: number; readonly text: string };

/** Asks for one path of the paper as somebody whom nobody knows; null where nothing was answered. */
export type AskAsReader = (path: string) => Promise<Answered | null>;

/**
 * Through the public door: the press of this house where it runs beside us (MAGAM_DOOR_URL, set by
 * the supervisor), else the paper's public address. No cookie, no header tells who asks.
 */
export function askAsReader(door = process.env.MAGAM_DOOR_URL || publicUrl()): AskAsReader {
  const host = new URL(publicUrl()).host;
  const allowLoopback = isLocal(new URL(door).hostname);
  return async (path) => {
    try {
      const { status, body } = await safeFetch(new URL(path, door), {
        headers: { host: allowLoopback ? host : new URL(door).host },
        timeoutMs: ANSWER_MS,
        mostBytes: MOST_BYTES,
        allowLoopback,
      });
      return { status, text: body.toString("utf8") };
    } catch {
      return null;
    }
  };
}

function isLocal(hostname: string): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
}
