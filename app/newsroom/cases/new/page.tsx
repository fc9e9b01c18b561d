import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OpenCaseForm } from "#components/newsroom/cases/open-case-form.tsx";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { mayOpenCases } from "#domain/case/rights.ts";
import { seoulDay } from "#domain/korean/seoul-clock.ts";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { idParam, type SearchParams } from "#server/page-input.ts";
import { open } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cases.form"))("title") };
}

export default async function OpenCasePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await actorOrSignIn(paths.newsroom.openCase());
  if (!mayOpenCases(actor)) notFound();
  const [{ article }, t] = await Promise.all([searchParams, getTranslations("cases.form")]);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeading title={t("title")} lead={t("lead")} />
      <OpenCaseForm
        today={seoulDay(new Date())}
        articles={String(idParam(article) ?? "")}
        openCase={open}
      />
    </div>
  );
}
