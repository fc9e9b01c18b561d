/**
 * The lifecycle table written down a second time, by hand and in another form:
 * for each person of the test, the verbs they may do in each status. Nothing
 * here is imported from domain/: two people would have to make the same mistake.
 *
 * The people: `author` wrote the text; `claimer` is the desk who claimed and
 * approved it; `secondDesk` another desk of the section; `dutyDesk` a desk of
 * the section on duty; `farDesk` a desk of another section; `chief` the managing
 * editor who asked for the kill; `secondChief` another managing editor.
 */
export type Who =
  | "author"
  | "otherReporter"
  | "copyEditor"
  | "claimer"
  | "secondDesk"
  | "dutyDesk"
  | "farDesk"
  | "chief"
  | "secondChief"
  | "frontEditor"
  | "ombudsman"
  | "advertising"
  | "admin";

type Column = Partial<Record<string, readonly string[]>>;

const DESK: Column = {
  draft: ["spike"],
  submitted: ["claim", "spike"],
  in_review: ["spike"],
  returned: ["spike"],
  approved: ["publish", "schedule", "spike"],
  scheduled: ["unschedule"],
  published: ["revise", "withdraw", "kill"],
  withdrawn: ["kill"],
  spiked: ["unspike"],
};

const MANAGING: Column = {
  ...DESK,
  draft: ["spike", "publishBreaking"],
  submitted: ["claim", "spike", "publishBreaking"],
  in_review: ["release", "spike"],
  approved: ["revoke", "publish", "schedule", "spike"],
  withdrawn: ["restore", "kill"],
};

export const MAY: Record<Who, Column> = {
  author: {
    draft: ["submit", "spike"],
    submitted: ["recall", "spike"],
    in_review: ["spike"],
    returned: ["submit", "spike"],
    approved: ["spike"],
    published: ["revise"],
    spiked: ["unspike"],
  },
  otherReporter: {},
  copyEditor: { submitted: ["claim"] },
  claimer: {
    ...DESK,
    in_review: ["release", "returnToReporter", "approve", "spike"],
    approved: ["revoke", "publish", "schedule", "spike"],
  },
  secondDesk: DESK,
  dutyDesk: {
    ...DESK,
    draft: ["spike", "publishBreaking"],
    submitted: ["claim", "spike", "publishBreaking"],
  },
  farDesk: {},
  // The chief asked for the kill and so cannot confirm it.
  chief: {
    ...MANAGING,
    published: ["revise", "withdraw"],
    withdrawn: ["restore"],
  },
  secondChief: MANAGING,
  frontEditor: {},
  ombudsman: {},
  advertising: {},
  admin: {},
};

/** When the text's author is a desk of the section, and claimed it as well: four eyes still hold. */
export const AUTHOR_WHO_IS_DESK: Column = {
  draft: ["submit", "spike"],
  submitted: ["recall", "claim", "spike"],
  in_review: ["release", "returnToReporter", "spike"],
  returned: ["submit", "spike"],
};

export const RESULT: Record<string, string> = {
  submit: "submitted",
  recall: "draft",
  claim: "in_review",
  release: "submitted",
  returnToReporter: "returned",
  approve: "approved",
  revoke: "in_review",
  publish: "published",
  schedule: "scheduled",
  unschedule: "approved",
  publishBreaking: "published",
  revise: "published",
  withdraw: "withdrawn",
  restore: "published",
  kill: "killed",
  spike: "spiked",
  unspike: "draft",
};

/** Who may not even know of an edition in the status: «not found», the same as for none at all. */
export function isHiddenFrom(who: Who, status: string): boolean {
  const outs = ["published", "superseded"];
  switch (who) {
    case "author":
      return status === "killed";
    case "claimer":
    case "secondDesk":
    case "dutyDesk":
    case "copyEditor":
      return status === "killed";
    case "chief":
    case "secondChief":
      return false;
    case "farDesk":
      return ["draft", "returned", "spiked", "killed"].includes(status);
    case "frontEditor":
      return !["approved", "scheduled", ...outs].includes(status);
    case "ombudsman":
      return !["withdrawn", ...outs].includes(status);
    default:
      return !outs.includes(status);
  }
}
