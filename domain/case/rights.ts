import { type Actor, hasRole, isDeskOf } from "../actor.ts";
import type { CaseFacts } from "./case.ts";

/** What can be done about a case. Reading comes first: what one may not see does not exist for one. */
export type CaseAccess =
  | "see"
  /** The claimant's name and address. */
  | "seeClaimant"
  | "reply"
  | "decide"
  | "write"
  | "publish"
  | "startArticle"
  | "eraseClaimant";

export type CaseRefusal =
  | "access.read"
  | "access.onlyManagingEditor"
  | "case.onlyFollowers"
  | "case.onlyWriters"
  | "case.published"
  | "case.notAccepted"
  | "case.alreadyReplied"
  | "case.ownNeedsNoReply"
  | "case.ownWords";

export type CaseAnswer =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: CaseRefusal };

/** 고충처리인 and 편집국장 take a case in and follow it. */
export function mayOpenCases(actor: Actor): boolean {
  return hasRole(actor, "ombudsman", "managing_editor");
}

/** Whether there is a list of cases for this person at all. */
export function maySeeCases(actor: Actor): boolean {
  return hasRole(actor, "ombudsman", "managing_editor", "desk");
}

/**
 * The ombudsman opens and follows and publishes nothing; a desk sees what concerns its section and
 * may write; the managing editor decides, and puts out no words of their own.
 */
export function decideCase(
  actor: Actor,
  access: CaseAccess,
  facts: CaseFacts & { readonly isReplied: boolean },
): CaseAnswer {
  const follows = mayOpenCases(actor);
  const isDesk = facts.sectionIds.some((sectionId) => isDeskOf(actor, sectionId));
  if (!follows && !isDesk) return no("access.read");
  const decides = hasRole(actor, "managing_editor");
  switch (access) {
    case "see":
      return YES;
    case "seeClaimant":
      return follows ? YES : no("case.onlyFollowers");
    case "eraseClaimant":
      return decides ? YES : no("access.onlyManagingEditor");
    case "reply":
      if (!follows) return no("case.onlyFollowers");
      if (facts.channel === "own") return no("case.ownNeedsNoReply");
      return facts.isReplied ? no("case.alreadyReplied") : YES;
    case "decide":
      if (!decides) return no("access.onlyManagingEditor");
      return facts.isPublished ? no("case.published") : YES;
    case "write":
      return facts.isPublished ? no("case.published") : YES;
    case "publish":
      if (!decides) return no("access.onlyManagingEditor");
      if (facts.isPublished) return no("case.published");
      if (facts.decision !== "accepted") return no("case.notAccepted");
      return actor.kind === "person" && facts.writerIds.includes(actor.id)
        ? no("case.ownWords")
        : YES;
    case "startArticle":
      if (!isDesk) return no("case.onlyWriters");
      if (facts.isPublished) return no("case.published");
      return facts.decision === "accepted" ? YES : no("case.notAccepted");
  }
}

const YES: CaseAnswer = { allowed: true };

function no(reason: CaseRefusal): CaseAnswer {
  return { allowed: false, reason };
}
