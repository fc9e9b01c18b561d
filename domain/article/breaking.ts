import type { Kicker } from "./kind.ts";

/** A breaking story grows in steps, each of them an update of the same article: 1보, 2보, 3보. */
const NEXT_STEP: Partial<Record<Kicker, Kicker>> = {
  속보: "2보",
  긴급: "2보",
  "1보": "2보",
  "2보": "3보",
};

/** The step after this one; null after the last, from where only a 종합 leads on. */
export function nextStep(kicker: Kicker | null): Kicker | null {
  return kicker === null ? "2보" : (NEXT_STEP[kicker] ?? null);
}
