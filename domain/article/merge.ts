import { emptyBody } from "./body.ts";
import type { Block, Body } from "./body-tree.ts";
import { type Content, canonical } from "./content.ts";
import { alignThree, type Stretch } from "./merge-lists.ts";

/**
 * Two texts that grew from one, made one again. What only one side touched is taken from that side;
 * what both touched differently is a clash, to be chosen by a person. Pure; changes none of the three.
 */
export const MERGED_FIELDS = [
  "kicker",
  "headline",
  "decks",
  "byline",
  "tags",
  "origin",
  "mainPicture",
] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

/** Blocks of the body that both sides changed, or one changed where the other put something in. */
export type BodyClash = {
  readonly field: "body";
  /** `body.0`, `body.1` … in reading order. */
  readonly key: string;
  readonly mine: readonly Block[];
  readonly theirs: readonly Block[];
};

export type FieldClash = {
  readonly [F in MergedField]: {
    readonly field: F;
    readonly key: F;
    readonly mine: Content[F];
    readonly theirs: Content[F];
  };
}[MergedField];

export type Clash = FieldClash | BodyClash;

/** `both` stands for mine, then theirs, and is possible in the body only. */
export type Pick = "mine" | "theirs" | "both";

export type Merge = {
  readonly clashes: readonly Clash[];
  /** How many fields and stretches of the body could be taken over from `theirs` by themselves. */
  readonly taken: number;
  /** The whole text; a clash that is not named is taken as mine. */
  readonly choose: (picks: Readonly<Record<string, Pick>>) => Content;
};

/** `base` is the text that both started from. */
export function mergeContents(base: Content, mine: Content, theirs: Content): Merge {
  const stretches = alignThree(
    base.body.content.map(canonical),
    mine.body.content.map(canonical),
    theirs.body.content.map(canonical),
  );
  const clashes: Clash[] = [];
  let taken = 0;
  for (const field of MERGED_FIELDS) {
    const side = sideOf(base[field], mine[field], theirs[field]);
    if (side === "theirs") taken += 1;
    if (side === "clash")
      clashes.push({ field, key: field, mine: mine[field], theirs: theirs[field] } as FieldClash);
  }
  for (const stretch of stretches) {
    if (stretch.kind === "theirs") taken += 1;
    if (stretch.kind !== "clash") continue;
    clashes.push({
      field: "body",
      key: `body.${clashes.filter(({ field }) => field === "body").length}`,
      mine: mine.body.content.slice(...stretch.mine),
      theirs: theirs.body.content.slice(...stretch.theirs),
    });
  }
  return {
    clashes,
    taken,
    choose: (picks) => ({
      ...fieldsOf(base, mine, theirs, picks),
      body: bodyOf(stretches, mine.body, theirs.body, picks),
    }),
  };
}

type Side = "mine" | "theirs" | "clash";

function sideOf(base: unknown, mine: unknown, theirs: unknown): Side {
  const [was, own, other] = [base, mine, theirs].map((value) => canonical(value ?? null));
  if (own === other || other === was) return "mine";
  return own === was ? "theirs" : "clash";
}

function fieldsOf(
  base: Content,
  mine: Content,
  theirs: Content,
  picks: Readonly<Record<string, Pick>>,
): Content {
  const chosen = MERGED_FIELDS.map((field) => {
    const side = sideOf(base[field], mine[field], theirs[field]);
    const isTheirs = side === "theirs" || (side === "clash" && picks[field] === "theirs");
    return [field, isTheirs ? theirs[field] : mine[field]];
  });
  const { mainPicture, ...fields } = Object.fromEntries(chosen);
  const { mainPicture: _, ...rest } = mine;
  return { ...rest, ...fields, ...(mainPicture ? { mainPicture } : {}) };
}

function bodyOf(
  stretches: readonly Stretch[],
  mine: Body,
  theirs: Body,
  picks: Readonly<Record<string, Pick>>,
): Body {
  let clash = 0;
  const blocks = stretches.flatMap((stretch) => {
    const own = mine.content.slice(...stretch.mine);
    const other = theirs.content.slice(...stretch.theirs);
    if (stretch.kind !== "clash") return stretch.kind === "theirs" ? other : own;
    const pick = picks[`body.${clash++}`] ?? "mine";
    return [...(pick === "theirs" ? [] : own), ...(pick === "mine" ? [] : other)];
  });
  const [first, ...rest] = blocks;
  return first ? { type: "doc", content: [first, ...rest] } : emptyBody();
}
