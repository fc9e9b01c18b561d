import type { Db } from "#db/client.ts";
import { listActors, listPeople } from "#db/queries/actors.ts";
import { listSections } from "#db/queries/desk.ts";
import { listOpenArticlesOf } from "#db/queries/own-open-articles.ts";
import { findPlan, listCoverage, listPlanNotes, listPlans } from "#db/queries/planning.ts";
import { isDeskOf, type PersonActor } from "#domain/actor.ts";
import { KINDS, type Kind } from "#domain/article/kind.ts";
import { decideCreate } from "#domain/article/permissions.ts";
import { mayPitchIn, mayReadPlan, maySeePlans } from "#domain/planning/assignment.ts";
import { mayReadCoverage } from "#domain/planning/coverage.ts";
import type { PlacedSection } from "#domain/section.ts";
import { factsOfPlan, type PlanView, planView } from "./plan-view.ts";

export const PLAN_SCOPES = ["mine", "desk", "all"] as const;

export type PlanScope = (typeof PLAN_SCOPES)[number];

export type PlanBoard = {
  readonly scope: PlanScope;
  readonly scopes: readonly PlanScope[];
  readonly plans: readonly PlanView[];
  /** Where this person may pitch. */
  readonly sections: readonly PlacedSection[];
  readonly now: Date;
};

/** The plans this person may see; null for whom they do not exist. */
export async function readPlans(
  db: Db,
  actor: PersonActor,
  asked: { scope?: string },
): Promise<PlanBoard | null> {
  if (!maySeePlans(actor)) return null;
  const [rows, sections] = await Promise.all([listPlans(db), listSections(db)]);
  const isDesk = sections.some(({ id }) => isDeskOf(actor, id));
  const scopes = PLAN_SCOPES.filter((known) => known !== "desk" || isDesk);
  const scope = scopes.find((known) => known === asked.scope) ?? (isDesk ? "desk" : "mine");
  const isIn = ({ plan }: (typeof rows)[number]) =>
    scope === "all" ||
    (scope === "desk"
      ? isDeskOf(actor, plan.sectionId)
      : plan.pitchedBy === actor.id || plan.assigneeId === actor.id);
  const shown = rows.filter((row) => isIn(row) && mayReadPlan(actor, factsOfPlan(row)));
  return {
    scope,
    scopes,
    plans: shown.map((row) => planView(actor, row)),
    sections: sections.filter(({ id }) => mayPitchIn(actor, id)),
    now: new Date(rows[0]?.now ?? Date.now()),
  };
}

export type OnePlan = {
  readonly plan: PlanView;
  readonly notes: readonly { id: number; text: string; at: Date; by: string }[];
  /** Who can be given it; empty for whoever may not. */
  readonly people: readonly { id: number; name: string }[];
  readonly coverage: readonly { id: number; title: string; startsAt: Date }[];
  /** One's own open articles, to say which of them it is. */
  readonly articles: readonly { articleId: number; headline: string }[];
  /** Kinds in which one may begin an article for it. */
  readonly kinds: readonly Kind[];
  readonly now: Date;
};

const DAY_MS = 86_400_000;

/** One plan with all that its screen offers; null where it does not exist for this person. */
export async function readPlan(db: Db, actor: PersonActor, id: number): Promise<OnePlan | null> {
  const row = await findPlan(db, id);
  if (!row || !mayReadPlan(actor, factsOfPlan(row))) return null;
  const plan = planView(actor, row);
  const now = new Date(row.now);
  const mayAssign = plan.may.includes("assignStory");
  const [notes, people, coverage, articles] = await Promise.all([
    listPlanNotes(db, id),
    mayAssign ? listAssignable(db, plan.sectionId) : [],
    mayAssign
      ? listCoverage(db, new Date(now.getTime() - DAY_MS), new Date(now.getTime() + 60 * DAY_MS))
      : [],
    plan.may.includes("linkArticle") ? listOpenArticlesOf(db, actor.id) : [],
  ]);
  const kinds = KINDS.filter((kind) => decideCreate(actor, plan.sectionId, kind).allowed);
  return {
    plan,
    notes,
    people,
    coverage: coverage
      .filter(({ event }) => mayReadCoverage(actor, { ...event, now }))
      .map(({ event }) => ({ id: event.id, title: event.title, startsAt: event.startsAt })),
    articles,
    kinds,
    now,
  };
}

async function listAssignable(db: Db, sectionId: number) {
  const everybody = await listPeople(db);
  const actors = await listActors(
    db,
    everybody.map(({ id }) => id),
  );
  const able = new Set(actors.filter((one) => mayPitchIn(one, sectionId)).map(({ id }) => id));
  return everybody.filter(({ id }) => able.has(id));
}
