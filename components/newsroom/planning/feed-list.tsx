"use client";

import { useLocale, useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { formatTimestamp } from "#domain/korean/dates.ts";
import type { PlacedSection } from "#domain/section.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import { Panel } from "../panel.tsx";
import { numberIn } from "./moment-fields.tsx";

type Props = {
  feeds: readonly {
    id: number;
    sectionId: number | null;
    section: { name: string; nameEn: string } | null;
    createdAt: Date;
    readAt: Date | null;
  }[];
  sections: readonly PlacedSection[];
  make: Action<{ address: string }>;
  revoke: Action<{ revoked: true }>;
};

/** Secret addresses for a calendar program: made here, seen once, taken back here. */
export function FeedList({ feeds, sections, make, revoke }: Props) {
  const t = useTranslations("planning.feeds");
  const locale = useLocale() === "en" ? "en" : "ko";
  const [address, setAddress] = useState<string | null>(null);
  const making = useAction(make, { keyed: false, onDone: (made) => setAddress(made.address) });
  const revoking = useAction(revoke, { keyed: false, onDone: () => setAddress(null) });
  const nameOf = (section: { name: string; nameEn: string } | null) =>
    section === null ? t("own") : locale === "en" ? section.nameEn : section.name;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    await making.run({ sectionId: numberIn(new FormData(event.currentTarget), "section") });
  }

  const sentence = making.sentence ?? revoking.sentence;
  return (
    <div className="flex flex-col gap-6">
      <Panel title={t("make")}>
        <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
          <Field label={t("which")} className="grow basis-48">
            {(control) => (
              <Select
                {...control}
                name="section"
                placeholder={t("own")}
                choices={sections.map((section) => ({
                  value: String(section.id),
                  label: t("desk", { name: nameOf(section) }),
                }))}
              />
            )}
          </Field>
          <Button type="submit" variant="primary" busy={making.pending}>
            {t("makeOne")}
          </Button>
        </form>
        {sentence !== null && (
          <Notice tone="bad" className="mt-3">
            {sentence}
          </Notice>
        )}
        {address !== null && (
          <Notice tone="good" title={t("made")} className="mt-4">
            <Field label={t("address")} hint={t("once")} className="mt-2">
              {(control) => (
                <TextInput
                  {...control}
                  readOnly
                  value={address}
                  onFocus={(event) => event.currentTarget.select()}
                  className="font-mono"
                />
              )}
            </Field>
          </Notice>
        )}
      </Panel>
      <Panel title={t("list")}>
        {feeds.length === 0 ? (
          <p className="text-muted">{t("none")}</p>
        ) : (
          <ul className="divide-y divide-rule">
            {feeds.map(({ id, section, createdAt, readAt }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
                <span className="font-semibold">{nameOf(section)}</span>
                <span className="text-sm text-muted">
                  {t("createdAt", { at: formatTimestamp(createdAt, locale) })}
                  {" · "}
                  {readAt === null
                    ? t("neverRead")
                    : t("readAt", { at: formatTimestamp(readAt, locale) })}
                </span>
                <Button
                  size="small"
                  variant="danger"
                  className="ml-auto"
                  aria-label={t("revokeNamed", { name: nameOf(section) })}
                  busy={revoking.pending}
                  onClick={() => void revoking.run({ feedId: id })}
                >
                  {t("revoke")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}
