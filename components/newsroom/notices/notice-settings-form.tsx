"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { CHANNELS, NOTICE_KINDS, type NoticeChoices } from "#domain/notice.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";

type Props = {
  settings: { choices: NoticeChoices; quietFrom: string; quietUntil: string };
  hasMail: boolean;
  change: Action<{ changed: true }>;
};

/** What one is told and by which channel: a box for each pair; below, the hours without mail and push. */
export function NoticeSettingsForm({ settings, hasMail, change }: Props) {
  const t = useTranslations("notices");
  const [isDone, setDone] = useState(false);
  const { run, pending, sentence, fields } = useAction(change, {
    keyed: false,
    onDone: () => setDone(true),
    onRefused: () => setDone(false),
  });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const choices = Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, form.getAll(kind)]));
    await run({
      choices,
      quietFrom: form.get("quietFrom"),
      quietUntil: form.get("quietUntil"),
    });
  }

  return (
    <form noValidate onSubmit={submit} onChange={() => setDone(false)}>
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-rule text-sm">
            <th scope="col" className="py-2 font-semibold">
              {t("settings.kind")}
            </th>
            {CHANNELS.map((channel) => (
              <th key={channel} scope="col" className="w-14 py-2 text-center font-semibold sm:w-20">
                {t(`channel.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {NOTICE_KINDS.map((kind) => (
            <tr key={kind} className="border-b border-rule">
              <th scope="row" className="py-2 pr-2 font-normal">
                {t(`kind.${kind}`)}
                <span className="block text-sm text-muted">{t(`when.${kind}`)}</span>
              </th>
              {CHANNELS.map((channel) => (
                <td key={channel} className="text-center">
                  <label className="inline-flex size-11 items-center justify-center">
                    <span className="sr-only">
                      {t("settings.box", {
                        kind: t(`kind.${kind}`),
                        channel: t(`channel.${channel}`),
                      })}
                    </span>
                    <input
                      type="checkbox"
                      name={kind}
                      value={channel}
                      defaultChecked={settings.choices[kind].includes(channel)}
                      className="size-4 accent-accent"
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!hasMail && <p className="mt-2 text-sm text-muted">{t("settings.noMail")}</p>}
      <fieldset className="mt-6">
        <legend className="font-semibold">{t("settings.quiet")}</legend>
        <p className="mb-3 text-sm text-muted">{t("settings.quietHint")}</p>
        <div className="grid max-w-sm grid-cols-2 gap-3">
          <Field label={t("settings.from")} error={fields.quietFrom}>
            {(control) => (
              <TextInput
                {...control}
                type="time"
                name="quietFrom"
                defaultValue={settings.quietFrom}
              />
            )}
          </Field>
          <Field label={t("settings.until")} error={fields.quietUntil}>
            {(control) => (
              <TextInput
                {...control}
                type="time"
                name="quietUntil"
                defaultValue={settings.quietUntil}
              />
            )}
          </Field>
        </div>
      </fieldset>
      <div aria-live="polite" className="mt-4 empty:hidden">
        {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
        {isDone && sentence === null && <p className="text-good">{t("settings.saved")}</p>}
      </div>
      <div className="mt-4 flex justify-end">
        <Button type="submit" variant="primary" busy={pending}>
          {t("settings.save")}
        </Button>
      </div>
    </form>
  );
}
