import { type Actor, hasRole, hasRoleIn, isDeskOf } from "../actor.ts";
import type { EditionFacts, Refusal } from "./permissions.ts";

/**
 * The deeds that change no status: reading, writing, flagging. Reading comes
 * first in every verb, because what one may not read does not exist for one.
 */
export type Access =
  | "read"
  | "write"
  | "forceTakeOver"
  | "setFlag"
  | "liftEmbargo"
  | "requestKill"
  | "reviewAfter"
  | "moveSection"
  | "chooseRelated"
  | "bookEnd";

export type AccessDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: Refusal | AccessRefusal };

export type AccessRefusal =
  | "access.read"
  | "access.notOpenForWriting"
  | "access.submittedIsClosed"
  | "access.onlyClaimer"
  | "access.onlyAuthor"
  | "access.onlyDesk"
  | "access.onlyManagingEditor"
  | "access.writerCannotReview"
  | "access.notBreaking";

export function mayRead(actor: Actor, edition: EditionFacts): boolean {
  if (actor.kind === "system") return true;
  // What was killed is closed to its own author too, and open to the managing editor who wrote it.
  if (isKilled(edition)) return hasRole(actor, "managing_editor");
  if (edition.authorIds.includes(actor.id) || edition.claimedBy === actor.id) return true;
  if (hasRole(actor, "managing_editor")) return true;
  if (isDeskOf(actor, edition.sectionId) || hasRoleIn(actor, edition.sectionId, "copy_editor"))
    return true;
  // Under embargo, even colleagues of another desk need not know.
  if (edition.embargoUntil !== null && edition.embargoUntil > edition.now) return false;
  switch (edition.status) {
    case "published":
    case "superseded":
      return true;
    case "withdrawn":
      return hasRole(actor, "desk", "ombudsman");
    case "approved":
    case "scheduled":
      return hasRole(actor, "desk", "front_editor");
    case "submitted":
    case "in_review":
      return hasRole(actor, "desk");
    case "draft":
    case "returned":
    case "spiked":
    case "killed":
      return false;
  }
}

/** All texts of a killed article are closed, also those that never were the last. */
export function isKilled({ status, articleKilled }: EditionFacts): boolean {
  return status === "killed" || articleKilled;
}

/** May the actor change the text now? The lock and the version are looked at apart from this. */
export function decideAccess(actor: Actor, access: Access, edition: EditionFacts): AccessDecision {
  if (!mayRead(actor, edition)) return no("access.read");
  const desk = isDeskOf(actor, edition.sectionId);
  switch (access) {
    case "read":
      return YES;
    case "write":
      return decideWrite(actor, edition, desk);
    case "forceTakeOver":
    case "moveSection":
    case "chooseRelated":
    case "setFlag":
      return desk ? YES : no("access.onlyDesk");
    case "liftEmbargo":
    case "requestKill":
      return hasRole(actor, "managing_editor") ? YES : no("access.onlyManagingEditor");
    case "bookEnd":
      if (edition.status !== "published") return no("status");
      return desk ? YES : no("access.onlyDesk");
    case "reviewAfter":
      if (!desk) return no("access.onlyDesk");
      return actor.kind === "person" && edition.writerIds.includes(actor.id)
        ? no("access.writerCannotReview")
        : YES;
  }
}

function decideWrite(actor: Actor, edition: EditionFacts, desk: boolean): AccessDecision {
  if (actor.kind === "system") return no("access.onlyAuthor");
  if (isKilled(edition)) return no("access.notOpenForWriting");
  switch (edition.status) {
    case "draft":
    case "returned":
      return edition.authorIds.includes(actor.id) || desk ? YES : no("access.onlyAuthor");
    case "submitted":
      return no("access.submittedIsClosed");
    case "in_review":
      return edition.claimedBy === actor.id || hasRoleIn(actor, edition.sectionId, "copy_editor")
        ? YES
        : no("access.onlyClaimer");
    case "approved":
      return desk ? YES : no("access.onlyDesk");
    default:
      return no("access.notOpenForWriting");
  }
}

const YES: AccessDecision = { allowed: true };

function no(reason: Refusal | AccessRefusal): AccessDecision {
  return { allowed: false, reason };
}
