import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { formatScheduleSentence, toSeoulIso } from "#domain/korean/dates.ts";
import { dueState } from "#domain/planning/assignment.ts";

type Props = {
  dueAt: Date;
  now: Date;
  isOpen: boolean;
  /** It stands under its name already. */
  isLabelled?: boolean;
};

/** A deadline in words; near and past ones say so, not by colour alone. */
export function PlanDue({ dueAt, now, isOpen, isLabelled = false }: Props) {
  const t = useTranslations("planning");
  const locale = useLocale() === "en" ? "en" : "ko";
  const state = isOpen ? dueState(dueAt, now) : "ahead";
  const words = formatScheduleSentence(dueAt, now, locale);
  return (
    <time
      dateTime={toSeoulIso(dueAt)}
      className={clsx(
        state === "over" && "font-semibold text-bad",
        state === "soon" && "font-semibold text-warn",
      )}
    >
      {isLabelled && state === "ahead" ? words : t(`due.${state}`, { words })}
    </time>
  );
}
