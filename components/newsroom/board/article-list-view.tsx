import { useLocale, useTranslations } from "next-intl";
import type { BylineEntry } from "#domain/article/content.ts";
import { type Kicker, type Kind, ORIGINS, type Origin } from "#domain/article/kind.ts";
import type { Status } from "#domain/article/status.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import type { Period } from "#domain/period.ts";
import { buttonLook } from "../../ui/button-look.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { Link } from "../../ui/link.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Select } from "../../ui/select.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { KickerMark } from "../kicker.tsx";
import { PageHeading } from "../page-heading.tsx";
import { STATUS_TONES } from "../status-tone.ts";
import type { SectionName } from "./board-facts.ts";
import { FiguresTable } from "./figures-table.tsx";
import { PeriodForm } from "./period-form.tsx";

export type ListedFacts = {
  readonly articleId: number;
  readonly editionId: number;
  readonly kicker: Kicker | null;
  readonly headline: string;
  readonly byline: readonly BylineEntry[];
  readonly section: { readonly name: string; readonly nameEn: string };
  readonly kind: Kind;
  readonly origin: Origin | null;
  readonly firstPublishedAt: Date;
  readonly status: Status;
  readonly correctedAt: readonly Date[];
};

type Props = {
  period: Period;
  sections: readonly (SectionName & { readonly slug: string })[];
  section: string;
  origin: string;
  rows: readonly ListedFacts[];
  next: string | null;
};

/** The articles first published in a time, as they are told to portals and authorities. */
export function ArticleListView({ period, sections, section, origin, rows, next }: Props) {
  const t = useTranslations("board.list");
  const labels = useTranslations("labels");
  const locale = useLocale() === "en" ? "en" : "ko";
  const named = ({ name, nameEn }: { name: string; nameEn: string }) =>
    locale === "en" ? nameEn || name : name;
  const asked = { section, origin };
  return (
    <div className="mx-auto max-w-6xl">
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          // Not a page of ours: the browser itself must fetch it.
          <a href={paths.api.articleList(period, asked)} className={buttonLook()} download>
            {t("csv")}
          </a>
        }
      />
      <PeriodForm action={paths.newsroom.articleList()} from={period.from} until={period.until}>
        <Field label={t("section")} className="w-36">
          {(control) => (
            <Select
              {...control}
              name="section"
              placeholder={t("every")}
              choices={sections.map((one) => ({ value: one.slug, label: named(one) }))}
              defaultValue={section}
            />
          )}
        </Field>
        <Field label={t("origin")} className="w-36">
          {(control) => (
            <Select
              {...control}
              name="origin"
              placeholder={t("every")}
              choices={ORIGINS.map((one) => ({ value: one, label: labels(`origin.${one}`) }))}
              defaultValue={origin}
            />
          )}
        </Field>
      </PeriodForm>
      {rows.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
      ) : (
        <div className="rounded-lg border border-rule bg-paper p-4">
          <FiguresTable
            caption={t("title")}
            head={t("first")}
            columns={[
              { key: "headline", label: labels("field.headline"), isWide: true },
              { key: "byline", label: t("byline") },
              { key: "section", label: t("section") },
              { key: "kind", label: labels("field.kind") },
              { key: "origin", label: t("origin") },
              { key: "status", label: t("status") },
            ]}
            rows={rows.map((row) => ({
              key: String(row.articleId),
              head: formatTimestamp(row.firstPublishedAt, locale),
              cells: {
                headline: (
                  <Link
                    href={paths.newsroom.history(row.editionId)}
                    className="text-accent underline"
                  >
                    <KickerMark kicker={row.kicker} />
                    {row.headline || t("closed", { number: row.articleId })}
                  </Link>
                ),
                byline: row.byline.map(({ name }) => name).join(", "),
                section: named(row.section),
                kind: labels(`kind.${row.kind}`),
                origin: row.origin && labels(`origin.${row.origin}`),
                status: (
                  <span className="flex flex-wrap gap-1">
                    <StatusBadge
                      tone={STATUS_TONES[row.status]}
                      label={labels(`status.${row.status}`)}
                    />
                    {row.correctedAt.length > 0 && (
                      <StatusBadge
                        tone="warn"
                        label={t("corrected", { count: row.correctedAt.length })}
                      />
                    )}
                  </span>
                ),
              },
            }))}
          />
        </div>
      )}
      {next && (
        <p className="mt-4 flex justify-end">
          <LinkButton href={paths.newsroom.articleList(period, { ...asked, after: next })}>
            {t("next")}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
