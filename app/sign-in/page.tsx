import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "#components/newsroom/sign-in-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { paths, safeReturnTo } from "#domain/paths.ts";
import { currentActor } from "#server/auth/current-actor.ts";

type Props = { searchParams: Promise<{ returnTo?: string | string[]; done?: string | string[] }> };

const DONE = ["changed", "accepted"] as const;

export default async function SignInPage({ searchParams }: Props) {
  const { returnTo, done } = await searchParams;
  const asked = safeReturnTo(typeof returnTo === "string" ? returnTo : null);
  const goal = asked === paths.newsroom.home() ? paths.newsroom.start() : asked;
  // Without a database nobody is signed in; trying to is then refused in words.
  const [actor, t] = await Promise.all([
    currentActor().catch(() => null),
    getTranslations("signIn"),
  ]);
  if (actor) redirect(goal);
  const isDone = DONE.find((known) => known === done);
  return (
    <>
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("lead")}</p>
      {isDone && (
        <Notice tone="good" className="mb-5">
          {t(isDone)}
        </Notice>
      )}
      <SignInForm returnTo={goal} />
      <p className="mt-6 text-sm text-muted">{t("lost")}</p>
    </>
  );
}
