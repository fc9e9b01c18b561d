import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PeopleDesk } from "#components/newsroom/people/people-desk.tsx";
import { listSections } from "#db/queries/desk.ts";
import { hasRole } from "#domain/actor.ts";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { currentLocale } from "#server/locale.ts";
import { listPeople } from "#server/people/keep-people.ts";
import { changeRoles, disable, invite, renewLink } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeoplePage() {
  const actor = await actorOrSignIn(paths.newsroom.people());
  if (!hasRole(actor, "admin")) notFound();
  const [people, sections, locale] = await Promise.all([
    listPeople(newsroomDb(), actor),
    listSections(newsroomDb()),
    currentLocale(),
  ]);
  return (
    <PeopleDesk
      ownId={actor.id}
      people={people.map(({ id, name, email, title, disabledAt, hasPassword, grants }) => ({
        id,
        name,
        email,
        title,
        state: disabledAt ? "disabled" : hasPassword ? "active" : "invited",
        grants,
      }))}
      sections={sections.map(({ id, name, nameEn }) => ({
        id,
        name: locale === "en" ? nameEn : name,
      }))}
      actions={{ invite, renewLink, changeRoles, disable }}
    />
  );
}
