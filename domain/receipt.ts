/**
 * The receipt of a publication: what an anonymous reader was given after the act, page by page.
 * Pure: which pages are looked at, and when one counts as seen.
 */
export const RECEIPT_ACTS = ["publish", "update", "restore", "withdraw", "kill"] as const;

export type ReceiptAct = (typeof RECEIPT_ACTS)[number];

export const SURFACES = [
  "article",
  "home",
  "section",
  "tag",
  "reporter",
  "rss",
  "sitemap",
  "search",
] as const;

export type Surface = (typeof SURFACES)[number];

/** `open`: still asked. `unseen`: given up after a day. `superseded`: a later act made it pointless. */
export const RECEIPT_STATES = ["open", "seen", "unseen", "superseded"] as const;

export type ReceiptState = (typeof RECEIPT_STATES)[number];

/** One page as a reader asks for it. */
export type Look = {
  readonly surface: Surface;
  readonly path: string;
  /** Which tag or reporter, where an article has several. */
  readonly name: string | null;
  /** Milliseconds from the act to the answer that showed it; null while none did. */
  readonly seenMs: number | null;
  /** The status last answered; null where nothing was answered. */
  readonly status: number | null;
};

export type Expected = {
  readonly act: ReceiptAct;
  readonly articleId: number;
  /** What the article's page states about the publication it shows: `markOf`. */
  readonly mark: string;
};

/** How long a page may take until it is dropped again and somebody is told. Milliseconds. */
export const UNSEEN_ALARM_MS = 5_000;
/** After this nobody asks any more. Milliseconds. */
const GIVE_UP_MS = 24 * 3_600_000;

/** The name of one publication of an article: no two of an article begin at one instant. */
export function markOf(visibleFrom: Date): string {
  return visibleFrom.toISOString();
}

/** The tag of the page's head that bears the mark, as it is printed. */
export const MARK_NAME = "edition";

/** Whether readers are to have the article after the act, or not to have it any more. */
export function isShown(act: ReceiptAct): boolean {
  return act !== "withdraw" && act !== "kill";
}

/**
 * Whether the answer proves the act. After a publication: the article's own page bears its mark,
 * every other page its address. After a withdrawal: 404 or, for good, 410, and its address nowhere.
 */
export function isSeen(
  look: Pick<Look, "surface">,
  expected: Expected,
  answer: { readonly status: number; readonly text: string },
): boolean {
  const { act, articleId, mark } = expected;
  if (look.surface === "article") {
    if (act === "withdraw") return answer.status === 404;
    if (act === "kill") return answer.status === 410;
    return answer.status === 200 && marksIn(answer.text).includes(mark);
  }
  const hasLink = new RegExp(`/news/${articleId}(?![0-9])`).test(answer.text);
  if (isShown(act)) return answer.status === 200 && hasLink;
  // The last article of a tag or a reporter takes the page along.
  return (answer.status === 200 || answer.status === 404) && !hasLink;
}

function marksIn(html: string): string[] {
  const tags = html.matchAll(new RegExp(`<meta name="${MARK_NAME}" content="([^"]*)"`, "g"));
  return [...tags].map(([, content = ""]) => content);
}

/** When the next look is due, in milliseconds from now; null where it is given up. By the age since the act. */
export function pauseAfter(ageMs: number): number | null {
  if (ageMs < UNSEEN_ALARM_MS * 2) return 100;
  if (ageMs < 60_000) return 1_000;
  if (ageMs < 3_600_000) return 15_000;
  return ageMs < GIVE_UP_MS ? 60_000 : null;
}

/**
 * Words of a headline to search it by: the search box's signs would be orders, and single letters
 * are looked for at the beginning of words only. Empty where it has no such words.
 */
export function searchWordsOf(headline: string): string {
  const words = headline.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return words.slice(0, 6).join(" ");
}
