import { type Actor, hasRole } from "./actor.ts";

/** The door behind which somebody's work lies. */
export type Landing = "desk" | "home" | "people" | "cases";

/**
 * Where a person lands after signing in: whoever reviews others' texts at the queue, whoever writes
 * at their own articles, whoever keeps the accounts at those, the ombudsman at the cases.
 */
export function landingOf(actor: Actor): Landing {
  if (hasRole(actor, "desk", "copy_editor", "managing_editor")) return "desk";
  if (hasRole(actor, "reporter")) return "home";
  if (hasRole(actor, "ombudsman")) return "cases";
  return hasRole(actor, "admin") ? "people" : "home";
}
