import type ko from "../ko/reason.ts";
import type { SameKeys } from "../same-keys.ts";
import body from "./body-reasons.ts";
import guard from "./guard-reasons.ts";
import picture from "./picture-reasons.ts";
import planFields from "./plan-fields.ts";
import planReasons from "./plan-reasons.ts";
import { fields as styleFields, reasons as styleReasons } from "./style-reasons.ts";

/** One sentence for every reason a verb can refuse by: what happened, then what to do. */
export default {
  status:
    "This cannot be done {status, select, none {in the present status} other {while the article is “{status}”}}. Reload the page to see where it stands.",
  approverCannotBeCopyEditor:
    "Only a desk of this section can approve. Copy editors can edit and leave notes.",
  advertorialOnly: "Only advertising staff can create an advertorial.",
  articleKilled: "This article was killed. None of its texts can be worked on or published.",
  ...planReasons,
  unexpected: "That did not work. Try again in a moment; if it keeps failing, tell the admin.",
  unreachable:
    "The server could not be reached. What you typed is still here. Check the connection and try again.",
  part: {
    anyReporter: "Only reporters and desks of this section can do this.",
    author: "Only the article’s author can do this.",
    claimer: "Only the person who started the review can do this.",
    approver: "Only the person who approved it or the managing editor can do this.",
    deskOfSection: "Only a desk of this section can do this.",
    copyEditorOfSection: "Only a copy editor of this section can do this.",
    managingEditor: "Only the managing editor can do this.",
    deskOnDuty: "Only the desk on duty or the managing editor can do this.",
    system: "This happens by itself when the time comes.",
  },
  guard,
  flag: {
    embargo: "The embargo has not ended. Schedule after it lifts, or wait.",
    legalHold: "The legal check is not finished.",
    onHold: "The article is on hold. Clear the hold first.",
  },
  access: {
    read: "You cannot see this article.",
    notOpenForWriting:
      "This article cannot be edited now. To change a published one, start a new edition.",
    submittedIsClosed: "A submitted text cannot be edited. Recall it first.",
    onlyClaimer: "In review, only the reviewing desk and copy editors can edit.",
    onlyAuthor: "Only the author and the section’s desk can edit this text.",
    onlyDesk: "Only a desk of this section can do this.",
    onlyAssignee: "Only whoever has it and the section's desk can do this.",
    onlyPitcher: "Only whoever pitched it and the section's desk can do this.",
    onlyPlanner: "Only whoever noted the event and the section's desk can do this.",
    onlyDesks: "Only desks and the managing editor can do this.",
    onlyManagingEditor: "Only the managing editor can do this.",
    onlyAdvertising: "Only advertising or an admin can do this.",
    onlyAdmin: "Only an admin can do this.",
    writerCannotReview:
      "You wrote, changed or sent out this breaking story, so you cannot review it. Ask another desk.",
    notBreaking: "This is not a breaking story waiting for review.",
  },
  conflict: {
    overtaken:
      "Somebody else was faster. {status, select, none {} other {The article is now “{status}”.}} Reload the page to see where it stands.",
    textMoved: "The text changed meanwhile. Read the changes, then approve again.",
    lastMoment:
      "The scheduled time came and the article is already out. Start a new edition to change it.",
  },
  lock: { askedByAnother: "{name} has asked for this text already. Try again in a while." },
  end: {
    notBooked: "No end is scheduled. Reload the page to see where it stands.",
    lastMoment: "The scheduled end has come. To show the article again, restore it.",
  },
  mark: { notFound: "There is no such marked paragraph. Reload the page." },
  ...styleReasons,
  returnReason: {
    last: "One reason must remain, or nothing could be returned. Add another first.",
    notFound: "There is no such reason. Reload the page.",
  },
  edition: {
    notFound: "There is no such article. Check the address, or open it from My articles.",
  },
  case: {
    notFound: "There is no such case. Open it from the list of corrections.",
    onlyFollowers: "Only the ombudsman and the managing editor can do this.",
    onlyWriters: "Only desks of the articles' sections and the managing editor can do this.",
    published: "This case has been published. What was published cannot be changed.",
    notAccepted: "Only a case that the managing editor accepted can be published.",
    undecided: "This case is undecided. Note the answer after the decision.",
    alreadyReplied: "The claimant has been answered already.",
    ownNeedsNoReply: "We found this ourselves; there is no claimant to answer.",
    ownWords: "Whoever wrote the notice cannot publish it. Leave it to another managing editor.",
    noText: "There is no saved notice. Write it first.",
    textMoved: "The notice has changed meanwhile. Read the new text, then try again.",
    blanks: "Something is not filled in yet: {blank}",
    placedInArticle:
      "This notice is to be an article of its own. Write it as one, or change where it stands.",
    placedInBox: "This notice is to stand in a box. Change where it stands.",
    articleNotOut:
      "One of the articles is not out. Publish the notice as its own article, or restore that one first.",
    articleStarted: "Its own article has been started. Change it there.",
    noticeStays: "Only the managing editor can withdraw a correction or reply.",
  },
  page: { notFound: "There is no such page." },
  section: { notFound: "This section does not exist. Reload the page." },
  queueView: {
    notFound: "This view is not kept any more. Reload the page.",
    tooMany: "At most {most} views can be kept. Remove one that is not used.",
  },
  person: { notFound: "There is no such person. Reload the list." },
  people: {
    lastAdmin: "This is the last admin. Give somebody else the admin role first.",
    notOneself: "You cannot disable your own account. Ask another admin.",
  },
  invitation: {
    spent: "This invitation was used or has expired. Ask the admin for a new link.",
  },
  request: {
    foreignOrigin: "The request came from another site and was refused. Try again from this page.",
  },
  signIn: {
    needed:
      "You are signed out. Sign in in another tab, then try again here. What you typed is still here.",
    other:
      "Somebody else has signed in here. Sign in again as the writer of this text and it will be saved. What you wrote is still here.",
    wrong: "The e-mail or the password is wrong.",
    tooOften:
      "Too many wrong tries. Try again in {minutes, plural, one {# minute} other {# minutes}}.",
    unavailable: "Signing in is not possible right now. Try again in a moment.",
  },
  input: {
    faults: "Correct the marked fields and try again.",
    malformed: "The request could not be read. Reload the page and try again.",
    tooLarge: "Too long: at most 2 MB can be saved. Split the article.",
  },
  picture,
  database: {
    away: "The database does not answer just now. What you typed is still here. Try again in a moment.",
    full: "The server's disk is full, so nothing was saved. What you typed is still here. Please tell an administrator.",
    noRow: "It was not saved. Try again in a moment.",
    notConfigured: "The database is not configured ({variable}). Tell the admin.",
  },
  schedule: { notFound: "There is no such schedule. Reload the page to see." },
  field: {
    malformed: "This value cannot be read. Enter it again.",
    kicker: { unknown: "Choose a kicker from the list." },
    headline: {
      empty: "Write a headline.",
      tooLong: "A headline can have at most 100 characters.",
    },
    decks: { tooMany: "At most 5 decks." },
    deck: { tooLong: "A deck can have at most 150 characters." },
    byline: {
      empty: "Write a name.",
      tooMany: "At most 10 names in a byline.",
      tooLong: "A name can have at most 40 characters.",
    },
    tags: { tooMany: "At most 20 tags." },
    tag: { tooLong: "A tag can have at most 30 characters." },
    origin: { unknown: "Choose an origin." },
    caption: { tooLong: "A caption can have at most 300 characters." },
    alt: { tooLong: "An alternative text can have at most 300 characters." },
    credit: { tooLong: "A credit can have at most 60 characters." },
    photographer: { tooLong: "A photographer can have at most 40 characters." },
    place: { tooLong: "A place can have at most 60 characters." },
    licence: { tooLong: "Terms can have at most 500 characters." },
    people: {
      tooLong: "A name can have at most 30 characters.",
      tooMany: "At most 20 people.",
    },
    keywords: {
      tooLong: "A keyword can have at most 30 characters.",
      tooMany: "At most 20 keywords.",
    },
    expiresAt: { malformed: "Enter a date and a time, for example 2026-02-09 06:00." },
    reader: {
      phone: "For example 02-123-4567.",
      kakaoKey: "Enter the JavaScript key from Kakao Developers: 32 lower-case letters and digits.",
    },
    ad: {
      text: "Use 1 to 80 characters.",
      href: "Enter an address that begins with https://, or one of the paper that begins with /.",
    },
    revisionName: { tooLong: "A name can have at most 30 characters." },
    kindRules: {
      limit: "Enter a number of 1 or more, or leave it empty for no limit.",
      headlineMax: "A headline cannot have more than 100 characters.",
      template: "The template holds something that cannot be used.",
      order: "The greatest length is below the least.",
    },
    schedule: {
      owner: "Choose somebody who may write this kind of article in this section.",
      weekdays: "Choose at least one weekday.",
      at: "Enter the time as 06:00.",
    },
    related: {
      tooMany: "Choose at most 6 related articles.",
      notOut: "One of these articles is not out now. Take it off the list and choose again.",
    },
    case: {
      kind: "Choose a kind.",
      channel: "Choose how it came.",
      receivedOn: "Choose today or a day of the last year.",
      articles: "Give addresses or numbers of articles, one a line.",
      tooManyArticles: "Ten articles at most.",
      articlesNotOut: "One of these was never out. Check the numbers.",
      claim: "Say what is claimed to be wrong.",
      claimTooLong: "At most 2,000 characters.",
      name: "Give the claimant's name.",
      nameTooLong: "At most 100 characters.",
      contactTooLong: "At most 500 characters.",
      decision: "Choose a decision.",
      basis: "Choose what the notice rests on.",
      title: "Give a title.",
      titleTooLong: "At most 90 characters.",
      text: "Write the notice.",
      textTooLong: "At most 5,000 characters.",
      placement: "Choose where it stands.",
    },
    section: {
      unknown: "Choose a section.",
      slug: "Use 2 to 40 lower-case letters, digits or hyphens, beginning with a letter. Words the paper uses (news, tag, …) are taken.",
      taken: "This address exists already.",
      name: "Use 1 to 20 characters.",
      parent:
        "A section lies one level deep at most: choose one of the first row, and only for a section in which none lies.",
    },
    viewName: "Write 1 to 30 characters.",
    waitMinutes: "Write minutes from 1 to 1440.",
    waitMinutesOrder: "Write more than for “long”.",
    kind: { unknown: "Choose a kind." },
    publishAt: { malformed: "Enter a date and a time, for example 2026-02-09 06:00." },
    embargoSource: { empty: "Write who set the embargo." },
    marks: {
      malformed: "The marked paragraphs do not fit the text. Reload the page and mark them again.",
    },
    answer: { empty: "Write what you did about it." },
    ...styleFields,
    returnReason: { name: "Write 1 to 30 characters." },
    endsAt: {
      beforeBooking: "Choose a time after the booked new edition, or cancel that booking first.",
    },
    embargoUntil: { past: "Enter a time that is still to come." },
    moment: { malformed: "Give both a day and a time." },
    plan: planFields,
    quiet: { both: "Give two different times, or leave both empty." },
    reviewDate: { past: "Enter a date after today." },
    reason: {
      empty: "Write a reason.",
      tooLong: "The reason is too long. Shorten it.",
    },
    typedHeadline: { differs: "This differs from the headline. Type it exactly." },
    email: {
      empty: "Write the e-mail address.",
      malformed: "Check the e-mail address, for example name@example.com.",
      taken: "Somebody already has this e-mail address.",
    },
    name: {
      empty: "Write the name.",
      malformed: "A name has at most 40 characters.",
    },
    title: { tooLong: "Write a title of at most 40 characters." },
    grants: {
      none: "Choose at least one role.",
      twice: "The same role and section stand here twice. Remove one.",
    },
    password: {
      short: "Use at least 15 characters. A few words in a row are easy to remember.",
      long: "Use at most 200 characters.",
      wrong: "That is not your present password.",
      differs: "The two passwords differ. Type them again.",
    },
    page: { tooLong: "At most 20,000 characters." },
    machines: {
      key: "Write 8 to 128 letters, digits and hyphens.",
      feedKey: "Write 20 to 128 letters, digits and hyphens.",
      hub: "Write an address that begins with https://.",
      contact: "Write a contact that begins with mailto: or https://.",
      tooLong: "At most 20,000 characters.",
    },
    setting: {
      empty: "Write the paper’s name.",
      legal: "The law has a paper show this to its readers: it cannot be left empty.",
      tooLong: "At most 200 characters.",
      day: "Enter a date like 2020-01-02.",
    },
  },
  body,
} as const satisfies SameKeys<typeof ko>;
