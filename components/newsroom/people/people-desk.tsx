"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { PageHeading } from "../page-heading.tsx";
import { DisableDialog } from "./disable-dialog.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import type { Link, PeopleActions, Person, SectionChoice } from "./person.ts";
import { type PersonDeed, PersonRow } from "./person-row.tsx";
import { RenewLinkDialog } from "./renew-link-dialog.tsx";
import { RolesDialog } from "./roles-dialog.tsx";

type Props = {
  ownId: number;
  people: readonly Person[];
  sections: readonly SectionChoice[];
  actions: PeopleActions;
};

type Shown =
  | { what: "invite" }
  | { what: PersonDeed; person: Person }
  | { what: "made"; name: string; email: string; link: Link }
  | null;

/** The admin's list of people, and the dialogs in which each change is confirmed. */
export function PeopleDesk({ ownId, people, sections, actions }: Props) {
  const t = useTranslations("people");
  const [shown, setShown] = useState<Shown>(null);
  const close = () => setShown(null);
  const made = (name: string, email: string, link: Link) =>
    setShown({ what: "made", name, email, link });
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          <Button variant="primary" onClick={() => setShown({ what: "invite" })}>
            {t("invite")}
          </Button>
        }
      />
      <p className="mb-2 text-sm text-muted">{t("count", { count: people.length })}</p>
      <ul className="divide-y divide-rule rounded-lg border border-rule bg-paper">
        {people.map((person) => (
          <li key={person.id}>
            <PersonRow
              person={person}
              sections={sections}
              isOneself={person.id === ownId}
              onAsk={(what) => setShown({ what, person })}
            />
          </li>
        ))}
      </ul>
      {shown?.what === "invite" && (
        <InviteDialog sections={sections} invite={actions.invite} onMade={made} onClose={close} />
      )}
      {shown?.what === "roles" && (
        <RolesDialog
          person={shown.person}
          sections={sections}
          changeRoles={actions.changeRoles}
          onClose={close}
        />
      )}
      {shown?.what === "link" && (
        <RenewLinkDialog
          person={shown.person}
          renewLink={actions.renewLink}
          onMade={made}
          onClose={close}
        />
      )}
      {shown?.what === "disable" && (
        <DisableDialog person={shown.person} disable={actions.disable} onClose={close} />
      )}
      {shown?.what === "made" && <LinkDialog {...shown} onClose={close} />}
    </>
  );
}
