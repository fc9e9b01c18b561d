import { useLocale, useTranslations } from "next-intl";
import type { ReturnReason } from "#domain/article/returns.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Link } from "../ui/link.tsx";
import { useReturnName } from "./use-return-name.ts";

type Props = {
  own: readonly {
    readonly reason: ReturnReason;
    readonly returns: readonly {
      readonly editionId: number;
      readonly headline: string;
      readonly at: Date;
    }[];
  }[];
};

/** So many texts of a reason are named; the number tells of the others. */
const NAMED = 5;

/** Which reasons recur, told to the writer alone. */
export function ReturnsOwn({ own }: Props) {
  const t = useTranslations("returns");
  const locale = useLocale() === "en" ? "en" : "ko";
  const nameOf = useReturnName();
  const most = own[0]?.returns.length ?? 0;
  return (
    <section aria-labelledby="own" className="mb-8">
      <h2 id="own" className="text-lg font-bold">
        {t("own.title")}
      </h2>
      <p className="mb-3 text-sm text-muted">{t("own.lead")}</p>
      {own.length === 0 ? (
        <EmptyState title={t("own.none")}>{t("own.noneHint")}</EmptyState>
      ) : (
        <ol className="flex flex-col gap-3">
          {own.map(({ reason, returns }) => (
            <li key={reason.code} className="rounded-lg border border-rule bg-paper p-4">
              <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 font-semibold">
                {nameOf(reason) || t("house.unknown")}
                <span>{t("count", { count: returns.length })}</span>
              </h3>
              {/* Told by the number; the bar only helps the eye. */}
              <meter
                aria-hidden="true"
                className="h-2 w-full"
                min={0}
                max={most}
                value={returns.length}
              />
              <ul className="mt-1 flex flex-col gap-0.5 text-sm">
                {returns.slice(0, NAMED).map(({ editionId, headline, at }) => (
                  <li key={`${editionId} ${at.getTime()}`}>
                    <span className="text-muted tabular-nums">{formatTimestamp(at, locale)}</span>{" "}
                    <Link
                      href={paths.newsroom.history(editionId)}
                      prefetch={false}
                      className="underline"
                    >
                      {headline || t("own.untitled")}
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
