import { useTranslations } from "next-intl";
import type { CaseClock } from "#domain/case/case.ts";
import type { Tone } from "../../ui/notice.tsx";

export const CLOCK_TONES: Record<CaseClock["state"], Tone> = {
  running: "plain",
  soon: "warn",
  late: "bad",
};

/** «회신 기한 오늘까지»: what a clock says, in days of the calendar in Seoul. */
export function useClockWords(): (clock: CaseClock) => string {
  const t = useTranslations("cases.clock");
  return ({ of, days, due }) => {
    const values = { of: t(of), day: due.replaceAll("-", ".") };
    if (days < 0) return t("late", { ...values, days: -days });
    if (days === 0) return t("today", values);
    return days === 1 ? t("tomorrow", values) : t("left", { ...values, days });
  };
}
