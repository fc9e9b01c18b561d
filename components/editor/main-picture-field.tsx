"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PictureDialog } from "#components/newsroom/pictures/picture-dialog.tsx";
import { PictureWords } from "#components/newsroom/pictures/picture-words.tsx";
import { Button } from "#components/ui/button.tsx";
import type { MainPicture } from "#domain/article/content.ts";
import { paths } from "#domain/paths.ts";

type Props = {
  picture: MainPicture | undefined;
  editable: boolean;
  error: string | null;
  /** Undefined takes it out. */
  onPicture: (picture: MainPicture | undefined) => void;
};

/** 대표사진: stands above the text, in lists and where the address is shared. */
export function MainPictureField({ picture, editable, error, onPicture }: Props) {
  const t = useTranslations("pictures.main");
  const labels = useTranslations("labels");
  const [choosing, setChoosing] = useState(false);
  return (
    <section
      data-field="mainPicture"
      aria-label={labels("field.mainPicture")}
      className="mt-4 flex flex-col gap-3 border-t border-rule pt-4"
    >
      {picture ? (
        <>
          {/* biome-ignore lint/performance/noImgElement: the image optimizer is off */}
          <img
            src={paths.api.picturePreview(picture.pictureId)}
            alt={picture.alt}
            className="max-h-80 w-full rounded-md bg-paper-3 object-contain"
          />
          <PictureWords
            key={picture.pictureId}
            caption={picture.caption}
            alt={picture.alt}
            readOnly={!editable}
            onCaption={(caption) => onPicture({ ...picture, caption })}
            onAlt={(alt) => onPicture({ ...picture, alt })}
          />
        </>
      ) : (
        <p className="text-sm text-muted">{t("none")}</p>
      )}
      {editable && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setChoosing(true)}>{t(picture ? "change" : "choose")}</Button>
          {picture && <Button onClick={() => onPicture(undefined)}>{t("remove")}</Button>}
        </div>
      )}
      <p aria-live="polite" className="text-sm font-medium text-bad empty:hidden">
        {error}
      </p>
      <PictureDialog
        open={choosing}
        onClose={() => setChoosing(false)}
        onChoose={({ id, caption, alt }) => onPicture({ pictureId: id, caption, alt })}
      />
    </section>
  );
}
