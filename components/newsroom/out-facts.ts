import type { Content } from "#domain/article/content.ts";
import type { Action } from "../ui/use-action.ts";
import type { ChainFacts, LinkedFacts } from "./breaking-chain.tsx";
import type { ReceiptFacts } from "./receipt-words.tsx";
import type { Choice } from "./review-facts.ts";

/** The way out of an edition and what follows, as plain values. */
export type OutFacts = {
  readonly verbs: Record<"publishBreaking" | "revise" | "kill" | "spike" | "unspike", Choice>;
  readonly requestKill: Choice;
  readonly startRoundup: Choice;
  readonly kill: {
    readonly by: { readonly id: number; readonly name: string };
    readonly reasonClass: string;
    readonly reason: string;
    readonly expiresAt: Date;
    readonly isLapsed: boolean;
  } | null;
  /** Out now, or withdrawn. */
  readonly isLive: boolean;
  readonly isKilled: boolean;
  readonly chain: readonly ChainFacts[];
  readonly linked: readonly LinkedFacts[];
  readonly receipt: ReceiptFacts | null;
  readonly published: Content | null;
};

export type OutActions = {
  readonly publishBreaking: Action<{ articleId: number; version: number }>;
  readonly writeNext: Action<{ editionId: number }>;
  readonly startRoundup: Action<{ articleId: number; editionId: number }>;
  readonly requestKill: Action<{ expiresAt: Date }>;
  readonly kill: Action<{ version: number }>;
  readonly spike: Action<{ version: number }>;
  readonly unspike: Action<{ version: number }>;
};
