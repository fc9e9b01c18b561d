import { z } from "zod";
import { type Body, emptyBody, parseBody } from "./body.ts";
import { type Content, LIMITS } from "./content.ts";
import { KICKERS, type Kicker, type Kind } from "./kind.ts";
import { picturesOf } from "./pictures.ts";

/**
 * What the managing editor asks of each kind of article: fields it must have, how long it may be,
 * what a new one begins with. Changed rules hold from the next check on, also for texts begun before.
 */
export const REQUIRABLE = ["kicker", "decks", "byline", "tags", "subheading", "picture"] as const;
export type Requirable = (typeof REQUIRABLE)[number];

export type KindRules = {
  readonly required: readonly Requirable[];
  /** Graphemes; null sets no limit. */
  readonly headlineMax: number | null;
  /** Characters without spaces; null sets no limit. */
  readonly bodyMin: number | null;
  readonly bodyMax: number | null;
  /** What a new article begins with. */
  readonly template: { readonly kicker: Kicker | null; readonly body: Body };
};

const UNSIGNED: readonly Kind[] = ["editorial", "personnel", "obituary", "notice", "advertorial"];
const SHORT_BY_NATURE: readonly Kind[] = ["personnel", "obituary", "notice", "photo"];
const HEADLINE_SHOWN_WHOLE = 45;
const BODY_USUAL_MINIMUM = 200;
/** More than any article has; a limit beyond is none. */
const LONGEST = 200_000;

/** Before the managing editor has set anything. */
export function usualRules(kind: Kind): KindRules {
  return {
    required: UNSIGNED.includes(kind) ? [] : ["byline"],
    headlineMax: HEADLINE_SHOWN_WHOLE,
    bodyMin: SHORT_BY_NATURE.includes(kind) ? null : BODY_USUAL_MINIMUM,
    bodyMax: null,
    template: { kicker: null, body: usualBody(kind) },
  };
}

const limit = z.int("field.kindRules.limit").min(1, "field.kindRules.limit");
const length = limit.max(LONGEST, "field.kindRules.limit").nullable();

export const kindRulesSchema = z
  .strictObject({
    required: z.array(z.enum(REQUIRABLE)).transform((names) => [...new Set(names)]),
    headlineMax: limit.max(LIMITS.headline, "field.kindRules.headlineMax").nullable(),
    bodyMin: length,
    bodyMax: length,
    template: z.strictObject({
      kicker: z.enum(KICKERS, "field.kicker.unknown").nullable(),
      body: z.unknown().transform((input, context): Body => {
        const parsed = parseBody(input);
        if (parsed.ok) return parsed.body;
        context.addIssue({ code: "custom", message: "field.kindRules.template" });
        return z.NEVER;
      }),
    }),
  })
  .refine(({ bodyMin, bodyMax }) => bodyMin === null || bodyMax === null || bodyMin <= bodyMax, {
    message: "field.kindRules.order",
    path: ["bodyMax"],
  });

/** Which of the required fields a text does not have. */
export function missingOf(rules: KindRules, content: Content): Requirable[] {
  const has: Record<Requirable, boolean> = {
    kicker: content.kicker !== null,
    decks: content.decks.some((deck) => deck !== ""),
    byline: content.byline.length > 0,
    tags: content.tags.length > 0,
    subheading: content.body.content.some(({ type }) => type === "subheading"),
    picture: picturesOf(content).length > 0,
  };
  return rules.required.filter((field) => !has[field]);
}

function usualBody(kind: Kind): Body {
  const lines = USUAL_LINES[kind];
  if (!lines) return emptyBody();
  const [first, ...rest] = lines.map(lineOf);
  return first ? { type: "doc", content: [first, ...rest] } : emptyBody();
}

const USUAL_LINES: Partial<Record<Kind, readonly string[]>> = {
  personnel: ["◇ 실장 ▲ ○○○ ○○○", "◇ 국장 ▲ ○○○ ○○○"],
  obituary: ["▲ ○○○(직함)씨 별세, ○○○(직함)씨 부친상=○일 ○○병원 장례식장 ○호실, 발인 ○일 오전 ○시"],
  interview: ["누구를 언제 어디서 만났는지.", "# 첫 물음", "답.", "# 다음 물음", "답."],
};

/** `# ` begins a subheading. */
function lineOf(line: string): Body["content"][0] {
  const [, mark, text = ""] = /^(# )?(.*)$/u.exec(line) ?? [];
  return { type: mark ? "subheading" : "paragraph", content: [{ type: "text", text }] };
}
