import type { Content } from "#domain/article/content.ts";
import type { RevisionCause } from "#domain/article/revision.ts";
import type { Status, Verb } from "#domain/article/status.ts";
import type { DemoArticle, DemoBlock } from "./demo-article.ts";
import { demoBody } from "./demo-body.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The people of one demo article, by their database ids. */
export type Cast = {
  readonly authorId: number;
  readonly copyEditorId: number;
  readonly deskId: number;
  readonly managingEditorId: number;
  readonly byline: Content["byline"];
  /** What stands above the text, if the demo has a picture of it. */
  readonly picture?: Content["mainPicture"];
};

/** One act of the past: a step of the status, with the text as it then was. */
export type Step = {
  readonly verb: Verb | "saveText";
  readonly to: Status;
  readonly at: Date;
  readonly actorId: number | null;
  readonly text?: { readonly content: Content; readonly cause: RevisionCause; readonly by: number };
  readonly detail?: Record<string, unknown>;
};

/** What happened to the first edition, up to the status the demo wants. Times end `hoursAgo` before now. */
export function firstEdition(article: DemoArticle, cast: Cast, now: Date): Step[] {
  const end = now.getTime() - article.hoursAgo * HOUR;
  const before = (minutes: number) => new Date(end - minutes * MINUTE);
  const whole = contentOf(article, cast, article.body);
  const begun = { ...contentOf(article, cast, article.body.slice(0, 2)), decks: [] };
  const filed = asFiled(article, cast, whole);

  const steps: Step[] = [
    step("createArticle", "draft", before(170), cast.authorId, begun, "created", cast.authorId),
    step("saveText", "draft", before(120), cast.authorId, filed, "saved", cast.authorId),
  ];
  const add = (...more: Step[]) => steps.push(...more);
  if (article.status === "draft") return steps;
  if (article.status === "spiked")
    return [...steps, step("spike", "spiked", before(0), cast.authorId)];
  if (article.breaking) {
    const out = step(
      "publishBreaking",
      "published",
      before(0),
      cast.managingEditorId,
      whole,
      "breaking",
      cast.authorId,
    );
    return finish(article, cast, [...steps, out], end);
  }
  add(step("submit", "submitted", before(50), cast.authorId, filed, "submitted", cast.authorId));
  if (article.status === "submitted") return steps;
  add(step("claim", "in_review", before(40), cast.deskId));
  if (article.status === "returned")
    return [
      ...steps,
      {
        ...step(
          "returnToReporter",
          "returned",
          before(0),
          cast.deskId,
          filed,
          "returned",
          cast.authorId,
        ),
        detail: { ...article.returned },
      },
    ];
  if (article.status === "in_review") return steps;
  add(
    step("release", "submitted", before(34), cast.deskId),
    step("claim", "in_review", before(33), cast.copyEditorId),
    step("saveText", "in_review", before(25), cast.copyEditorId, whole, "saved", cast.copyEditorId),
    step("release", "submitted", before(20), cast.copyEditorId),
    step("claim", "in_review", before(15), cast.deskId),
    step("approve", "approved", before(5), cast.deskId, whole, "approved", cast.copyEditorId),
  );
  if (article.status === "approved") return steps;
  if (article.status === "scheduled")
    return [...steps, step("schedule", "scheduled", before(3), cast.deskId)];
  return finish(
    article,
    cast,
    [...steps, step("publish", "published", before(0), cast.deskId)],
    end,
  );
}

/** The later edition of an article that was changed while it was out. */
export function secondEdition(article: DemoArticle, cast: Cast, now: Date): Step[] {
  if (!article.lastChange) return [];
  const out = now.getTime() - article.hoursAgo * HOUR;
  const end = out + Math.min(article.hoursAgo * HOUR * 0.6, 5 * HOUR);
  const before = (minutes: number) => new Date(end - minutes * MINUTE);
  const { edit, kind, reason } = article.lastChange;
  const old = contentOf(article, cast, article.body);
  const changed = contentOf(article, cast, replaceOnce(article.body, edit));
  return [
    {
      ...step("revise", "draft", before(20), cast.authorId, old, "revised", cast.authorId),
      detail: { changeKind: kind, reason },
    },
    step("saveText", "draft", before(16), cast.authorId, changed, "saved", cast.authorId),
    step("submit", "submitted", before(14), cast.authorId, changed, "submitted", cast.authorId),
    step("claim", "in_review", before(8), cast.deskId),
    step("approve", "approved", before(3), cast.deskId, changed, "approved", cast.authorId),
    step("publish", "published", before(0), cast.deskId),
  ];
}

function finish(article: DemoArticle, cast: Cast, steps: Step[], end: number): Step[] {
  const later = (minutes: number) => new Date(end + minutes * MINUTE);
  const reason = "사실관계를 다시 확인하고 있습니다.";
  if (article.status === "withdrawn")
    return [
      ...steps,
      { ...step("withdraw", "withdrawn", later(12), cast.deskId), detail: { reason } },
    ];
  if (article.status === "killed")
    return [...steps, { ...step("kill", "killed", later(18), cast.deskId), detail: { reason } }];
  return steps;
}

function step(
  verb: Step["verb"],
  to: Status,
  at: Date,
  actorId: number,
  content?: Content,
  cause?: RevisionCause,
  by?: number,
): Step {
  const hasText = content !== undefined && cause !== undefined && by !== undefined;
  return { verb, to, at, actorId, ...(hasText ? { text: { content, cause, by } } : {}) };
}

function contentOf(article: DemoArticle, cast: Cast, body: readonly DemoBlock[]): Content {
  return {
    kicker: article.kicker,
    headline: article.headline,
    decks: article.decks,
    body: demoBody(body),
    byline: cast.byline,
    tags: article.tags,
    origin: article.origin,
    ...(cast.picture ? { mainPicture: cast.picture } : {}),
  };
}

/** As the reporter filed it: without the last paragraph and the tags that the copy editor added. */
function asFiled(article: DemoArticle, cast: Cast, whole: Content): Content {
  const isInReview = ["submitted", "in_review", "returned"].includes(article.status);
  if (isInReview || article.body.length < 4) return whole;
  return {
    ...contentOf(article, cast, article.body.slice(0, -1)),
    decks: article.decks.slice(0, 1),
    tags: article.tags.slice(0, 2),
  };
}

function replaceOnce(body: readonly DemoBlock[], [from, to]: [string, string]): DemoBlock[] {
  const swap = (text: string) => text.replace(from, to);
  return JSON.parse(JSON.stringify(body), (_key, value) =>
    typeof value === "string" ? swap(value) : value,
  );
}
