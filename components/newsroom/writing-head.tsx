import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/link-button.tsx";
import { StatusBadge } from "#components/ui/status-badge.tsx";
import type { ChangeKind, Kind } from "#domain/article/kind.ts";
import type { Status } from "#domain/article/status.ts";
import { type DateLocale, formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import type { Section } from "#domain/section.ts";
import { STATUS_TONES } from "./status-tone.ts";

export type WritingHeadProps = {
  readonly edition: {
    readonly id: number;
    readonly articleId: number;
    readonly number: number;
    readonly status: Status;
    readonly kind: Kind;
    readonly practice: boolean;
    readonly changeKind: ChangeKind | null;
    readonly claimerName: string | null;
    readonly publishAt: Date | null;
    readonly publishedAt: Date | null;
    readonly text: { readonly content: { readonly headline: string } };
  };
  readonly section: Section;
};

/** Where the article stands, and the ways to its other pages. */
export function WritingHead({ edition, section }: WritingHeadProps) {
  const t = useTranslations("writing");
  const labels = useTranslations("labels");
  const locale = useLocale() as DateLocale;
  const sentence = useSentence(edition, locale);
  return (
    <header
      // What the list of kept articles calls it (public/newsroom/sw.js).
      data-headline={edition.text.content.headline}
      className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2"
    >
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <h1 className="sr-only">{t("title")}</h1>
        <StatusBadge
          label={labels(`status.${edition.status}`)}
          tone={STATUS_TONES[edition.status]}
        />
        {edition.practice && <StatusBadge label={labels("practice")} tone="warn" />}
        <span className="font-semibold">{locale === "en" ? section.nameEn : section.name}</span>
        <span className="text-muted">{labels(`kind.${edition.kind}`)}</span>
        {edition.changeKind && (
          <span className="text-muted">
            {t("head.revision", {
              number: edition.number,
              kind: labels(`changeKind.${edition.changeKind}`),
            })}
          </span>
        )}
        {sentence && <span className="text-sm text-muted">{sentence}</span>}
      </div>
      <nav className="flex flex-wrap gap-2" aria-label={t("acts.title")}>
        <LinkButton size="small" href={paths.newsroom.preview(edition.id)}>
          {t("head.preview")}
        </LinkButton>
        <LinkButton size="small" href={paths.newsroom.history(edition.id)}>
          {t("head.history")}
        </LinkButton>
      </nav>
    </header>
  );
}

/** What its status means now, where there is more to say than its name. */
function useSentence(edition: WritingHeadProps["edition"], locale: DateLocale): string | null {
  const t = useTranslations("writing.sentence");
  if (!t.has(edition.status)) return null;
  const at = edition.publishedAt ?? edition.publishAt;
  const time = at ? formatTimestamp(at, locale) : "";
  return t(edition.status, { name: edition.claimerName ?? "", time });
}
