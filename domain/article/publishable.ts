import { graphemeLength } from "../korean/cut.ts";
import { bodyText, paragraphs } from "./body-text.ts";
import { type Content, LIMITS } from "./content.ts";
import type { Kind } from "./kind.ts";
import { type KindRules, missingOf, type Requirable, usualRules } from "./kind-rules.ts";
import { picturesOf } from "./pictures.ts";
import { missingPollItems } from "./poll.ts";
import { saysNearDay } from "./relative-dates.ts";
import { type Beside, NOTHING_BESIDE, reportingIssues } from "./reporting.ts";

/**
 * The checklist: what a writer can still mend before the text may go on. Shown
 * while writing, enforced on submit, approve and publish by the same call.
 */
export type Issue = {
  /** Message key under `check.*`. */
  readonly check: string;
  readonly field:
    | "headline"
    | "decks"
    | "body"
    | "byline"
    | "tags"
    | "origin"
    | "kicker"
    | "mainPicture";
  /** Blocking issues refuse the verb unless a desk overrides them by name; advisory ones only tell. */
  readonly severity: "blocking" | "advisory";
  readonly values?: Record<string, string | number>;
  /** Places in the body, from 0, where it is to be mended; left out where it is of the whole. */
  readonly blocks?: readonly number[];
};

/**
 * `rules`: what the managing editor asks of the kind, where anything was set. `beside`: what is known
 * of the article and does not stand in its text.
 */
export function checklist(
  content: Content,
  kind: Kind,
  rules: KindRules = usualRules(kind),
  beside: Beside = NOTHING_BESIDE,
): Issue[] {
  const text = bodyText(content.body);
  const length = [...text.replaceAll(/\s/g, "")].length;
  const issues: Issue[] = [];

  if (content.headline === "") issues.push(blocking("headlineMissing", "headline"));
  else if (rules.headlineMax !== null && graphemeLength(content.headline) > rules.headlineMax)
    issues.push(advisory("headlineCut", "headline", { maximum: rules.headlineMax }));
  if (length === 0) issues.push(blocking("bodyMissing", "body"));
  else if (rules.bodyMin !== null && length < rules.bodyMin && !isAlert(content))
    issues.push(advisory("bodyShort", "body", { minimum: rules.bodyMin }));
  else if (rules.bodyMax !== null && length > rules.bodyMax)
    issues.push(advisory("bodyLong", "body", { maximum: rules.bodyMax }));
  if (content.origin === null) issues.push(blocking("originMissing", "origin"));
  issues.push(...missingOf(rules, content).map((field) => MISSING[field]));
  // A reporter's name on paid copy is the commonest violation the press council finds.
  if (kind === "advertorial" && content.byline.some((entry) => entry.role !== "agency"))
    issues.push(blocking("advertorialByline", "byline"));
  if (content.origin === "wire" && !content.byline.some((entry) => entry.role === "agency"))
    issues.push(blocking("agencyMissing", "byline"));
  const untold = missingPollItems(content).length;
  if (untold > 0) issues.push(blocking("pollUntold", "body", { count: untold }));
  issues.push(...reportingIssues(content, beside));
  issues.push(...pictureIssues(content));
  if (content.tags.length === 0 && !rules.required.includes("tags"))
    issues.push(advisory("tagsMissing", "tags"));
  const blocks = relativeDays(content);
  if (blocks.length > 0) issues.push({ ...advisory("relativeDay", "body"), blocks });
  return issues;
}

/** Each fault once, where it is met first: whoever mends one looks at the next. */
function pictureIssues(content: Content): Issue[] {
  const pictures = picturesOf(content);
  const fieldOf = (found: (typeof pictures)[number]) =>
    found.place === "main" ? "mainPicture" : "body";
  const withoutCaption = pictures.find(({ caption }) => caption === "");
  const withoutAlt = pictures.find(({ alt }) => alt === "");
  const repeating = pictures.find(({ alt, caption }) => alt !== "" && alt === caption);
  return [
    ...(withoutCaption ? [blocking("pictureCaptionMissing", fieldOf(withoutCaption))] : []),
    ...(withoutAlt ? [blocking("pictureAltMissing", fieldOf(withoutAlt))] : []),
    ...(repeating ? [advisory("pictureAltRepeats", fieldOf(repeating))] : []),
  ];
}

const MISSING: Record<Requirable, Issue> = {
  kicker: blocking("kickerMissing", "kicker"),
  decks: blocking("decksMissing", "decks"),
  byline: blocking("bylineMissing", "byline"),
  tags: blocking("tagsMissing", "tags"),
  subheading: blocking("subheadingMissing", "body"),
  picture: blocking("pictureMissing", "body"),
};

export function blockingIssues(
  content: Content,
  kind: Kind,
  rules?: KindRules,
  beside?: Beside,
): Issue[] {
  return checklist(content, kind, rules, beside).filter(({ severity }) => severity === "blocking");
}

/** A breaking story leaves without a second reader, so it must be short and complete. */
export function breakingIssues(content: Content, kind: Kind, beside?: Beside): Issue[] {
  const issues = blockingIssues(content, kind, undefined, beside);
  if ([...content.headline].length > LIMITS.breakingHeadline)
    issues.push(blocking("breakingHeadlineLong", "headline", { maximum: LIMITS.breakingHeadline }));
  if ([...bodyText(content.body)].length > LIMITS.breakingBody)
    issues.push(blocking("breakingBodyLong", "body", { maximum: LIMITS.breakingBody }));
  return issues;
}

function relativeDays({ body }: Content): number[] {
  const said = paragraphs(body).filter(({ text }) => saysNearDay(text));
  return [...new Set(said.map(({ index }) => index))];
}

function isAlert(content: Content): boolean {
  return content.kicker === "속보" || content.kicker === "1보";
}

function blocking(check: string, field: Issue["field"], values?: Issue["values"]): Issue {
  return { check, field, severity: "blocking", values };
}

function advisory(check: string, field: Issue["field"], values?: Issue["values"]): Issue {
  return { check, field, severity: "advisory", values };
}
