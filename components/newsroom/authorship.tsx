import { useLocale, useTranslations } from "next-intl";
import type { Authored, Hand } from "#domain/article/authorship.ts";
import { type DateLocale, formatTimestamp } from "#domain/korean/dates.ts";

/** The newest text, paragraph by paragraph, with who wrote each and who changed it last. */
export function Authorship({ paragraphs }: { paragraphs: readonly Authored[] }) {
  const t = useTranslations("versions.authors");
  if (paragraphs.length === 0) return null;
  const keyed = paragraphs.map((paragraph, place) => ({ ...paragraph, place }));
  return (
    <section aria-labelledby="authors">
      <h2 id="authors" className="text-lg font-bold">
        {t("title")}
      </h2>
      <p className="mb-2 text-sm text-muted">{t("lead")}</p>
      <ol className="divide-y divide-rule rounded-lg border border-rule bg-paper">
        {keyed.map(({ place, text, first, last }) => (
          <li
            key={place}
            className="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <div className="text-sm">
              <HandWords hand={first} as="wrote" />
              {last.id !== first.id && <HandWords hand={last} as="changed" />}
            </div>
            <p className="min-w-0 leading-relaxed">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function HandWords({ hand: { author, at }, as }: { hand: Hand; as: "wrote" | "changed" }) {
  const t = useTranslations("versions");
  const locale = useLocale() as DateLocale;
  return (
    <p>
      <span className="font-semibold">{t(`authors.${as}`, { name: author ?? t("system") })}</span>{" "}
      <time dateTime={at.toISOString()} className="text-muted">
        {formatTimestamp(at, locale)}
      </time>
    </p>
  );
}
