import type { BylinePerson } from "#components/editor/byline-field.tsx";
import type { Content } from "#domain/article/content.ts";
import type { ChangeKind, Kind } from "#domain/article/kind.ts";
import type { KindRules } from "#domain/article/kind-rules.ts";
import type { BoundPicture } from "#domain/article/pictures.ts";
import type { Issue } from "#domain/article/publishable.ts";
import type { ReturnReason } from "#domain/article/returns.ts";
import type { Status } from "#domain/article/status.ts";
import type { CardText } from "#domain/card.ts";
import type { Action, RunningAction } from "../ui/use-action.ts";
import type { RevisionFacts } from "./history-facts.ts";
import type { NearFacts } from "./moment-fields.tsx";
import type { NamedReason } from "./use-return-name.ts";

/** May it be done, or the key under `reason.*` why not. */
export type Choice =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string };

export type ReviewVerb =
  | "claim"
  | "release"
  | "returnToReporter"
  | "approve"
  | "revoke"
  | "publish"
  | "schedule"
  | "unschedule"
  | "revise"
  | "withdraw"
  | "restore";

/** An edition as a desk decides on it, as plain values. */
export type ReviewFacts = {
  readonly edition: {
    readonly id: number;
    readonly articleId: number;
    readonly number: number;
    readonly version: number;
    readonly status: Status;
    readonly kind: Kind;
    readonly practice: boolean;
    readonly section: { readonly slug: string; readonly name: string; readonly nameEn: string };
    readonly changeKind: ChangeKind | null;
    readonly changeReason: string;
    readonly deskNote: string;
    readonly orderedLength: number | null;
    readonly submittedAt: Date | null;
    readonly claimedBy: string | null;
    readonly claimedAt: Date | null;
    readonly approvedBy: string | null;
    readonly approvedAt: Date | null;
    readonly breakingBy: string | null;
    readonly reviewedAfterBy: string | null;
    readonly reviewedAfterAt: Date | null;
    readonly publishAt: Date | null;
    readonly publishedAt: Date | null;
    readonly embargoUntil: Date | null;
    readonly embargoSource: string;
    readonly legalHold: boolean;
    readonly onHold: boolean;
    readonly flagReason: string;
    readonly reviewDate: Date | null;
    readonly content: Content;
    readonly textVersion: number;
    readonly savedAt: Date;
  };
  readonly base: { readonly of: "published" | "submitted"; readonly content: Content } | null;
  readonly filings: {
    readonly earlier: { readonly content: Content; readonly at: Date };
    readonly latest: Content;
  } | null;
  readonly checklist: readonly Issue[];
  readonly rules: KindRules;
  readonly verbs: Record<ReviewVerb, Choice>;
  readonly access: Record<"write" | "setFlag" | "liftEmbargo" | "reviewAfter" | "bookEnd", Choice>;
  readonly end: { readonly endsAt: Date; readonly reason: string; readonly by: string } | null;
  readonly flagsSet: readonly {
    readonly flag: string;
    readonly by: string | null;
    readonly at: Date;
    readonly reason: string;
  }[];
  readonly isOnDesk: boolean;
  readonly isOpen: boolean;
  readonly writers: readonly { readonly name: string; readonly part: "author" | "editor" }[];
  readonly lock: {
    readonly holder: { readonly id: number; readonly name: string };
    readonly since: Date;
  } | null;
  readonly returned:
    | (NamedReason & { readonly text: string; readonly marks: readonly MarkFacts[] })
    | null;
  readonly answer: string | null;
  readonly owesReview: boolean;
  readonly bylinePeople: readonly BylinePerson[];
  readonly returnReasons: readonly ReturnReason[];
  readonly texts: readonly TextFacts[];
  readonly now: Date;
};

/** A paragraph that the desk pointed at, and what the reporter says to it. */
export type MarkFacts = {
  readonly id: number;
  readonly block: number;
  readonly quote: string;
  readonly note: string;
  /** Empty while it is not answered. */
  readonly answer: string;
  readonly answeredBy: string | null;
};

/** A kept text of the article, whichever of its editions it is of. */
export type TextFacts = RevisionFacts & { readonly edition: number };

/** What an approval given now would bind, as the server has it. */
export type BindingFacts = {
  readonly textVersion: number;
  readonly hash: string;
  readonly content: Content;
  readonly checks: readonly Issue[];
  /** The first of them stands where the address is shared. */
  readonly pictures: readonly BoundPicture[];
  readonly card: CardText;
};

type Moved = Action<{ version: number }>;

export type LastAct = { readonly who: string | null; readonly verb: string; readonly at: Date };

export type ReviewActions = Record<
  | "claim"
  | "release"
  | "approve"
  | "returnToReporter"
  | "revoke"
  | "publish"
  | "schedule"
  | "reschedule"
  | "unschedule"
  | "withdraw"
  | "restore",
  Moved
> & {
  readonly reviewAfter: Action<{ reviewed: true }>;
  readonly setFlag: Action<{ set: true }>;
  readonly clearFlag: Action<{ cleared: true }>;
  readonly revise: Action<{ editionId: number }>;
  readonly bookEnd: Action<{ endsAt: Date }>;
  readonly cancelEnd: Action<{ cancelled: true }>;
  readonly near: Action<readonly NearFacts[]>;
  readonly binding: Action<BindingFacts>;
  readonly readText: Action<Content>;
  readonly lastAct: Action<LastAct | null>;
};

/** What every form of the review needs to name the edition it acts on. */
export type Acting = {
  readonly editionId: number;
  readonly seenVersion: number;
  readonly lastAct: ReviewActions["lastAct"];
  /** Says in the page what was done, once it is done; null when the next thing is begun. */
  readonly onDone: (verb: string | null) => void;
};

export type Running = Pick<RunningAction<unknown>, "sentence" | "refused" | "pending">;

/** Whether the verb has a place in this status at all; a button is left out where it has none. */
export function hasPlace(choice: Choice): boolean {
  return choice.allowed || choice.reason !== "status";
}
