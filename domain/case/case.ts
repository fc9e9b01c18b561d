import type { Kicker } from "../article/kind.ts";
import { parseSeoulLocal, seoulDaysBetween } from "../korean/seoul-clock.ts";

/**
 * A correction case: somebody says that what the paper printed is wrong or one-sided, or the paper
 * found it itself. 정정보도 (언론중재법 §14), 반론보도 (§16), 추후보도 (§17), and 바로잡습니다 where no
 * law asks. The record is for good; only how it was answered is added to it.
 */
export const CASE_KINDS = ["correction", "rebuttal", "followUp", "mended"] as const;

export type CaseKind = (typeof CASE_KINDS)[number];

/** How it came. A portal's notice counts as received by the paper (§17의2); `own` is nobody's claim. */
export const CASE_CHANNELS = ["direct", "post", "commission", "portal", "own"] as const;

export type CaseChannel = (typeof CASE_CHANNELS)[number];

/** `dropped`: the claimant took it back. */
export const CASE_DECISIONS = ["accepted", "refused", "dropped"] as const;

export type CaseDecision = (typeof CASE_DECISIONS)[number];

/** What an accepted case rests on: the paper's own will, an agreement, the commission, a court. */
export const CASE_BASES = ["voluntary", "agreed", "mediated", "ruled"] as const;

export type CaseBasis = (typeof CASE_BASES)[number];

/** Where readers find the notice: in a box above or below the article, or in an article of its own. */
export const PLACEMENTS = ["top", "bottom", "article"] as const;

export type Placement = (typeof PLACEMENTS)[number];

/** The word in brackets before a notice, as papers print it. */
export const NOTICE_KICKERS: Record<CaseKind, Kicker> = {
  correction: "정정보도",
  rebuttal: "반론보도",
  followUp: "추후보도",
  mended: "바로잡습니다",
};

/** Days after the day of receipt by whose end it is due (§15②, ③); the first day does not count. */
export const REPLY_DAYS = 3;
export const PUBLISH_DAYS = 7;

export const CASE_LIMITS = {
  claim: 2_000,
  name: 100,
  contact: 500,
  reason: 1_000,
  articles: 10,
  title: 90,
  text: 5_000,
} as const;

export type CaseState = "open" | "accepted" | "refused" | "dropped" | "published";

/** What deciding needs to know of a case. */
export type CaseFacts = {
  readonly channel: CaseChannel;
  readonly decision: CaseDecision | null;
  /** Of the articles concerned. */
  readonly sectionIds: readonly number[];
  readonly isPublished: boolean;
  /** Everybody who wrote a text of its notice. */
  readonly writerIds: readonly number[];
};

export function stateOf({ decision, isPublished }: CaseFacts): CaseState {
  if (isPublished) return "published";
  return decision ?? "open";
}

/** A clock of a case. `days` to its last day in Seoul: 0 is today, below that it is overdue. */
export type CaseClock = {
  readonly of: "reply" | "publish";
  /** Its last day, ISO 8601. */
  readonly due: string;
  readonly days: number;
  readonly state: "running" | "soon" | "late";
};

/** On its last day and the one before, a clock warns. */
const SOON_DAYS = 1;

export type Clocked = CaseFacts & {
  /** Last days in Seoul; null where nobody waits for an answer. */
  readonly replyDue: string | null;
  readonly publishDue: string | null;
  readonly isReplied: boolean;
};

/** The clocks that still run at the instant, by the calendar in Seoul; what was done has stopped its own. */
export function clocksOf(one: Clocked, now: Date): CaseClock[] {
  const clocks: CaseClock[] = [];
  if (one.replyDue !== null && !one.isReplied && !one.isPublished && one.decision !== "dropped")
    clocks.push(clock("reply", one.replyDue, now));
  const isOver = one.isPublished || one.decision === "refused" || one.decision === "dropped";
  if (one.publishDue !== null && !isOver) clocks.push(clock("publish", one.publishDue, now));
  return clocks;
}

/** The most pressing clock of each case that warns, the most pressing first. */
export function warnings<T extends Clocked>(
  cases: readonly T[],
  now: Date,
): { readonly one: T; readonly clock: CaseClock }[] {
  return cases
    .flatMap((one) => {
      const [first] = clocksOf(one, now).sort((a, b) => a.days - b.days);
      return first && first.state !== "running" ? [{ one, clock: first }] : [];
    })
    .sort((a, b) => a.clock.days - b.clock.days);
}

function clock(of: CaseClock["of"], due: string, now: Date): CaseClock {
  const noon = parseSeoulLocal(due, "12:00");
  if (!noon) throw new RangeError(`not a day: ${due}`);
  const days = seoulDaysBetween(now, noon);
  return { of, due, days, state: days < 0 ? "late" : days <= SOON_DAYS ? "soon" : "running" };
}
