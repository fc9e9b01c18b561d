import type ko from "../ko/check-help.ts";
import type { SameKeys } from "../same-keys.ts";

/** Under a check: its source, and ways to mend it. Keys as in check.ts. */
export default {
  from: "Source: {source}",
  missing: "Missing:",
  source: {
    originMissing: "Newspaper Act decree, art. 2 (1): share of own reporting",
    handoutCopied: "Newspaper Act decree, art. 2 (1): share of own reporting",
    wireUndeclared: "Copyright Act, art. 37: naming the source",
    agencyMissing: "Copyright Act, art. 37: naming the source",
    advertorialByline: "Newspaper Act, art. 6 (3): articles and advertising apart",
    pollUntold: "Public Official Election Act, art. 108 (6); poll standards, art. 18",
    graveHeadline: "Guidelines on reporting suicide 4.0",
    graveMethod: "Guidelines on reporting suicide 4.0",
    careNoteMissing: "Guidelines on reporting suicide 4.0",
    aiUndeclared: "AI code of the Internet Newspaper Ethics Committee (2024)",
    aiTold: "AI code of the Internet Newspaper Ethics Committee (2024)",
    relativeDay: "house style: the list below offers the date",
  },
  way: {
    pollFirst: "Insert a box of the 12 items",
    pollCited: "Insert a box for a cited poll",
    careTag: "Bring the 109 note (tag 자살예방)",
    aiLine: "Insert the line on AI",
    originHandout: "Set the origin to handout",
    originWire: "Set the origin to wire",
  },
} as const satisfies SameKeys<typeof ko>;
