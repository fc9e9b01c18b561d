import type ko from "../ko/create.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  title: "New article",
  lead: "Three choices, then write. The headline can change at any time.",
  section: "Section",
  kind: "Kind",
  headline: "Headline",
  headlineHint: "Not sure yet? A working title will do.",
  choose: "Choose",
  practice: "Practice article",
  practiceHint:
    "A practice article can go all the way to approval and publication, but never reaches readers, feeds or search. This cannot be changed later.",
  practiceOn: "This will be a practice article. It never reaches readers.",
  submit: "Start writing",
  cancel: "Cancel",
  notAllowed: {
    title: "None of your roles may start an article",
    text: "You need the reporter or desk role. Ask the admin.",
  },
} as const satisfies SameKeys<typeof ko>;
