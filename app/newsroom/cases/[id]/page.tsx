import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CaseView } from "#components/newsroom/cases/case-view.tsx";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { readCase } from "#server/cases/read-cases.ts";
import { newsroomDb } from "#server/databases.ts";
import { idParam } from "#server/page-input.ts";
import { decide, erase, publish, reply, start, write } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cases"))("title") };
}

export default async function CasePage({ params }: { params: Promise<{ id: string }> }) {
  const id = idParam((await params).id);
  if (id === undefined) notFound();
  const actor = await actorOrSignIn(paths.newsroom.case(id));
  const one = await readCase(newsroomDb(), actor, id);
  if (!one) notFound();
  return <CaseView one={one} actions={{ decide, erase, publish, reply, start, write }} />;
}
