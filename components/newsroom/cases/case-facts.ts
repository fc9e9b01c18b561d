import type {
  CaseBasis,
  CaseChannel,
  CaseClock,
  CaseDecision,
  CaseKind,
  CaseState,
  Placement,
} from "#domain/case/case.ts";
import type { Tone } from "../../ui/notice.tsx";
import type { Action } from "../../ui/use-action.ts";

/** A correction case, as plain values. */
export type CaseListFacts = {
  readonly id: number;
  readonly kind: CaseKind;
  readonly channel: CaseChannel;
  readonly receivedOn: string;
  readonly state: CaseState;
  readonly clocks: readonly CaseClock[];
  readonly headlines: readonly string[];
};

export type CaseChoice =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string };

export type CaseTextFacts = {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly placement: Placement;
  readonly writtenBy: string;
  readonly writtenAt: Date;
};

export type CaseFacts = Omit<CaseListFacts, "headlines"> & {
  readonly claim: string;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly repliedBy: string | null;
  readonly repliedAt: Date | null;
  readonly decision: CaseDecision | null;
  readonly basis: CaseBasis | null;
  readonly decisionReason: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly noticeArticleId: number | null;
  readonly noticeEditionId: number | null;
  readonly publishedAt: Date | null;
  readonly articles: readonly {
    readonly id: number;
    readonly headline: string;
    readonly isOut: boolean;
    readonly editionId: number;
  }[];
  readonly claimant: { readonly name: string; readonly contact: string } | null;
  readonly texts: readonly CaseTextFacts[];
  readonly template: { readonly title: string; readonly text: string };
  readonly may: Record<
    "seeClaimant" | "reply" | "decide" | "write" | "publish" | "startArticle" | "eraseClaimant",
    CaseChoice
  >;
};

export type CaseActions = {
  readonly reply: Action<{ replied: true }>;
  readonly decide: Action<{ decided: true }>;
  readonly erase: Action<{ erased: true }>;
  readonly write: Action<{ number: number }>;
  readonly publish: Action<{ published: true }>;
  readonly start: Action<{ editionId: number }>;
};

export const CASE_TONES: Record<CaseState, Tone> = {
  open: "accent",
  accepted: "warn",
  refused: "plain",
  dropped: "plain",
  published: "good",
};
