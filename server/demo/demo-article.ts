import type {
  BylineRole,
  ChangeKind,
  Kicker,
  Kind,
  Origin,
  ReturnCode,
} from "#domain/article/kind.ts";
import type { Status } from "#domain/article/status.ts";

/**
 * One article of the demo newsroom, as the seeding verb reads it. Plain text throughout: the verb
 * turns `body` into the body tree. A string is a paragraph. Never changes at run time.
 */
export type DemoBlock =
  | string
  | { subheading: string }
  | { quote: string; by?: string }
  | { list: string[] }
  | { numbered: string[] }
  | { pullQuote: string }
  | { editorNote: string }
  | { table: string[][] } // the first row is the heading row; all rows are equally wide
  | { divider: true };

export type DemoStatus = Exclude<Status, "superseded">;

/** A later edition of a published article: in the body as written below, `edit` replaces its first text by its second. */
export type DemoChange = {
  kind: ChangeKind;
  reason: string;
  edit: [from: string, to: string];
};

export type DemoReturn = {
  code: ReturnCode;
  text: string;
};

export type DemoArticle = {
  /** Unique, English, kebab-case. */
  key: string;
  section: string;
  /** The part of that section it stands in, if it does in one. */
  part?: string;
  kind: Exclude<Kind, "advertorial">;
  kicker: Kicker | null;
  headline: string;
  decks: string[];
  /** Keys of people; empty for editorials, contributions from outside and wire copy. */
  by: string[];
  /** The byline of someone who has no account here: a contributor, an agency. */
  outside?: { name: string; role: Extract<BylineRole, "contributor" | "agency"> };
  origin: Origin;
  tags: string[];
  body: DemoBlock[];
  status: DemoStatus;
  /** Hours before now: first publication where there was one, else the last writing. */
  hoursAgo: number;
  /** Hours after now; only with `scheduled`. */
  hoursAhead?: number;
  lastChange?: DemoChange;
  returned?: DemoReturn;
  /** Absent means Korean. */
  language?: "en";
  practice?: true;
  breaking?: true;
};
