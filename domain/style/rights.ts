import { type Actor, hasRole } from "../actor.ts";

/** Who keeps the rules of house style. They are of the whole house, so a section's 교열 may too. */
export function mayKeepStyle(actor: Actor): boolean {
  return hasRole(actor, "copy_editor", "managing_editor");
}
