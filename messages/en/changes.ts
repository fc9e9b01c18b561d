import type ko from "../ko/changes.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  title: "Edit history as readers see it",
  link: "Readers' edit history",
  lead: "When, in what kind and why the text changed that readers had, as readers are told it. The managing editor may hide words for somebody's privacy; that there was a change stays.",
  back: "History of the article",
  none: "Readers have had no text yet",
  first: "First published",
  isHidden: "Words hidden",
  hide: "Hide the words",
  hideTitle: "Hide the words of this edition?",
  hideLead:
    "Readers' edit history shows neither this text, nor how it differs from those before and after, nor the reason given. When it changed and in what kind stays.",
  reason: "Why they are hidden",
  show: "Show again",
  hiddenBy: "Hidden by {name}, {at}: {reason}",
} as const satisfies SameKeys<typeof ko>;
