import { intake, intakeLine } from "./korean/intake.ts";

/** 기사제보: what a reader may tell the newsroom, in characters. */
export const TIP_LIMITS = { text: 10_000, contact: 200 } as const;

/** How telling went; each has a page of its own, because the form works without script. */
export const TIP_OUTCOMES = ["sent", "empty", "too-long", "too-often", "unavailable"] as const;

export type TipOutcome = (typeof TIP_OUTCOMES)[number];

export type Tip = { readonly text: string; readonly contact: string };

/** A form's two fields, cleaned; or why they are no tip. */
export function parseTip(text: string, contact: string): Tip | "empty" | "too-long" {
  const tip = { text: intake(text).trim(), contact: intakeLine(contact) };
  if (tip.text === "") return "empty";
  const isTooLong =
    [...tip.text].length > TIP_LIMITS.text || [...tip.contact].length > TIP_LIMITS.contact;
  return isTooLong ? "too-long" : tip;
}
