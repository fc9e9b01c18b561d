"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type Action, useAction } from "#components/ui/use-action.ts";
import { parseSeoulLocal, toSeoulIso } from "#domain/korean/dates.ts";
import { creditLine } from "#domain/picture/credit.ts";
import { PICTURE_SOURCES, type PictureSource } from "#domain/picture/picture.ts";
import { FocalImage } from "./focal-image.tsx";
import type { ShownPicture } from "./picture.ts";

type Props = {
  picture: ShownPicture;
  action: Action<{ version: number }>;
  onDone: () => void;
};

const LINES = ["caption", "alt", "photographer", "place"] as const;
const LISTS = ["people", "keywords"] as const;

/** Words, rights and focal point of a picture, saved together. */
export function PictureForm({ picture, action, onDone }: Props) {
  const t = useTranslations("pictures.form");
  const sources = useTranslations("labels.pictureSource");
  const [typed, setTyped] = useState(() => asTyped(picture));
  const { run, pending, sentence, fields } = useAction(action, {
    onDone,
    keyed: false,
    refresh: false,
  });
  const set = (patch: Partial<typeof typed>) => setTyped((old) => ({ ...old, ...patch }));
  const fault = (name: string) =>
    Object.entries(fields).find(([path]) => path.startsWith(`words.${name}`))?.[1] ?? null;
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void run({ id: picture.id, version: picture.version, words: asWords(typed) });
      }}
    >
      <FocalImage picture={picture} focal={typed.focal} onFocal={(focal) => set({ focal })} />
      {LINES.map((name) => (
        <Field key={name} label={t(name)} error={fault(name)}>
          {(control) => (
            <TextArea
              {...control}
              rows={1}
              value={typed[name]}
              onChange={({ target }) => set({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
      {LISTS.map((name) => (
        <Field key={name} label={t(name)} hint={t("listHint")} error={fault(name)}>
          {(control) => (
            <TextInput
              {...control}
              value={typed[name]}
              onChange={({ target }) => set({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
      <fieldset className="flex flex-col gap-3 border-t border-rule pt-3">
        <legend className="sr-only">{t("rights")}</legend>
        <Field label={t("source")} error={fault("source")}>
          {(control) => (
            <Select
              {...control}
              choices={PICTURE_SOURCES.map((value) => ({ value, label: sources(value) }))}
              value={typed.source}
              onChange={({ target }) => set({ source: target.value as PictureSource })}
            />
          )}
        </Field>
        <Field
          label={t("credit")}
          hint={t("creditShown", { line: creditLine(typed.source, typed.credit) || "—" })}
          error={fault("credit")}
        >
          {(control) => (
            <TextInput
              {...control}
              value={typed.credit}
              onChange={({ target }) => set({ credit: target.value })}
            />
          )}
        </Field>
        <Field label={t("licence")} hint={t("licenceHint")} error={fault("licence")}>
          {(control) => (
            <TextArea
              {...control}
              rows={1}
              value={typed.licence}
              onChange={({ target }) => set({ licence: target.value })}
            />
          )}
        </Field>
        <Field label={t("expiresAt")} hint={t("expiresHint")} error={fault("expiresAt")}>
          {(control) => (
            <TextInput
              {...control}
              type="datetime-local"
              value={typed.expiresAt}
              onChange={({ target }) => set({ expiresAt: target.value })}
            />
          )}
        </Field>
      </fieldset>
      {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
      <Button type="submit" variant="primary" busy={pending} className="self-start">
        {t("save")}
      </Button>
    </form>
  );
}

/** Instants are typed by the clock in Seoul, wherever one sits. */
function asTyped({ people, keywords, expiresAt, ...picture }: ShownPicture) {
  const { caption, alt, photographer, place, source, credit, licence, focal } = picture;
  return {
    ...{ caption, alt, photographer, place, source, credit, licence, focal },
    ...{ people: people.join(", "), keywords: keywords.join(", ") },
    expiresAt: expiresAt === null ? "" : toSeoulIso(new Date(expiresAt)).slice(0, 16),
  };
}

function asWords({ people, keywords, expiresAt, ...said }: ReturnType<typeof asTyped>) {
  const [day = "", time = ""] = expiresAt.split("T");
  const list = (text: string) => text.split(",").map((word) => word.trim());
  const instant = parseSeoulLocal(day, time);
  return {
    ...said,
    ...{ people: list(people), keywords: list(keywords) },
    expiresAt: expiresAt === "" ? null : (instant?.toISOString() ?? expiresAt),
  };
}
