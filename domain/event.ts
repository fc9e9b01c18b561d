import type { Verb } from "./article/status.ts";

/**
 * One act, recorded in the transaction of the act and never changed after.
 * Refusals are acts too.
 */
export type EventName =
  | Verb
  | "saveText"
  | "takeLock"
  | "takeOver"
  | "handOver"
  | "keepConflict"
  | "setFlag"
  | "clearFlag"
  | "requestKill"
  | "readKilled"
  | "restoreRevision"
  | "nameRevision"
  | "reviewAfter"
  | "moveSection"
  | "chooseRelated"
  | "signIn"
  | "signOut"
  | "invitePerson"
  | "acceptInvitation"
  | "grantRole"
  | "removeRole"
  | "disablePerson"
  | "enablePerson"
  | "changePassword"
  | "changeSettings";

export type EventOutcome = "done" | "refused";
