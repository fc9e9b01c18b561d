import { isHiddenFrom, type Who } from "./oracle.ts";

/**
 * What the route handlers let whom do to an edition in a status, written down by hand beside the
 * table of verbs: reading its text and history, writing it, and taking its lock. Imports nothing of
 * the domain.
 */
export const ROUTES = ["readText", "readHistory", "writeText", "takeLock"] as const;
export type RouteDeed = (typeof ROUTES)[number];

const WRITES: Partial<Record<Who, readonly string[]>> = {
  author: ["draft", "returned"],
  copyEditor: ["in_review"],
  claimer: ["draft", "returned", "in_review", "approved"],
  secondDesk: ["draft", "returned", "approved"],
  dutyDesk: ["draft", "returned", "approved"],
  chief: ["draft", "returned", "approved"],
  secondChief: ["draft", "returned", "approved"],
};

export function mayBy(route: RouteDeed, who: Who, status: string): boolean {
  if (route === "readText" || route === "readHistory") return !isHiddenFrom(who, status);
  return (WRITES[who] ?? []).includes(status);
}
