import { useLocale, useTranslations } from "next-intl";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { StatusBadge } from "../ui/status-badge.tsx";
import { KickerMark } from "./kicker.tsx";
import type { ReviewFacts } from "./review-facts.ts";
import { STATUS_TONES } from "./status-tone.ts";

type Props = { review: ReviewFacts; headline: string };

/** What it is, where it stands and through whose hands it went. */
export function ReviewHeader({ review, headline }: Props) {
  const t = useTranslations("review");
  const labels = useTranslations("labels");
  const changes = useTranslations("changes");
  const locale = useLocale() === "en" ? "en" : "ko";
  const { edition, writers } = review;
  const when = (at: Date) => formatTimestamp(at, locale);
  const names = (part: "author" | "editor") =>
    writers
      .filter((writer) => writer.part === part)
      .map(({ name }) => name)
      .join(", ");
  const facts = [
    names("author") && t("writtenBy", { names: names("author") }),
    names("editor") && t("editedBy", { names: names("editor") }),
    edition.submittedAt && t("submittedAt", { at: when(edition.submittedAt) }),
    edition.claimedBy && review.isOnDesk && t("claimedBy", { name: edition.claimedBy }),
    edition.approvedBy && t("approvedBy", { name: edition.approvedBy }),
    edition.publishedAt && t("publishedAt", { at: when(edition.publishedAt) }),
  ].filter((fact) => fact);
  const isOut = !review.isOpen && edition.publishedAt !== null && !edition.practice;
  return (
    <header className="flex flex-col gap-2">
      <Link href={paths.newsroom.desk()} className="w-fit text-sm text-accent underline">
        {t("back")}
      </Link>
      <p className="flex flex-wrap items-center gap-1.5 text-sm text-muted">
        <StatusBadge
          label={labels(`status.${edition.status}`)}
          tone={STATUS_TONES[edition.status]}
        />
        {edition.number > 1 && edition.changeKind && (
          <StatusBadge
            tone="accent"
            label={t("edition", {
              number: edition.number,
              kind: labels(`changeKind.${edition.changeKind}`),
            })}
          />
        )}
        {edition.practice && <StatusBadge label={labels("practice")} tone="warn" />}
        <span>
          {locale === "en" ? edition.section.nameEn : edition.section.name} ·{" "}
          {labels(`kind.${edition.kind}`)}
        </span>
      </p>
      <h1 className="text-2xl leading-snug font-bold sm:text-[1.75rem]">
        <KickerMark kicker={edition.content.kicker} />
        {headline || t("untitled")}
      </h1>
      <p className="text-sm text-muted">{facts.join(" · ")}</p>
      <nav aria-label={t("elsewhere")} className="flex flex-wrap gap-2">
        <LinkButton size="small" href={paths.newsroom.preview(edition.id)}>
          {t("preview")}
        </LinkButton>
        <LinkButton size="small" href={paths.newsroom.history(edition.id)}>
          {t("history")}
        </LinkButton>
        {!review.isOnDesk && review.access.write.allowed && (
          <LinkButton size="small" href={paths.newsroom.write(edition.id)}>
            {t("write")}
          </LinkButton>
        )}
        {isOut && (
          <LinkButton size="small" href={paths.newsroom.changes(edition.id)}>
            {changes("link")}
          </LinkButton>
        )}
        {isOut && (
          // The paper is another document, served by another process: no client-side step leads there.
          <a
            className="self-center text-sm text-accent underline"
            href={paths.article(edition.articleId)}
          >
            {t("asReaders")}
          </a>
        )}
      </nav>
    </header>
  );
}
