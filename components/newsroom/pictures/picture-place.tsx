"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type Action, useAction } from "#components/ui/use-action.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import type { ShownPicture } from "./picture.ts";

type Props = {
  picture: ShownPicture;
  mayLook: boolean;
  action: Action<{ place: string }>;
};

/** What the original says of where it was taken: that it does, until when, and to the photo desk the place. */
export function PicturePlace({ picture, mayLook, action }: Props) {
  const t = useTranslations("pictures.place");
  const locale = useLocale() === "en" ? "en" : "ko";
  const [place, setPlace] = useState<string | null>(null);
  const { run, pending, sentence } = useAction(action, {
    onDone: (found) => setPlace(found.place),
    keyed: false,
    refresh: false,
  });
  if (!picture.hadLocation) return null;
  const removedAt = picture.placeRemovedAt;
  return (
    <section className="text-sm">
      <h2 className="mb-1 font-semibold">{t("title")}</h2>
      <p>
        {removedAt === null
          ? t("kept")
          : t("removed", { at: formatTimestamp(new Date(removedAt), locale) })}
      </p>
      {mayLook && removedAt === null && (
        <>
          {place === null ? (
            <Button
              size="small"
              className="mt-2"
              busy={pending}
              onClick={() => void run({ id: picture.id })}
            >
              {t("look")}
            </Button>
          ) : (
            <p className="mt-1 break-words" role="status">
              {place === "" ? t("unreadable") : t("is", { place })}
            </p>
          )}
          {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
        </>
      )}
    </section>
  );
}
