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
    "{count} of the items that a report of an election poll must tell are missing. A report that cites a poll tells client, agency and days and refers to the commission’s site (중앙선거여론조사심의위원회).",
  wireUndeclared: "This looks like agency copy, but its origin is not wire.",
  handoutCopied: "{percent}% of the text is in a received handout, but its origin is not handout.",
  aiUndeclared:
    "A generative model left its traces here, and the text does not say that it was used.",
  aiTold: "If anything here was made by AI, tell the readers.",
  graveHeadline: "The headline names suicide or how it was done. Put it in other words.",
  graveMethod: "A paragraph tells how a suicide was done. Take it out.",
  careNoteMissing: "The text tells of a suicide, and the 109 note does not come with it.",
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
