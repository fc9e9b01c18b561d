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

export type DemoKind =
  | "straight"
  | "roundup"
  | "analysis"
  | "interview"
  | "reportage"
  | "feature"
  | "editorial"
  | "column"
  | "contribution"
  | "personnel"
  | "obituary"
  | "photo"
  | "notice";

export type DemoKicker =
  | "속보"
  | "긴급"
  | "1보"
  | "2보"
  | "3보"
  | "상보"
  | "종합"
  | "종합2보"
  | "단독"
  | "포토"
  | "영상"
  | "인터뷰"
  | "르포"
  | "기획"
  | "칼럼"
  | "사설"
  | "기고"
  | "인사"
  | "부고"
  | "알림";

export type DemoStatus =
  | "draft"
  | "submitted"
  | "in_review"
  | "returned"
  | "approved"
  | "scheduled"
  | "published"
  | "withdrawn"
  | "killed"
  | "spiked";

/** A later edition of a published article: in the body as written below, `edit` replaces its first text by its second. */
export type DemoChange = {
  kind: "typo" | "update" | "correction";
  reason: string;
  edit: [from: string, to: string];
};

export type DemoReturn = {
  code: "facts" | "sources" | "structure" | "length" | "style" | "law";
  text: string;
};

export type DemoArticle = {
  /** Unique, English, kebab-case. */
  key: string;
  section: string;
  kind: DemoKind;
  kicker: DemoKicker | null;
  headline: string;
  decks: string[];
  /** Keys of people; empty for editorials, contributions from outside and wire copy. */
  by: string[];
  origin: "own" | "wire" | "handout" | "contributed";
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
