import { type Actor, hasRole } from "#domain/actor.ts";
import { maySeeCases } from "#domain/case/rights.ts";
import { decidePicture } from "#domain/picture/permissions.ts";
import { maySeePlans } from "#domain/planning/assignment.ts";
import { mayKeepStyle } from "#domain/style/rights.ts";
import type { NavDoor } from "./nav.tsx";

/** The doors shown to somebody. Comfort only: every page and verb decides for itself. */
export function doorsOf(actor: Actor): NavDoor[] {
  const doors: NavDoor[] = ["home"];
  if (hasRole(actor, "reporter", "desk", "managing_editor", "advertising")) doors.push("create");
  if (maySeePlans(actor)) doors.push("planning");
  if (hasRole(actor, "desk", "copy_editor", "managing_editor")) doors.push("desk");
  if (hasRole(actor, "desk", "copy_editor", "front_editor", "managing_editor"))
    doors.push("schedule");
  if (decidePicture(actor, "see").allowed) doors.push("pictures");
  if (hasRole(actor, "desk", "managing_editor")) doors.push("tips");
  if (maySeeCases(actor)) doors.push("cases");
  if (mayKeepStyle(actor)) doors.push("style");
  if (hasRole(actor, "managing_editor")) doors.push("kinds");
  if (hasRole(actor, "managing_editor")) doors.push("board");
  else if (hasRole(actor, "desk")) doors.push("articleList");
  if (hasRole(actor, "advertising")) doors.push("ads");
  if (hasRole(actor, "admin")) doors.push("people", "settings");
  return doors;
}
