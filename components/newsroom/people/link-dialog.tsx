"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogButtons } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import type { Link } from "./person.ts";

type Props = { name: string; email: string; link: Link; onClose: () => void };

/** The one time the link is shown: only its hash is kept. */
export function LinkDialog({ name, email, link, onClose }: Props) {
  const t = useTranslations("people.link");
  const [isCopied, setCopied] = useState(false);

  async function copy() {
    // Without https there is no clipboard to write to; the field can still be copied by hand.
    await navigator.clipboard?.writeText(link.link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }

  return (
    <Dialog open onClose={onClose} title={t("title", { name })}>
      <p className="mb-4">
        {t("text")} {link.mailed && t("mailed", { email })}
      </p>
      <Field label={t("label")}>
        {(control) => (
          <TextInput
            {...control}
            readOnly
            value={link.link}
            onFocus={(event) => event.target.select()}
            className="font-mono"
          />
        )}
      </Field>
      <DialogButtons>
        <Button variant="primary" onClick={copy}>
          <span aria-live="polite">{t(isCopied ? "copied" : "copy")}</span>
        </Button>
        <Button onClick={onClose}>{t("done")}</Button>
      </DialogButtons>
    </Dialog>
  );
}
