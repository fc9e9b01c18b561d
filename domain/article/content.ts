import { z } from "zod";
import { intakeLine } from "../korean/intake.ts";
import { PICTURE_LIMITS } from "../picture/picture.ts";
import { type Body, emptyBody, parseBody } from "./body.ts";
import { BYLINE_ROLES, KICKERS, ORIGINS } from "./kind.ts";

/**
 * Everything of an article that an approval binds and a publication copies:
 * no more, no less. Where it lives in a revision it never changes.
 */
export const LIMITS = {
  headline: 100,
  /** A breaking story goes out unread by a second person, so it stays short. */
  breakingHeadline: 80,
  breakingBody: 1_000,
  decks: 5,
  deck: 150,
  tags: 20,
  tag: 30,
  bylines: 10,
  bylineName: 40,
} as const;

const bylineEntry = z.strictObject({
  personId: z.int().positive().nullable(),
  name: line("byline", LIMITS.bylineName).refine((name) => name.length > 0, "field.byline.empty"),
  role: z.enum(BYLINE_ROLES),
});

/** Absent where there is none, so that a text without a picture is the same text as before. */
const mainPicture = z
  .strictObject({
    pictureId: z.int().positive(),
    caption: line("caption", PICTURE_LIMITS.caption),
    alt: line("alt", PICTURE_LIMITS.alt),
  })
  .nullish();

const contentSchema = z.strictObject({
  kicker: z.enum(KICKERS, "field.kicker.unknown").nullable(),
  headline: line("headline", LIMITS.headline),
  decks: z
    .array(line("deck", LIMITS.deck))
    .max(LIMITS.decks, "field.decks.tooMany")
    .transform((decks) => decks.filter((deck) => deck !== "")),
  body: z.unknown().transform((input, context): Body => {
    const parsed = parseBody(input);
    if (parsed.ok) return parsed.body;
    for (const fault of parsed.faults.slice(0, 20)) {
      context.addIssue({ code: "custom", message: `body.${fault.reason}`, params: fault });
    }
    return z.NEVER;
  }),
  byline: z.array(bylineEntry).max(LIMITS.bylines, "field.byline.tooMany"),
  tags: z
    .array(line("tag", LIMITS.tag).transform((tag) => tag.replace(/^#+/, "").trim()))
    .max(LIMITS.tags, "field.tags.tooMany")
    .transform((tags) => [...new Set(tags.filter((tag) => tag !== ""))]),
  origin: z.enum(ORIGINS, "field.origin.unknown").nullable(),
  /** 대표사진: stands above the text, in lists and where the address is shared. */
  mainPicture,
});

export type MainPicture = NonNullable<z.infer<typeof mainPicture>>;
export type Content = Omit<z.infer<typeof contentSchema>, "mainPicture"> & {
  mainPicture?: MainPicture;
};
export type BylineEntry = Content["byline"][number];

export type FieldFaults = Record<string, string>;

/** Untrusted JSON → content, or reason keys by field path (`headline`, `decks.1`, `body`). */
export function parseContent(
  input: unknown,
): { ok: true; content: Content } | { ok: false; fields: FieldFaults } {
  const parsed = contentSchema.safeParse(input);
  if (parsed.success) return { ok: true, content: withoutAbsent(parsed.data) };
  const fields: FieldFaults = {};
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String).join(".") || "content";
    fields[path] ??= /^(field|body)\./.test(issue.message) ? issue.message : "field.malformed";
  }
  return { ok: false, fields };
}

/** A key without a value would be a difference to texts that never had the key. */
function withoutAbsent({ mainPicture: main, ...content }: z.infer<typeof contentSchema>): Content {
  return main ? { ...content, mainPicture: main } : content;
}

export function emptyContent(byline: readonly BylineEntry[] = []): Content {
  return {
    kicker: null,
    headline: "",
    decks: [],
    body: emptyBody(),
    byline: [...byline],
    tags: [],
    origin: null,
  };
}

/** Same text, same string: object keys sorted, so that equal contents compare equal. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

export function isSameContent(a: Content, b: Content): boolean {
  return canonical(a) === canonical(b);
}

function line(field: string, maximum: number) {
  return z
    .string("field.malformed")
    .max(maximum * 8, `field.${field}.tooLong`)
    .transform((text, context) => {
      const clean = intakeLine(text);
      if ([...clean].length > maximum) {
        context.addIssue({ code: "custom", message: `field.${field}.tooLong` });
      }
      return clean;
    });
}
