import { paths } from "#domain/paths.ts";
import type { HeaderReader } from "./auth/request.ts";

const OURS = /^\/(?:newsroom|sign-in|invitation)(?:\/|$)/;

/** The page a form was sent from, when it is one of the newsroom's own; else the newsroom's first page. */
export function ownPageOf(headers: HeaderReader): string {
  const from = URL.parse(headers.get("referer") ?? "");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  if (!from || from.host !== host || !OURS.test(from.pathname)) return paths.newsroom.home();
  return from.pathname + from.search;
}
