import type { QueueTab } from "#domain/article/queue.ts";
import type { QueueRow } from "#domain/article/queue-row.ts";
import type { QueueGround, QueueView } from "#domain/article/queue-view.ts";
import type { Action } from "../ui/use-action.ts";
import type { ReviewActions } from "./review-facts.ts";

/** A view of the queue that was kept under a name. */
export type KeptViewFacts = {
  readonly id: number;
  readonly name: string;
  readonly view: QueueView;
  /** The section whose desk keeps it; null for one's own. */
  readonly sectionId: number | null;
};

/** What the desk's page is drawn with, before it hears of changes. */
export type QueueFacts = {
  readonly view: QueueView;
  readonly ground: QueueGround;
  readonly kept: readonly KeptViewFacts[];
  readonly deskOf: readonly number[];
  readonly counts: Record<QueueTab, number>;
  readonly debts: number;
  readonly rows: readonly QueueRow[];
  readonly now: number;
};

export type QueueActions = {
  readonly claim: Action<{ version: number }>;
  readonly lastAct: ReviewActions["lastAct"];
  readonly keepView: Action<{ id: number }>;
  readonly dropView: Action<{ id: number }>;
  readonly changeWait: Action<{ sectionId: number }>;
};
