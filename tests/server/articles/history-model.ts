/**
 * The life of an article as a model, written from the lifecycle table by hand: what each person's act
 * does, and what readers have afterwards. Nothing here comes from domain/ but the form of a content.
 */
import type { Content } from "#domain/article/content.ts";

export const CAST = ["author", "colleague", "deskA", "deskB", "chief", "deputy", "copy"] as const;
export type Who = (typeof CAST)[number];

export const ACTS = [
  ...["save", "submit", "recall", "claim", "release", "return", "approve", "revoke", "publish"],
  ...["bookSoon", "bookLater", "unbook", "breaking", "revise", "withdraw", "restore", "askKill"],
  ...["kill", "spike", "unspike", "hold", "unhold"],
] as const;
export type Act = (typeof ACTS)[number];

export type ModelEdition = {
  /** In the database; given by whoever runs the history. */
  id: number;
  status: string;
  text: Content;
  version: number;
  authors: Set<Who>;
  writers: Set<Who>;
  claimedBy: Who | null;
  approvedBy: Who | null;
  approved: Content | null;
  hold: boolean;
  killAskedBy: Who | null;
};

export type ModelArticle = {
  editions: ModelEdition[];
  /** What readers have, to the letter. */
  out: Content | null;
};

const DESKS: readonly Who[] = ["deskA", "deskB", "chief", "deputy"];
const CHIEFS: readonly Who[] = ["chief", "deputy"];
const OPEN = ["draft", "submitted", "in_review", "returned", "approved", "scheduled"];

export function newEdition(id: number, by: Who, text: Content): ModelEdition {
  return {
    ...{ id, status: "draft", text, version: 1, claimedBy: null, approvedBy: null, approved: null },
    ...{ authors: new Set([by]), writers: new Set([by]), hold: false, killAskedBy: null },
  };
}

/** Whether the act is done. If so the model has changed as the house must have. */
export function act(article: ModelArticle, edition: ModelEdition, who: Who, what: Act): boolean {
  const isDone = isAllowed(article, edition, who, what);
  if (isDone) EFFECTS[what]?.(article, edition, who);
  return isDone;
}

export function isAllowed(
  article: ModelArticle,
  edition: ModelEdition,
  who: Who,
  what: Act,
): boolean {
  return mayRead(article, edition, who) && may(article, edition, who, what);
}

function mayRead(article: ModelArticle, edition: ModelEdition, who: Who): boolean {
  if (isKilled(article)) return CHIEFS.includes(who);
  if (edition.authors.has(who) || edition.claimedBy === who) return true;
  if (DESKS.includes(who) || who === "copy") return true;
  return edition.status === "published" || edition.status === "superseded";
}

function may(article: ModelArticle, edition: ModelEdition, who: Who, what: Act): boolean {
  const { status } = edition;
  const isDesk = DESKS.includes(who);
  const isOwn = edition.authors.has(who);
  const isIn = (...statuses: string[]) => statuses.includes(status);
  const mayGoOut = !edition.hold && liveOf(article, edition)?.status !== "withdrawn";
  if (isKilled(article) && !["save", "hold", "unhold", "askKill"].includes(what)) return false;
  switch (what) {
    case "save":
      if (isKilled(article)) return false;
      if (isIn("draft", "returned")) return isOwn || isDesk;
      if (isIn("in_review")) return edition.claimedBy === who || who === "copy";
      return isIn("approved") && isDesk;
    case "submit":
      return isIn("draft", "returned") && isOwn;
    case "recall":
      return isIn("submitted") && isOwn;
    case "claim":
      return isIn("submitted") && (isDesk || who === "copy");
    case "release":
      return isIn("in_review") && (edition.claimedBy === who || CHIEFS.includes(who));
    case "return":
      return isIn("in_review") && edition.claimedBy === who;
    case "approve":
      return isIn("in_review") && edition.claimedBy === who && isDesk && !edition.writers.has(who);
    case "revoke":
      return isIn("approved") && (edition.approvedBy === who || CHIEFS.includes(who));
    case "publish":
    case "bookSoon":
    case "bookLater":
      return isIn("approved") && isDesk && mayGoOut;
    case "unbook":
      return isIn("scheduled") && isDesk;
    case "breaking":
      return isIn("draft", "submitted") && CHIEFS.includes(who) && mayGoOut;
    case "revise":
      return isIn("published") && (isOwn || isDesk) && openOf(article, edition) === undefined;
    case "withdraw":
      return isIn("published") && isDesk;
    case "restore":
      return isIn("withdrawn") && CHIEFS.includes(who);
    case "askKill":
      return isIn("published", "withdrawn") && CHIEFS.includes(who);
    case "kill": {
      const { killAskedBy } = edition;
      return (
        isIn("published", "withdrawn") && isDesk && killAskedBy !== null && killAskedBy !== who
      );
    }
    case "spike":
      return isIn(...OPEN.slice(0, 5)) && (isOwn || isDesk);
    case "unspike":
      return isIn("spiked") && (isOwn || isDesk) && openOf(article, edition) === undefined;
    case "hold":
      return isIn(...OPEN) && isDesk;
    case "unhold":
      return isDesk;
  }
}

type Effect = (article: ModelArticle, edition: ModelEdition, who: Who) => void;

/** What is done to the text itself (`save`, `revise`) is told by whoever runs the history. */
const EFFECTS: Partial<Record<Act, Effect>> = {
  save(_article, edition, who) {
    if (edition.status === "approved") takeApprovalBack(edition, who);
    edition.writers.add(who);
  },
  submit: (_article, edition) => move(edition, "submitted", { claimedBy: null }),
  recall: (_article, edition) => move(edition, "draft"),
  claim: (_article, edition, who) => move(edition, "in_review", { claimedBy: who }),
  release: (_article, edition) => move(edition, "submitted", { claimedBy: null }),
  return: (_article, edition) => move(edition, "returned", { claimedBy: null }),
  approve: (_article, edition, who) =>
    move(edition, "approved", { approvedBy: who, approved: edition.text }),
  revoke: (_article, edition, who) => takeApprovalBack(edition, who),
  publish: goOut,
  bookSoon: goOut,
  bookLater: (_article, edition) => move(edition, "scheduled"),
  unbook: (_article, edition) => move(edition, "approved"),
  breaking(article, edition) {
    // The one way round approval: the text itself is what goes out.
    edition.approved = edition.text;
    goOut(article, edition);
  },
  withdraw(article, edition) {
    const open = openOf(article, edition);
    if (open?.status === "scheduled") move(open, "approved");
    move(edition, "withdrawn");
    article.out = null;
  },
  restore(article, edition) {
    move(edition, "published");
    article.out = edition.approved;
  },
  askKill(_article, edition, who) {
    edition.killAskedBy = who;
  },
  kill(article, edition) {
    const open = openOf(article, edition);
    if (open) move(open, "spiked");
    move(edition, "killed");
    article.out = null;
  },
  spike: (_article, edition) => move(edition, "spiked", CLEARED),
  unspike: (_article, edition) => move(edition, "draft", CLEARED),
  hold(_article, edition) {
    edition.hold = true;
  },
  unhold(_article, edition) {
    edition.hold = false;
  },
};

const CLEARED = { claimedBy: null, approvedBy: null, approved: null };

function goOut(article: ModelArticle, edition: ModelEdition): void {
  const live = liveOf(article, edition);
  if (live) move(live, "superseded");
  move(edition, "published");
  article.out = edition.approved;
}

function takeApprovalBack(edition: ModelEdition, who: Who): void {
  move(edition, "in_review", { claimedBy: who, approvedBy: null, approved: null });
}

function move(edition: ModelEdition, status: string, changes: Partial<ModelEdition> = {}): void {
  Object.assign(edition, { status, ...changes });
}

function liveOf(article: ModelArticle, but: ModelEdition): ModelEdition | undefined {
  return article.editions.find(
    (one) => one !== but && ["published", "withdrawn"].includes(one.status),
  );
}

function openOf(article: ModelArticle, but: ModelEdition): ModelEdition | undefined {
  return article.editions.find((one) => one !== but && OPEN.includes(one.status));
}

function isKilled(article: ModelArticle): boolean {
  return article.editions.some(({ status }) => status === "killed");
}
