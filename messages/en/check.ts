import type ko from "../ko/check.ts";
import type { SameKeys } from "../same-keys.ts";

/** The checklist's sentences, one for each check of domain/article/publishable.ts. */
export default {
  headlineMissing: "There is no headline.",
  headlineCut: "The headline is over {maximum} characters and will be cut in lists and searches.",
  bodyMissing: "There is no body.",
  bodyShort: "The body is shorter than {minimum} characters.",
  bodyLong: "The body is over {maximum} characters.",
  kickerMissing: "There is no kicker.",
  decksMissing: "There is no deck.",
  subheadingMissing: "There is no subheading.",
  pictureMissing: "There is no picture.",
  originMissing: "No origin is chosen.",
  bylineMissing: "There is no byline.",
  advertorialByline: "An advertorial cannot carry a reporter’s name.",
  agencyMissing: "Wire and partner copy needs the agency’s or partner’s name.",
  pollUntold:
    "{count} of the items that a report of an election poll must tell are missing: client, agency and days; also population, method, sample, selection, response rate, weighting, margin of error and questions, unless the text cites the poll and refers to the commission’s site (중앙선거여론조사심의위원회).",
  pictureCaptionMissing: "A picture has no caption.",
  pictureAltMissing:
    "A picture has no alternative text. Say what is seen on it for readers who cannot see.",
  pictureAltRepeats: "The alternative text repeats the caption. Say what is seen on the picture.",
  tagsMissing: "There are no tags.",
  relativeDay:
    "Replace “today”, “yesterday” and “tomorrow” by dates: their meaning depends on the day of reading.",
  breakingHeadlineLong: "A breaking headline can have at most {maximum} characters.",
  breakingBodyLong: "A breaking body can have at most {maximum} characters.",
} as const satisfies SameKeys<typeof ko>;
