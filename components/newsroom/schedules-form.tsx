"use client";

import { useLocale, useTranslations } from "next-intl";
import { KINDS, type Kind } from "#domain/article/kind.ts";
import type { Section } from "#domain/section.ts";
import type { Action } from "../ui/use-action.ts";
import { ScheduleLine } from "./schedule-line.tsx";

export type ScheduleFacts = {
  readonly id: number;
  readonly kind: Kind;
  readonly sectionId: number;
  readonly ownerId: number;
  readonly ownerName: string;
  readonly isOwnerGone: boolean;
  readonly headline: string;
  readonly weekdays: readonly number[];
  /** `06:00`, in Seoul. */
  readonly at: string;
  readonly isOn: boolean;
  readonly lastDay: string | null;
};

type Props = {
  schedules: readonly ScheduleFacts[];
  sections: readonly Section[];
  people: readonly { readonly id: number; readonly name: string; readonly title: string }[];
  keep: Action<{ id: number }>;
};

/** Articles that begin themselves: a line each, and an empty one for the next. */
export function SchedulesForm({ schedules, sections, people, keep }: Props) {
  const t = useTranslations("kinds.schedules");
  const labels = useTranslations("labels");
  const locale = useLocale();
  const choices = {
    kinds: KINDS.filter((kind) => kind !== "advertorial").map((kind) => ({
      value: kind,
      label: labels(`kind.${kind}`),
    })),
    sections: sections.map(({ id, name, nameEn }) => ({
      value: String(id),
      label: locale === "en" ? nameEn : name,
    })),
    people: people.map(({ id, name, title }) => ({
      value: String(id),
      label: title ? `${name} (${title})` : name,
    })),
  };
  return (
    <section
      aria-labelledby="schedules"
      className="mt-8 rounded-lg border border-rule bg-paper p-5"
    >
      <h2 id="schedules" className="text-lg font-bold">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t("lead")}</p>
      {schedules.length === 0 && <p className="mb-4">{t("none")}</p>}
      <ul className="flex flex-col gap-5">
        {schedules.map((schedule) => (
          <li key={schedule.id} className="border-b border-rule pb-5">
            <ScheduleLine schedule={schedule} choices={choices} keep={keep} />
          </li>
        ))}
      </ul>
      <h3 className="mt-4 mb-2 font-semibold">{t("new")}</h3>
      <ScheduleLine schedule={null} choices={choices} keep={keep} />
    </section>
  );
}
