"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Action, useAction } from "../ui/use-action.ts";
import { useReason } from "../ui/use-reason.ts";
import type { Choice } from "./review-facts.ts";

export type PutBackFacts = { readonly editionId: number; readonly choice: Choice } | null;

type Props = {
  /** The text shown. */
  revisionId: number;
  /** The edition it would go into; null where none is being worked on. */
  place: PutBackFacts;
  action: Action<{ version: number }>;
};

/** An earlier text becomes the one being worked on, after a question; then on to where it is written. */
export function PutBack({ revisionId, place, action }: Props) {
  const t = useTranslations("out.putBack");
  const common = useTranslations("out");
  const reason = useReason();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { run, pending, sentence, clear } = useAction(action, {
    refresh: false,
    onDone: () => {
      setOpen(false);
      if (place) router.push(paths.newsroom.write(place.editionId));
    },
  });
  const refusal = () => {
    if (place === null) return t("none");
    return place.choice.allowed ? undefined : reason(place.choice.reason);
  };
  return (
    <>
      <Button
        size="small"
        refusal={refusal()}
        onClick={() => {
          clear();
          setOpen(true);
        }}
      >
        {t("label")}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t("title")}>
        <p>{t("lead")}</p>
        {sentence && (
          <Notice tone="bad" className="mt-3">
            {sentence}
          </Notice>
        )}
        <DialogButtons>
          <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
          <Button
            variant="primary"
            busy={pending}
            onClick={() => place && void run({ editionId: place.editionId, revisionId })}
          >
            {t("confirm")}
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
