import type ko from "../ko/guard-reasons.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  requiredFields: "Something is missing. Complete the checklist and try again.",
  changedOrAnswered:
    "This article was returned. Change the text or write the desk an answer, then submit.",
  marksAnswered:
    "Some paragraphs that the desk marked are not answered yet. Answer them all, then file.",
  notWriter: "You wrote or changed this text, so you cannot approve it. Ask another desk.",
  notLockedByAnother: "Somebody else is editing. Wait until they finish, or take over.",
  noBlockingFlag: "An embargo, a legal check or a hold is set. Clear it first.",
  approvedTextUnchanged: "The text changed after approval. Have it approved again.",
  liveEditionNotWithdrawn:
    "The live edition of this article is withdrawn. Restore or kill it first.",
  noOpenEdition: "A new edition is already being worked on. Continue in that one.",
  notYetDue: "That time has passed. Choose a later one.",
  beforeBookedEnd: "That is after the scheduled end. Move or cancel the end first.",
  endReached: "The scheduled end has not come yet.",
  due: "The set time has not come yet.",
  typedConfirmation:
    "What you typed differs from the headline. Type the headline exactly to confirm.",
  reasonGiven: "A reason is needed. Write one and try again.",
  changeKindGiven: "Choose what you are changing: typo, update or correction.",
  secondPerson:
    "This takes two people: the managing editor asks, and another person confirms within an hour.",
} as const satisfies SameKeys<typeof ko>;
