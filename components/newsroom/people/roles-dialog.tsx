"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogButtons } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import { type GrantRow, GrantsField, grantsOf } from "./grants-field.tsx";
import type { Person, SectionChoice } from "./person.ts";

type Props = {
  person: Person;
  sections: readonly SectionChoice[];
  changeRoles: Action<{ changed: number }>;
  onClose: () => void;
};

export function RolesDialog({ person, sections, changeRoles, onClose }: Props) {
  const t = useTranslations("people.roles");
  const cancel = useTranslations("shell")("cancel");
  const [rows, setRows] = useState<readonly GrantRow[]>(() =>
    person.grants.map((grant, index) => ({ ...grant, row: String(index) })),
  );
  const { run, pending, sentence, fields } = useAction(changeRoles, {
    keyed: false,
    onDone: onClose,
  });
  return (
    <Dialog open onClose={onClose} title={t("title", { name: person.name })}>
      <div className="flex flex-col gap-4">
        <GrantsField rows={rows} sections={sections} error={fields.grants} onChange={setRows} />
        <Notice tone="warn">{t("confirm", { name: person.name })}</Notice>
        {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
        <DialogButtons>
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            variant="primary"
            busy={pending}
            onClick={() => run({ personId: person.id, grants: grantsOf(rows) })}
          >
            {t("submit")}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  );
}
