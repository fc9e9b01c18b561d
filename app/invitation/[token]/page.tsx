import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationForm } from "#components/newsroom/invitation-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { paths } from "#domain/paths.ts";
import { newsroomDb } from "#server/databases.ts";
import { findInvitation } from "#server/people/accept-invitation.ts";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.invitation"))("title") };
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const [invitation, t] = await Promise.all([
    findInvitation(newsroomDb(), token),
    getTranslations("signIn.invitation"),
  ]);
  if (!invitation)
    return (
      <>
        <h1 className="text-2xl font-bold">{t("spentTitle")}</h1>
        <p className="mt-2 mb-6 text-muted">{t("spent")}</p>
        <LinkButton href={paths.signIn()} prefetch={false}>
          {t("toSignIn")}
        </LinkButton>
      </>
    );
  const { name, email } = invitation;
  return (
    <>
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("lead", { name, email })}</p>
      <InvitationForm token={token} email={email} />
    </>
  );
}
