import type ko from "../ko/versions.ts";
import type { SameKeys } from "../same-keys.ts";

/** The kept texts of an article, and who wrote what. */
export default {
  title: "Kept texts",
  open: "Kept texts and who wrote what",
  back: "To the history",
  untitled: "(no headline)",
  lead: "Every text that was kept, how large its change was, and who wrote each paragraph.",
  cut: "There are so many that only the latest 300 are shown. The others are in the history.",
  texts: "Texts",
  place: "edition {edition}, text {number}",
  called: "edition {edition}, text {number}, {at}",
  system: "System",
  same: "no letter changed",
  size: "{added, number} characters more, {removed, number} fewer",
  read: "Read",
  readNamed: "Read: {called}",
  compare: "Compare with the one before",
  compareNamed: "Compare with the one before: {called}",
  name: {
    give: "Name it",
    giveTo: "Name it: {called}",
    change: "Rename",
    changeOf: "Rename: {called}",
    label: "Name ({called})",
    save: "Save",
    cancel: "Cancel",
  },
  authors: {
    title: "Who wrote each paragraph",
    lead: "A paragraph that moved, or of which more than half is left, stays with who wrote it first.",
    wrote: "{name} wrote",
    changed: "{name} changed",
  },
  moved: {
    from: "moved from paragraph {place}",
    to: "moved to paragraph {place}",
  },
} as const satisfies SameKeys<typeof ko>;
