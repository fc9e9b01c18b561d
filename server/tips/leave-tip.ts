import type { Db } from "#db/client.ts";
import { insertTip } from "#db/queries/tips.ts";
import { parseTip, type TipOutcome } from "#domain/tip.ts";
import { networkOf } from "../press/view-counts.ts";
import type { TipLimits } from "./tip-limits.ts";

/** One form of a reader; `address` is used for the limit and for nothing else. */
export type LeftTip = { readonly text: string; readonly contact: string; readonly address: string };

/**
 * 기사제보: keeps what a reader told, and nothing about the reader. Never throws: the reader gets an
 * outcome in words. `now` is monotonic milliseconds.
 */
export async function leaveTip(
  siteDb: Db,
  limits: TipLimits,
  left: LeftTip,
  now: number,
): Promise<TipOutcome> {
  const tip = parseTip(left.text, left.contact);
  if (typeof tip === "string") return tip;
  const network = networkOf(left.address);
  const taken = limits.take(network, `${tip.text}\n${tip.contact}`, now);
  if (taken !== "first") return taken === "again" ? "sent" : taken;
  try {
    await insertTip(siteDb, tip);
    return "sent";
  } catch (error) {
    limits.giveBack(network, `${tip.text}\n${tip.contact}`);
    // The cause names the database's fault; the statement with the tip's words stays out of the log.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : null;
    console.error(`a tip could not be kept: ${cause?.message ?? "unknown"}`);
    return "unavailable";
  }
}
