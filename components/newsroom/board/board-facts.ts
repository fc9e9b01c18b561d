import type { ChangeKind } from "#domain/article/kind.ts";
import type { Period } from "#domain/period.ts";

/** What the newsroom did in a time, as plain values. */
export type SectionName = { readonly id: number; readonly name: string; readonly nameEn: string };

export type WeekFacts = { readonly week: Period; readonly all: number; readonly own: number };

export type OutFacts = {
  readonly sectionId: number;
  readonly hour: number;
  readonly count: number;
};

export type WaitFacts = {
  readonly sectionId: number;
  readonly stretch: "waiting" | "review" | "whole";
  readonly count: number;
  readonly median: number;
  readonly most: number;
};

export type ReturnFacts = {
  readonly sectionId: number;
  readonly code: string;
  readonly count: number;
};

export type ChangeFacts = {
  readonly articleId: number;
  readonly editionId: number;
  readonly headline: string;
  readonly note: string | null;
  readonly at: Date;
};

export type AlarmFacts = {
  readonly kind: "missed" | "unseen";
  readonly articleId: number;
  readonly editionId: number;
  readonly raisedAt: Date;
  readonly clearedAt: Date | null;
};

export type BoardFacts = {
  readonly period: Period;
  readonly sections: readonly SectionName[];
  readonly weeks: readonly WeekFacts[];
  readonly out: readonly OutFacts[];
  readonly waits: readonly WaitFacts[];
  readonly returns: readonly ReturnFacts[];
  readonly changes: {
    readonly counts: Readonly<Record<ChangeKind, number>>;
    readonly rows: readonly ChangeFacts[];
  };
  readonly alarms: readonly AlarmFacts[];
};

export function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((all, { count }) => all + count, 0);
}
