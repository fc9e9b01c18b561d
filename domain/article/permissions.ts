import { type Actor, hasRole, hasRoleIn, isDeskOf, isOnDutyIn } from "../actor.ts";
import type { Kind } from "./kind.ts";
import { type Guard, type Part, type Status, transition, type Verb } from "./status.ts";

/** What deciding needs to know of an edition and its article. Read under lock by the verbs. */
export type EditionFacts = {
  readonly status: Status;
  readonly sectionId: number;
  readonly kind: Kind;
  readonly practice: boolean;
  readonly authorIds: readonly number[];
  /** Everybody who wrote or changed the text, authors included. */
  readonly writerIds: readonly number[];
  readonly claimedBy: number | null;
  readonly approvedBy: number | null;
  readonly lockHolder: number | null;
  readonly embargoUntil: Date | null;
  readonly legalHold: boolean;
  readonly onHold: boolean;
  readonly publishAt: Date | null;
  /** The instant at which the article is booked to leave, whichever edition readers have then. */
  readonly endsAt: Date | null;
  readonly approvedTextUnchanged: boolean;
  readonly changedSinceReturn: boolean;
  /** Of the paragraphs that the desk pointed at when it sent the text back last. */
  readonly marks: { readonly open: number; readonly answered: number };
  readonly hasOtherOpenEdition: boolean;
  /** Status of the article's live edition, when there is one other than this. */
  readonly liveStatus: "published" | "withdrawn" | null;
  /** Killed for good, by whichever of its editions: all its texts are closed then. */
  readonly articleKilled: boolean;
  readonly killRequest: { readonly by: number; readonly expiresAt: Date } | null;
  /** The database's clock: the only one that decides. */
  readonly now: Date;
};

/** What the person brings along, where a guard asks for it. Unset while only a button is drawn. */
export type Brought = {
  readonly publishAt?: Date;
  readonly answer?: string;
  readonly reason?: string;
  readonly typedHeadline?: boolean;
  readonly changeKind?: boolean;
  readonly blockingIssues?: number;
  readonly overridden?: boolean;
};

export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: RefusalCode; readonly reason: Refusal };

export type RefusalCode = "forbidden" | "invalid_transition" | "not_publishable" | "invalid_input";

export type Refusal =
  | "status"
  | `part.${Part}`
  | `guard.${Guard}`
  | "flag.embargo"
  | "flag.legalHold"
  | "flag.onHold"
  | "approverCannotBeCopyEditor"
  | "advertorialOnly"
  | "articleKilled";

const ALLOWED: Decision = { allowed: true };

/**
 * May this actor do this verb to this edition now? The same answer disables a
 * button, words its hint and guards the verb. Order: status, person, guards,
 * so that the reason named is the first thing that would have to change.
 *
 * With `brought` undefined, guards that ask for something typed are left open:
 * the button is enabled and the form asks.
 */
export function decide(
  actor: Actor,
  verb: Verb,
  edition: EditionFacts,
  brought?: Brought,
): Decision {
  const rule = transition(verb);
  // An older edition, or one spiked by the kill, must not bring the article back.
  if (edition.articleKilled && edition.status !== "killed")
    return refuse("invalid_transition", "articleKilled");
  if (!rule.from.includes(edition.status)) return refuse("invalid_transition", "status");
  if (!rule.who.some((part) => plays(actor, part, edition)))
    return refuse("forbidden", `part.${rule.who[0] as Part}`);
  if (verb === "approve" && actor.kind === "person" && !isDeskOf(actor, edition.sectionId))
    return refuse("forbidden", "approverCannotBeCopyEditor");
  for (const guard of rule.guards) {
    const refusal = GUARD_CHECKS[guard](actor, edition, brought);
    if (refusal) return refusal;
  }
  return ALLOWED;
}

/** May this actor start an article of this kind in this section? */
export function decideCreate(actor: Actor, sectionId: number, kind: Kind): Decision {
  const isNewsroom =
    hasRoleIn(actor, sectionId, "reporter", "desk") || hasRole(actor, "managing_editor");
  if (kind === "advertorial")
    return hasRole(actor, "advertising") ? ALLOWED : refuse("forbidden", "advertorialOnly");
  return isNewsroom ? ALLOWED : refuse("forbidden", "part.anyReporter");
}

/** Whether the actor stands to the edition in the given way. */
export function plays(actor: Actor, part: Part, edition: EditionFacts): boolean {
  if (actor.kind === "system") return part === "system";
  switch (part) {
    case "anyReporter":
      return decideCreate(actor, edition.sectionId, edition.kind).allowed;
    case "author":
      return edition.authorIds.includes(actor.id);
    case "claimer":
      return edition.claimedBy === actor.id;
    case "approver":
      return edition.approvedBy === actor.id;
    case "deskOfSection":
      return isDeskOf(actor, edition.sectionId);
    case "copyEditorOfSection":
      return hasRoleIn(actor, edition.sectionId, "copy_editor");
    case "managingEditor":
      return hasRole(actor, "managing_editor");
    case "deskOnDuty":
      return isOnDutyIn(actor, edition.sectionId);
    case "system":
      return false;
  }
}

/** The first flag that keeps the text from going out at the instant, if any. */
export function blockingFlag(edition: EditionFacts, at: Date): Refusal | null {
  if (edition.embargoUntil && edition.embargoUntil > at) return "flag.embargo";
  if (edition.legalHold) return "flag.legalHold";
  if (edition.onHold) return "flag.onHold";
  return null;
}

type GuardCheck = (actor: Actor, edition: EditionFacts, brought?: Brought) => Decision | null;

const GUARD_CHECKS: Record<Guard, GuardCheck> = {
  requiredFields: (_actor, _edition, brought) =>
    brought?.blockingIssues && !brought.overridden
      ? refuse("not_publishable", "guard.requiredFields")
      : null,
  changedOrAnswered: (_actor, edition, brought) =>
    edition.status === "returned" &&
    !edition.changedSinceReturn &&
    edition.marks.answered === 0 &&
    brought !== undefined &&
    !brought.answer?.trim()
      ? refuse("invalid_input", "guard.changedOrAnswered")
      : null,
  marksAnswered: (_actor, edition, brought) =>
    edition.status === "returned" && edition.marks.open > 0 && brought !== undefined
      ? refuse("invalid_input", "guard.marksAnswered")
      : null,
  notWriter: (actor, edition) =>
    actor.kind === "person" && edition.writerIds.includes(actor.id)
      ? refuse("forbidden", "guard.notWriter")
      : null,
  notLockedByAnother: (actor, edition) =>
    edition.lockHolder !== null && !(actor.kind === "person" && actor.id === edition.lockHolder)
      ? refuse("invalid_transition", "guard.notLockedByAnother")
      : null,
  noBlockingFlag: (_actor, edition, brought) => {
    const at = brought?.publishAt ?? edition.now;
    const flag = blockingFlag(edition, at);
    // While only the button is drawn the instant is not known yet: a dated embargo may end before it.
    if (flag === "flag.embargo" && brought === undefined && edition.status === "approved")
      return null;
    return flag ? refuse("not_publishable", flag) : null;
  },
  approvedTextUnchanged: (_actor, edition) =>
    edition.approvedTextUnchanged ? null : refuse("not_publishable", "guard.approvedTextUnchanged"),
  liveEditionNotWithdrawn: (_actor, edition) =>
    edition.liveStatus === "withdrawn"
      ? refuse("invalid_transition", "guard.liveEditionNotWithdrawn")
      : null,
  noOpenEdition: (_actor, edition) =>
    edition.hasOtherOpenEdition ? refuse("invalid_transition", "guard.noOpenEdition") : null,
  notYetDue: (_actor, edition, brought) => {
    const at = brought?.publishAt ?? edition.publishAt;
    if (at === null || at === undefined) return null;
    return at > edition.now ? null : refuse("invalid_input", "guard.notYetDue");
  },
  beforeBookedEnd: (_actor, edition, brought) =>
    edition.endsAt !== null && brought?.publishAt && brought.publishAt >= edition.endsAt
      ? refuse("invalid_input", "guard.beforeBookedEnd")
      : null,
  due: (_actor, edition) =>
    edition.publishAt !== null && edition.publishAt <= edition.now
      ? null
      : refuse("invalid_transition", "guard.due"),
  endReached: (_actor, edition) =>
    edition.endsAt !== null && edition.endsAt <= edition.now
      ? null
      : refuse("invalid_transition", "guard.endReached"),
  typedConfirmation: (_actor, _edition, brought) =>
    brought !== undefined && !brought.typedHeadline
      ? refuse("invalid_input", "guard.typedConfirmation")
      : null,
  reasonGiven: (_actor, _edition, brought) =>
    brought !== undefined && !brought.reason?.trim()
      ? refuse("invalid_input", "guard.reasonGiven")
      : null,
  changeKindGiven: (_actor, _edition, brought) =>
    brought !== undefined && !brought.changeKind
      ? refuse("invalid_input", "guard.changeKindGiven")
      : null,
  secondPerson: (actor, edition) =>
    edition.killRequest !== null &&
    edition.killRequest.expiresAt > edition.now &&
    actor.kind === "person" &&
    edition.killRequest.by !== actor.id
      ? null
      : refuse("forbidden", "guard.secondPerson"),
};

function refuse(code: RefusalCode, reason: Refusal): Decision {
  return { allowed: false, code, reason };
}
