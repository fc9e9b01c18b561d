import { z } from "zod";
import type { ChangeKind } from "./article/kind.ts";
import type { Verb } from "./article/status.ts";
import { parseSeoulLocal, seoulClock, seoulDay, two } from "./korean/seoul-clock.ts";

/** What people are told of. Never the text of an article: a notice says what happened to which. */
export const NOTICE_KINDS = [
  "returned",
  "approved",
  "published",
  "corrected",
  "mentioned",
  "takeOver",
  "assigned",
  "dueSoon",
  "pictureEnds",
  "alarm",
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What became of a plan, where a notice of the kind `assigned` tells of one. */
export const PLAN_STEPS = [
  "accepted",
  "declined",
  "assigned",
  "changed",
  "dropped",
  "done",
] as const;

export type PlanStep = (typeof PLAN_STEPS)[number];

/** `screen` is the list inside the newsroom; the others leave the house. */
export const CHANNELS = ["screen", "mail", "push"] as const;

export type Channel = (typeof CHANNELS)[number];

/** What a notice of the kind `alarm` is about: a page unseen, a booking late, a booking stopped by a flag. */
export const ALARMS = ["unseen", "missed", "stopped"] as const;

export type Alarm = (typeof ALARMS)[number];

/** Hours without mail and push, as minutes of the day in Seoul; may pass midnight. */
export type QuietHours = { readonly from: number; readonly until: number };

export type NoticeChoices = Readonly<Record<NoticeKind, readonly Channel[]>>;

export type NoticeSettings = {
  readonly choices: NoticeChoices;
  readonly quiet: QuietHours | null;
};

/** What somebody gets who never chose. Push reaches only devices that were registered for it. */
const USUAL: NoticeChoices = {
  returned: ["screen", "mail", "push"],
  approved: ["screen", "push"],
  published: ["screen"],
  corrected: ["screen", "mail"],
  mentioned: ["screen", "push"],
  takeOver: ["screen", "push"],
  assigned: ["screen", "mail", "push"],
  dueSoon: ["screen", "push"],
  pictureEnds: ["screen", "mail"],
  alarm: ["screen", "mail", "push"],
};

const stored = z.partialRecord(z.enum(NOTICE_KINDS), z.array(z.enum(CHANNELS)));

/** What was stored, filled up with what is usual: a kind that came later has its channels too. */
export function readChoices(value: unknown): NoticeChoices {
  const parsed = stored.safeParse(value);
  return parsed.success ? { ...USUAL, ...parsed.data } : USUAL;
}

/** A missed publication cannot wait for the morning. */
export function passesQuiet(kind: NoticeKind): boolean {
  return kind === "alarm";
}

/** When mail and push of this kind may leave: now, or as the quiet hours end. */
export function leavesAt(kind: NoticeKind, quiet: QuietHours | null, now: Date): Date {
  if (quiet === null || quiet.from === quiet.until || passesQuiet(kind)) return now;
  const { hour, minute } = seoulClock(now);
  const at = hour * 60 + minute;
  const passesMidnight = quiet.from > quiet.until;
  const isQuiet = passesMidnight
    ? at >= quiet.from || at < quiet.until
    : at >= quiet.from && at < quiet.until;
  if (!isQuiet) return now;
  const endsTomorrow = passesMidnight && at >= quiet.from;
  const day = endsTomorrow ? new Date(now.getTime() + (24 * 60 - at) * 60_000) : now;
  return parseSeoulLocal(seoulDay(day), clockOf(quiet.until)) ?? now;
}

/** `22:30` of 1350. */
export function clockOf(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes of the day; null for another form than `22:30`. */
export function minutesOf(clock: string): number | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** Who stands how to the article of an act. */
export type Circle = "authors" | "everyWriter" | "approver" | "desks";

/** Whom a move of an edition is told to, beside whoever made it; null where nobody waits for it. */
export function toldOf(
  verb: Verb,
  changeKind: ChangeKind | null,
): { readonly kind: NoticeKind; readonly circles: readonly Circle[] } | null {
  switch (verb) {
    case "returnToReporter":
      return { kind: "returned", circles: ["authors"] };
    case "approve":
      return { kind: "approved", circles: ["authors"] };
    case "publish":
    case "publishBreaking":
    case "finalise":
      // Whoever wrote an earlier edition stands with their name on what was wrong.
      return changeKind === "correction"
        ? { kind: "corrected", circles: ["everyWriter", "approver", "desks"] }
        : { kind: "published", circles: ["authors", "approver"] };
    default:
      return null;
  }
}
