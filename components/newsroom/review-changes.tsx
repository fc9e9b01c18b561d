"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { type Content, isSameContent } from "#domain/article/content.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { CompareContents } from "./compare-contents.tsx";
import type { ReviewFacts } from "./review-facts.ts";

type Props = {
  /** What it is read against: what readers have, or what the reporter handed in. */
  base: NonNullable<ReviewFacts["base"]>;
  /** The text as it stands on this page. */
  content: Content;
};

/** What was changed, 어절 by 어절, as it is being changed. */
export function ReviewChanges({ base, content }: Props) {
  const t = useTranslations(`review.changes.${base.of}`);
  return (
    <Changes title={t("title")} before={base.content} after={content}>
      {t("none")}
    </Changes>
  );
}

/** What its writer changed between two hand-ins: whether the return was answered in the text. */
export function ReviewFilings({ earlier, latest }: NonNullable<ReviewFacts["filings"]>) {
  const t = useTranslations("review.changes.filings");
  const locale = useLocale() === "en" ? "en" : "ko";
  const title = t("title", { at: formatTimestamp(earlier.at, locale) });
  return (
    <Changes title={title} before={earlier.content} after={latest}>
      {t("none")}
    </Changes>
  );
}

function Changes({
  title,
  before,
  after,
  children,
}: {
  title: string;
  before: Content;
  after: Content;
  /** Said where nothing differs. */
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-lg border border-rule bg-paper p-4">
      <h2 id={id} className="font-bold">
        {title}
      </h2>
      {isSameContent(before, after) ? (
        <p className="mt-1 text-muted">{children}</p>
      ) : (
        <div className="mt-2">
          <CompareContents before={before} after={after} />
        </div>
      )}
    </section>
  );
}
