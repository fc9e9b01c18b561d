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
  | "openCase"
  | "replyCase"
  | "decideCase"
  | "writeNotice"
  | "publishNotice"
  | "startNotice"
  | "eraseClaimant"
  | "hideWords"
  | "showWords"
  | "answerMark"
  | "bookEnd"
  | "cancelEnd"
  | "addPicture"
  | "changePicture"
  | "withdrawPicture"
  | "restorePicture"
  | "openOriginal"
  | "signIn"
  | "signOut"
  | "invitePerson"
  | "acceptInvitation"
  | "grantRole"
  | "removeRole"
  | "disablePerson"
  | "enablePerson"
  | "changePassword"
  | "changeSettings"
  | "keepQueueView"
  | "dropQueueView"
  | "sealEvents"
  | "exportArticles"
  | "exportHistory";

export type EventOutcome = "done" | "refused";
