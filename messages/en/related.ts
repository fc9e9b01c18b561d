import type ko from "../ko/related.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  title: "Related articles",
  lead: "Choose up to 6 articles to show first below this one. Readers have them at once, whatever the approval.",
  none: "None chosen: readers see articles with the same tags.",
  find: "Find an article",
  findHint: "Type words of its headline, choose with ↑↓, add with Enter.",
  results: "Articles found",
  nothing: "No article that is out fits.",
  full: "All 6 are chosen. Take one off to choose another.",
  up: "Move {headline} up",
  down: "Move {headline} down",
  remove: "Take off {headline}",
  upShort: "Up",
  downShort: "Down",
  removeShort: "Take off",
  isFirst: "It is first already.",
  isLast: "It is last already.",
  notOut: "Readers do not see it now",
  saved: "Saved. Readers see it now.",
} as const satisfies SameKeys<typeof ko>;
