/**
 * The life of an edition: every status and every way from one to the next.
 * Read this file first. Buttons, guards, the database's own table of allowed
 * moves, the tests and the diagram in the README all come from it.
 */
export const STATUSES = [
  "draft",
  "submitted",
  "in_review",
  "returned",
  "approved",
  "scheduled",
  "published",
  "superseded",
  "withdrawn",
  "killed",
  "spiked",
] as const;

export type Status = (typeof STATUSES)[number];

/** Being worked on; an article has at most one such edition. */
export const OPEN_STATUSES = [
  "draft",
  "submitted",
  "in_review",
  "returned",
  "approved",
  "scheduled",
] as const satisfies readonly Status[];

/** What readers get, or would get if it were not withdrawn; an article has at most one. */
export const LIVE_STATUSES = ["published", "withdrawn"] as const satisfies readonly Status[];

/** How a person stands to an edition when they may do something to it. */
export const PARTS = [
  "anyReporter",
  "author",
  "claimer",
  "approver",
  "deskOfSection",
  "copyEditorOfSection",
  "managingEditor",
  "deskOnDuty",
  "system",
] as const;

export type Part = (typeof PARTS)[number];

/** Conditions beside status and person. Each refuses with a reason of its own (permissions.ts). */
export const GUARDS = [
  "requiredFields",
  "changedOrAnswered",
  "marksAnswered",
  "notWriter",
  "notLockedByAnother",
  "noBlockingFlag",
  "approvedTextUnchanged",
  "liveEditionNotWithdrawn",
  "noOpenEdition",
  "notYetDue",
  "beforeBookedEnd",
  "due",
  "endReached",
  "typedConfirmation",
  "reasonGiven",
  "changeKindGiven",
  "secondPerson",
] as const;

export type Guard = (typeof GUARDS)[number];

export type Transition = {
  readonly from: readonly Status[];
  readonly to: Status;
  readonly who: readonly Part[];
  readonly guards: readonly Guard[];
  /** The verb opens a new edition in `to`; the edition it starts from stays as it is. */
  readonly opensEdition?: true;
};

export const TRANSITIONS = {
  createArticle: {
    from: [],
    to: "draft",
    who: ["anyReporter"],
    guards: [],
    opensEdition: true,
  },
  submit: {
    from: ["draft", "returned"],
    to: "submitted",
    who: ["author"],
    guards: ["requiredFields", "marksAnswered", "changedOrAnswered", "notLockedByAnother"],
  },
  recall: { from: ["submitted"], to: "draft", who: ["author"], guards: [] },
  claim: {
    from: ["submitted"],
    to: "in_review",
    who: ["deskOfSection", "copyEditorOfSection"],
    guards: ["notLockedByAnother"],
  },
  release: { from: ["in_review"], to: "submitted", who: ["claimer", "managingEditor"], guards: [] },
  returnToReporter: {
    from: ["in_review"],
    to: "returned",
    who: ["claimer"],
    guards: ["reasonGiven"],
  },
  approve: {
    from: ["in_review"],
    to: "approved",
    who: ["claimer"],
    guards: ["notWriter", "requiredFields", "notLockedByAnother"],
  },
  revoke: {
    from: ["approved"],
    to: "in_review",
    who: ["approver", "managingEditor"],
    guards: [],
  },
  publish: {
    from: ["approved"],
    to: "published",
    who: ["deskOfSection", "managingEditor"],
    guards: ["noBlockingFlag", "approvedTextUnchanged", "liveEditionNotWithdrawn"],
  },
  schedule: {
    from: ["approved"],
    to: "scheduled",
    who: ["deskOfSection"],
    guards: [
      "noBlockingFlag",
      "approvedTextUnchanged",
      "liveEditionNotWithdrawn",
      "notYetDue",
      "beforeBookedEnd",
    ],
  },
  finalise: {
    from: ["scheduled"],
    to: "published",
    who: ["system"],
    guards: ["due", "noBlockingFlag", "approvedTextUnchanged"],
  },
  unschedule: {
    from: ["scheduled"],
    to: "approved",
    who: ["deskOfSection"],
    guards: ["notYetDue"],
  },
  /** The order to publish met a blocking flag at its hour: it lapses and a desk decides anew. */
  lapse: { from: ["scheduled"], to: "approved", who: ["system"], guards: ["due"] },
  publishBreaking: {
    from: ["draft", "submitted"],
    to: "published",
    who: ["managingEditor", "deskOnDuty"],
    guards: ["noBlockingFlag", "typedConfirmation", "liveEditionNotWithdrawn"],
  },
  revise: {
    from: ["published"],
    to: "draft",
    who: ["author", "deskOfSection"],
    guards: ["changeKindGiven", "noOpenEdition"],
    opensEdition: true,
  },
  /** A newer edition of the same article went live. */
  supersede: { from: ["published"], to: "superseded", who: ["system"], guards: [] },
  withdraw: {
    from: ["published"],
    to: "withdrawn",
    who: ["managingEditor", "deskOfSection"],
    guards: ["reasonGiven"],
  },
  /** 게시 종료: the instant that a desk booked as the article's last has come. */
  expire: { from: ["published"], to: "withdrawn", who: ["system"], guards: ["endReached"] },
  restore: {
    from: ["withdrawn"],
    to: "published",
    who: ["managingEditor"],
    guards: ["reasonGiven"],
  },
  kill: {
    from: ["published", "withdrawn"],
    to: "killed",
    who: ["managingEditor", "deskOfSection"],
    guards: ["secondPerson"],
  },
  spike: {
    from: ["draft", "submitted", "in_review", "returned", "approved"],
    to: "spiked",
    who: ["author", "deskOfSection"],
    guards: ["notLockedByAnother"],
  },
  unspike: {
    from: ["spiked"],
    to: "draft",
    who: ["author", "deskOfSection"],
    guards: ["noOpenEdition"],
  },
} as const satisfies Record<string, Transition>;

export type Verb = keyof typeof TRANSITIONS;

export const VERBS = Object.keys(TRANSITIONS) as readonly Verb[];

export function transition(verb: Verb): Transition {
  return TRANSITIONS[verb];
}

/** Every allowed change of an existing edition's status, as the database keeps it too. */
export function statusMoves(): readonly { from: Status; to: Status }[] {
  const seen = new Map<string, { from: Status; to: Status }>();
  for (const verb of VERBS) {
    const { from, to, opensEdition } = transition(verb);
    if (opensEdition) continue;
    for (const status of from) seen.set(`${status}>${to}`, { from: status, to });
  }
  return [...seen.values()];
}

export function isOpen(status: Status): boolean {
  return (OPEN_STATUSES as readonly Status[]).includes(status);
}
