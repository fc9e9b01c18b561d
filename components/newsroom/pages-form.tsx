"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { COMPANY_PAGES, type CompanyPage, LONGEST_PAGE } from "#domain/company-page.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { type Action, useAction } from "../ui/use-action.ts";

type Props = {
  texts: Readonly<Record<CompanyPage, string>>;
  save: Action<{ changed: number }>;
};

/** What the paper says of itself, page by page, in plain paragraphs. */
export function PagesForm({ texts, save }: Props) {
  const t = useTranslations("settings.pages");
  const [changed, setChanged] = useState<number | null>(null);
  const { run, pending, sentence, fields } = useAction(save, {
    keyed: false,
    onDone: (done) => setChanged(done.changed),
    onRefused: () => setChanged(null),
  });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    await run(Object.fromEntries(new FormData(event.currentTarget)));
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-6">
      {COMPANY_PAGES.map((page) => (
        <Field
          key={page}
          label={t(`names.${page}`)}
          hint={t("hint", { path: paths.company(page) })}
          error={fields[page]}
        >
          {(control) => (
            <TextArea
              {...control}
              name={page}
              rows={8}
              maxLength={LONGEST_PAGE}
              defaultValue={texts[page]}
            />
          )}
        </Field>
      ))}
      <div aria-live="polite" className="empty:hidden">
        {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
        {changed !== null && (
          <Notice tone={changed > 0 ? "good" : "plain"}>
            {t(changed > 0 ? "saved" : "unchanged")}
          </Notice>
        )}
      </div>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" busy={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
