import type ko from "../ko/my-articles.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  title: "My articles",
  create: "New article",
  groups: {
    asked: "Asked of you",
    writing: "Being written",
    waiting: "With the desk",
    ready: "About to go out",
    out: "Out this week",
    reviewing: "In your review",
    stopped: "Stopped this week",
  },
  groupHints: {
    asked: "The desk sent these back. Read why, then change the text or answer, and submit again.",
    waiting: "You can recall a text until the desk starts its review.",
  },
  count: "{count, plural, one {# article} other {# articles}}",
  noHeadline: "No headline",
  reviewing: "{name} is reviewing",
  returnedBy: "Reason by {name}",
  goesOut: "Goes out {at}",
  edition: "Edition {number}",
  empty: {
    title: "You have not written an article yet",
    none: "You have no article in hand",
    elsewhere: {
      desk: "What others have filed waits at the desk.",
      cases: "Claims for correction are taken in and followed under Corrections.",
      people: "Accounts are kept under People, the paper’s particulars under Settings.",
    },
    go: { desk: "To the desk", people: "To people", cases: "To corrections" },
    later: "What you write or review will be shown here.",
    text: "Choose a section, a kind and a headline, and start writing.",
  },
  readers: "As readers see it",
} as const satisfies SameKeys<typeof ko>;
