import { setTimeout as pause } from "node:timers/promises";
import { fixedWork } from "#tests/support/pace.ts";

/**
 * A shared machine takes CPU away for seconds at a time. A figure in milliseconds taken then says
 * nothing about the code, so the same native work is timed around every round, and a round that met
 * a slowed machine is taken again.
 */
const SLOWED = 1.4;

let patienceMs = 120_000;
let best = Number.POSITIVE_INFINITY;
let again = 0;

/** Milliseconds the work takes at this moment. */
function pace(): number {
  const took = fixedWork();
  best = Math.min(best, took);
  return took;
}

const atFullPace = () => Math.min(pace(), pace()) <= best * SLOWED;

/** How long `steady` waits for a slowed machine; 0 takes every round as it comes. Two minutes if nothing is said. */
export function waitAtMost(milliseconds: number): void {
  patienceMs = milliseconds;
}

/** Waits until the machine runs as fast as it was seen to. */
export async function steady(): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!atFullPace() && performance.now() < deadline) await pause(1_000);
}

/** Takes a round, and takes it anew (`tries` times at most) while the machine was slowed at its end. */
export async function atPace<Round>(take: () => Promise<Round>, tries = 4): Promise<Round> {
  await steady();
  const round = await take();
  if (tries <= 1 || patienceMs === 0 || atFullPace()) return round;
  again += 1;
  return atPace(take, tries - 1);
}

/** For the report: the loop's best time, its time now, and how many rounds were taken anew. */
export function paceSoFar(): { readonly best: number; readonly now: number; again: number } {
  const now = Math.min(pace(), pace());
  return { best, now, again };
}
