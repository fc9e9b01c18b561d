"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogButtons } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import type { Link, Person } from "./person.ts";

type Props = {
  person: Person;
  renewLink: Action<Link>;
  onMade: (name: string, email: string, link: Link) => void;
  onClose: () => void;
};

export function RenewLinkDialog({ person, renewLink, onMade, onClose }: Props) {
  const t = useTranslations("people.newLink");
  const cancel = useTranslations("shell")("cancel");
  const { run, pending, sentence } = useAction(renewLink, {
    keyed: false,
    onDone: (link) => onMade(person.name, person.email, link),
  });
  return (
    <Dialog open onClose={onClose} title={t("title")}>
      <p>{t("text", { name: person.name })}</p>
      {sentence !== null && (
        <Notice tone="bad" className="mt-4">
          {sentence}
        </Notice>
      )}
      <DialogButtons>
        <Button onClick={onClose}>{cancel}</Button>
        <Button variant="primary" busy={pending} onClick={() => run({ personId: person.id })}>
          {t("submit")}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
