"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { AD_PLACES, AD_SIZES, type Ad, type AdPlace } from "#domain/ad.ts";
import { Button } from "../ui/button.tsx";
import { isComposing } from "../ui/composition.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";
import { Panel } from "./panel.tsx";

type Done = { isEmpty: boolean };
type Props = { ads: readonly Ad[]; save: Action<Done> };

/** Each place of readers' pages with what stands there, words and an address. */
export function AdsForm({ ads, save }: Props) {
  const t = useTranslations("ads");
  return (
    <div className="flex flex-col gap-5">
      {AD_PLACES.map((place) => (
        <Panel key={place} title={t(`places.${place}`)}>
          <PlaceForm place={place} ad={ads.find((one) => one.place === place)} save={save} />
        </Panel>
      ))}
    </div>
  );
}

type PlaceProps = { place: AdPlace; ad: Ad | undefined; save: Action<Done> };

function PlaceForm({ place, ad, save }: PlaceProps) {
  const t = useTranslations("ads");
  const [done, setDone] = useState<Done | null>(null);
  const { run, pending, sentence, fields } = useAction(save, {
    keyed: false,
    onDone: setDone,
    onRefused: () => setDone(null),
  });
  const sizes = AD_SIZES.map((size) => ({ value: size, label: t(`sizes.${size}`) }));

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    await run({ place, ...Object.fromEntries(new FormData(event.currentTarget)) });
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && isComposing(event)) event.preventDefault();
      }}
      className="flex flex-col gap-4"
    >
      <Field label={t("text")} hint={t("textHint")} error={fields.text}>
        {(control) => <TextInput {...control} name="text" defaultValue={ad?.text} />}
      </Field>
      <Field label={t("href")} hint={t("hrefHint")} error={fields.href}>
        {(control) => (
          <TextInput {...control} name="href" defaultValue={ad?.href} spellCheck={false} />
        )}
      </Field>
      <Field label={t("size")} error={fields.size}>
        {(control) => (
          <Select {...control} name="size" choices={sizes} defaultValue={ad?.size ?? "banner"} />
        )}
      </Field>
      <div aria-live="polite" className="empty:hidden">
        {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
        {done !== null && sentence === null && (
          <Notice tone="good">{t(done.isEmpty ? "emptied" : "saved")}</Notice>
        )}
      </div>
      <div className="flex justify-end">
        <Button type="submit" busy={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
