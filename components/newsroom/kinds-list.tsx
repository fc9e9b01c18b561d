import { useLocale, useTranslations } from "next-intl";
import type { Kind } from "#domain/article/kind.ts";
import type { KindRules } from "#domain/article/kind-rules.ts";
import { type DateLocale, formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";

type Props = {
  kinds: readonly { kind: Kind; rules: KindRules; changedAt: Date | null }[];
};

/** Every kind with what is asked of it, in one line each. */
export function KindsList({ kinds }: Props) {
  const t = useTranslations("kinds");
  const labels = useTranslations("labels");
  const locale = useLocale() as DateLocale;
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds" className="mb-2 text-lg font-bold">
        {t("list")}
      </h2>
      <ul className="divide-y divide-rule rounded-lg border border-rule bg-paper">
        {kinds.map(({ kind, rules, changedAt }) => (
          <li key={kind} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 px-4 py-2.5">
            <Link
              href={paths.newsroom.kind(kind)}
              className="w-28 font-semibold text-accent underline underline-offset-4"
            >
              {labels(`kind.${kind}`)}
            </Link>
            <span className="min-w-0 flex-1 basis-48">
              <RulesInWords rules={rules} />
            </span>
            <span className="text-sm text-muted">
              {changedAt ? t("changed", { time: formatTimestamp(changedAt, locale) }) : t("usual")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RulesInWords({ rules }: { rules: KindRules }) {
  const t = useTranslations("kinds");
  const { required, headlineMax, bodyMin, bodyMax } = rules;
  const words = [
    ...required.map((field) => t(`required.${field}`)),
    headlineMax && t("length.headlineIs", { count: headlineMax }),
    bodyMin && t("length.bodyFrom", { count: bodyMin }),
    bodyMax && t("length.bodyTo", { count: bodyMax }),
  ].filter(Boolean);
  return words.length > 0 ? words.join(", ") : t("nothing");
}
