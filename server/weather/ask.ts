import { FetchRefused, type SafeAnswer, safeFetch } from "#server/safe-fetch.ts";
import { WeatherFailure } from "./provider.ts";

/** Where a provider is asked. Tests put a server of their own on this machine in its place. */
export type Place = { readonly baseUrl?: string; readonly allowLoopback?: boolean };

/** Asks; whatever hinders an answer becomes a failure, and 429 is told from the rest. */
export async function ask(url: URL, { allowLoopback }: Place): Promise<SafeAnswer> {
  try {
    const answer = await safeFetch(url, { allowLoopback });
    if (answer.status === 429) throw new WeatherFailure("quota", "HTTP 429: too many calls");
    if (answer.status >= 500) throw new WeatherFailure("transient", `HTTP ${answer.status}`);
    return answer;
  } catch (error) {
    if (error instanceof WeatherFailure) throw error;
    const reason = error instanceof FetchRefused ? "refused" : "transient";
    throw new WeatherFailure(reason, error instanceof Error ? error.message : String(error));
  }
}

/** A provider's own words for the log: one line, without control characters, not long. */
export function quoted(words: unknown): string {
  return String(words ?? "")
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, 120);
}
