import type ko from "../ko/check.ts";
import type { SameKeys } from "../same-keys.ts";

/** The checklist's sentences, one for each check of domain/article/publishable.ts. */
export default {
  headlineMissing: "There is no headline.",
  headlineCut: "The headline is over {maximum} characters and will be cut in lists and searches.",
  bodyMissing: "There is no body.",
  bodyShort: "The body is shorter than {minimum} characters.",
  originMissing: "No origin is chosen.",
  bylineMissing: "There is no byline.",
  advertorialByline: "An advertorial cannot carry a reporter’s name.",
  agencyMissing: "Wire and partner copy needs the agency’s or partner’s name.",
  tagsMissing: "There are no tags.",
  relativeDay:
    "Replace “today”, “yesterday” and “tomorrow” by dates: their meaning depends on the day of reading.",
  breakingHeadlineLong: "A breaking headline can have at most {maximum} characters.",
  breakingBodyLong: "A breaking body can have at most {maximum} characters.",
} as const satisfies SameKeys<typeof ko>;
