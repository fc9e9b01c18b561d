import { useTranslations } from "next-intl";
import type { CaseClock, CaseKind } from "#domain/case/case.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useClockWords } from "./use-clock-words.ts";

type Props = {
  warnings: readonly { readonly id: number; readonly kind: CaseKind; readonly clock: CaseClock }[];
};

/** Legal days that end soon or have ended, above the work of those who must see to them. */
export function CaseWarnings({ warnings }: Props) {
  const t = useTranslations("cases");
  const clockWords = useClockWords();
  if (warnings.length === 0) return null;
  const isLate = warnings.some(({ clock }) => clock.state === "late");
  return (
    <Notice tone={isLate ? "bad" : "warn"} title={t("warning.title")} className="mb-4">
      <ul className="mt-1 flex flex-col gap-1">
        {warnings.map(({ id, kind, clock }) => (
          <li key={id}>
            <Link href={paths.newsroom.case(id)} prefetch={false} className="underline">
              {t("warning.line", { id, kind: t(`kind.${kind}`), clock: clockWords(clock) })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
