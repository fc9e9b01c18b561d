import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { Kicker, Kind } from "#domain/article/kind.ts";
import { isOpen, type Status } from "#domain/article/status.ts";
import { formatListTime, formatScheduleSentence, formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";
import { StatusBadge } from "../ui/status-badge.tsx";
import { ReturnReason, type ReturnReasonProps } from "./return-reason.tsx";
import { STATUS_TONES } from "./status-tone.ts";

export type MyArticleRowProps = {
  article: {
    editionId: number;
    articleId: number;
    number: number;
    status: Status;
    kind: Kind;
    practice: boolean;
    section: { name: string; nameEn: string };
    kicker: Kicker | null;
    headline: string;
    isAuthor: boolean;
    /** Who has it in review now. */
    reviewer: string | null;
    /** When it last became what it is: saved, submitted, published. */
    at: Date;
    publishAt: Date | null;
    returned: ReturnReasonProps | null;
    /** Readers can open it now. */
    isPublic: boolean;
  };
  now: Date;
  locale: "ko" | "en";
};

export function MyArticleRow({ article, now, locale }: MyArticleRowProps) {
  const t = useTranslations("myArticles");
  const labels = useTranslations("labels");
  const { editionId, status } = article;
  const place = article.isAuthor
    ? isOpen(status)
      ? paths.newsroom.write(editionId)
      : paths.newsroom.history(editionId)
    : paths.newsroom.review(editionId);
  return (
    <article
      className={clsx("relative px-4 py-3 hover:bg-paper-2", article.practice && "practice-row")}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
        <StatusBadge label={labels(`status.${status}`)} tone={STATUS_TONES[status]} />
        {article.practice && <StatusBadge label={labels("practice")} tone="warn" />}
        <span>{locale === "en" ? article.section.nameEn : article.section.name}</span>
        <span>{labels(`kind.${article.kind}`)}</span>
        {article.number > 1 && <span>{t("edition", { number: article.number })}</span>}
        {article.reviewer !== null && <span>{t("reviewing", { name: article.reviewer })}</span>}
        <span className="ml-auto flex items-center gap-x-3">
          {article.isPublic && (
            <a
              href={paths.article(article.articleId)}
              target="_blank"
              rel="noopener"
              className="relative z-10 underline underline-offset-2 hover:text-ink"
            >
              {t("readers")}
              <span aria-hidden="true"> ↗</span>
            </a>
          )}
          <time dateTime={article.at.toISOString()} title={formatTimestamp(article.at, locale)}>
            {formatListTime(article.at, now, locale)}
          </time>
        </span>
      </div>
      <h3 className="mt-1 text-base leading-snug font-semibold">
        <Link href={place} className="after:absolute after:inset-0 hover:text-accent">
          {article.kicker !== null && <span className="text-accent">[{article.kicker}] </span>}
          {article.headline || <span className="text-muted">{t("noHeadline")}</span>}
        </Link>
      </h3>
      {article.publishAt !== null && isOpen(status) && (
        <p className="mt-0.5 text-sm">
          {t("goesOut", { at: formatScheduleSentence(article.publishAt, now, locale) })}
        </p>
      )}
      {article.returned !== null && <ReturnReason {...article.returned} />}
    </article>
  );
}
