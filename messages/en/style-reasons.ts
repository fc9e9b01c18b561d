import type * as ko from "../ko/style-reasons.ts";
import type { SameKeys } from "../same-keys.ts";

/** Why a rule of house style, or a handout, is refused. */
export const reasons = {
  styleRule: {
    onlyKeepers: "Copy editors and the managing editor keep the rules of house style.",
    notFound: "There is no such rule. Reload the page to see.",
    moved:
      "Somebody else has changed this rule meanwhile. What you typed is still here. Reload the page to see.",
    tooMany: "There can be 2,000 rules in force.",
    trialTooLong: "There was not time to look at everything. Try a longer wording.",
    csv: {
      faults: "{count, plural, =1 {# fault} other {# faults}}: nothing was imported.",
      columns: "The first line must name the columns «표현» and «고쳐 쓰기».",
      unclosed: "A quote opened here is never closed.",
      form: "The form is 낱말 or 패턴.",
      severity: "The severity is 틀림 or 권고.",
      twice: "The same wording stands on an earlier line.",
      empty: "There is not one rule in it.",
    },
  },
  note: {
    notYours: "Only those at work on this article see and write its notes.",
    notFound: "This note was taken back. Reload the page to see.",
    tooMany: "An article can have {maximum} notes at most.",
    onlyWriter: "Only whoever wrote the note can do that.",
    answered:
      "Somebody has answered meanwhile. A note with an answer stays as it is: add an answer of your own.",
  },
  handout: {
    notFound: "There is no such handout. Reload the page to see.",
    tooMany: "An article can have {maximum} handouts.",
  },
} as const satisfies SameKeys<typeof ko.reasons>;

export const fields = {
  styleRule: {
    wording: {
      empty: "Write the wording to find.",
      tooLong: "It can have 60 characters.",
      startsWithBlank: "It cannot begin with blanks (_).",
      unclosed: "The brackets do not match. For the sign itself write \\(.",
      nested: "(가|나) can have letters only.",
      emptyChoice: "One of (가|나) is empty.",
      tooManyChoices: "(가|나) can have 20 choices.",
      nothingFixed: "There must be a letter in it.",
      taken: "There is a rule for this wording already.",
    },
    suggestion: {
      tooLong: "It can have 60 characters.",
      same: "It is the same as the wording to find.",
      part: "The wording has no part of this number.",
      empty: "Write a suggestion or an explanation.",
    },
    explanation: "It can have 300 characters.",
    exceptions: {
      tooMany: "There can be 20 exceptions.",
      sign: "An exception cannot have a semicolon.",
      malformed: "One of the exceptions cannot be read.",
    },
    file: "A file can have 1 MB. Import it in parts.",
  },
  note: {
    words: "Write 1 to 1,000 letters.",
    quote: "Select words with something to read.",
  },
  handout: {
    source: "Say in 1 to 60 characters who sent it.",
    text: "Paste 1 to 50,000 characters.",
  },
} as const satisfies SameKeys<typeof ko.fields>;
