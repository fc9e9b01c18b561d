"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { PICTURE_LIMITS } from "#domain/picture/picture.ts";

type Props = {
  caption: string;
  alt: string;
  readOnly: boolean;
  /** Sentences from a check or a save. */
  faults?: { readonly caption?: string | null; readonly alt?: string | null };
  onCaption: (caption: string) => void;
  onAlt: (alt: string) => void;
};

/** 사진 설명과 대체 텍스트: what readers read below a picture, and what is read out in its place. */
export function PictureWords({ caption, alt, readOnly, faults, onCaption, onAlt }: Props) {
  const t = useTranslations("pictures.words");
  const repeats = alt.trim() !== "" && alt.trim() === caption.trim();
  return (
    <div className="flex flex-col gap-2">
      <Field label={t("caption")} required hint={t("captionHint")} error={faults?.caption ?? null}>
        {(control) => <WordsArea {...{ control, readOnly }} text={caption} onText={onCaption} />}
      </Field>
      <Field
        label={t("alt")}
        required
        hint={t("altHint")}
        error={faults?.alt ?? (repeats ? t("altRepeats") : null)}
      >
        {(control) => <WordsArea {...{ control, readOnly }} text={alt} onText={onAlt} />}
      </Field>
    </div>
  );
}

/**
 * Keeps what is typed itself: whoever holds the text answers a moment later, and a syllable being
 * composed must not be set back meanwhile.
 */
function WordsArea({
  control,
  text,
  readOnly,
  onText,
}: {
  control: object;
  text: string;
  readOnly: boolean;
  onText: (text: string) => void;
}) {
  const [typed, setTyped] = useState(text);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (document.activeElement !== area.current) setTyped(text);
  }, [text]);
  return (
    <TextArea
      {...control}
      ref={area}
      rows={1}
      value={typed}
      readOnly={readOnly}
      maxLength={PICTURE_LIMITS.caption}
      onChange={({ target }) => {
        setTyped(target.value);
        onText(target.value);
      }}
    />
  );
}
