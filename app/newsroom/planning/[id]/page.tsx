import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlanScreen } from "#components/newsroom/planning/plan-screen.tsx";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { idParam } from "#server/page-input.ts";
import { readPlan } from "#server/planning/read-plans.ts";
import {
  accept,
  assign,
  decline,
  drop,
  edit,
  finish,
  link,
  note,
  revive,
  write,
} from "../actions.ts";

type Props = { params: Promise<{ id: string }> };

/** Without its title: a browser's history keeps what a page was called, also an embargoed one. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planning"))("title") };
}

export default async function PlanPage({ params }: Props) {
  const id = idParam((await params).id);
  const actor = await actorOrSignIn(paths.newsroom.planning());
  const one = id === undefined ? null : await readPlan(newsroomDb(), actor, id);
  if (!one) notFound();
  const actions = { accept, assign, decline, drop, edit, finish, link, note, revive, write };
  return <PlanScreen {...one} actions={actions} />;
}
