import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Db } from "#db/client.ts";
import { listSettings } from "#db/queries/settings.ts";
import type { PersonActor } from "#domain/actor.ts";
import { readPaper } from "#domain/paper.ts";
import { isMailConfigured } from "../mail-configured.ts";
import { publicUrl } from "../public-url.ts";
import { invitePerson, reissueInvitation } from "./add-person.ts";
import type { inviteInput } from "./forms.ts";

/** Invites from the admin's screen: the link comes back once, and leaves by mail where mail is set up. */
export async function inviteByScreen(
  db: Db,
  actor: PersonActor,
  input: z.infer<typeof inviteInput>,
): Promise<{ link: string; mailed: boolean }> {
  const mail = isMailConfigured() ? await invitationMail(db, input.name) : undefined;
  const { link } = await invitePerson(db, actor, { ...input, publicUrl: publicUrl(), mail });
  return { link, mailed: mail !== undefined };
}

export async function reissueByScreen(
  db: Db,
  actor: PersonActor,
  input: { personId: number },
): Promise<{ link: string; mailed: boolean }> {
  const { link } = await reissueInvitation(db, actor, { ...input, publicUrl: publicUrl() });
  return { link, mailed: false };
}

async function invitationMail(db: Db, name: string): Promise<{ subject: string; text: string }> {
  const t = await getTranslations("people.mail");
  const paper = readPaper(await listSettings(db)).name;
  return { subject: t("subject", { paper }), text: t("text", { name, paper }) };
}
