"use client";

import { useTranslations } from "next-intl";
import { type Content, isSameContent } from "#domain/article/content.ts";
import { CompareContents } from "./compare-contents.tsx";

type Props = {
  /** What it is read against: what readers have, or what the reporter handed in. */
  base: { of: "published" | "submitted"; content: Content };
  /** The text as it stands on this page. */
  content: Content;
};

/** What was changed, 어절 by 어절, as it is being changed. */
export function ReviewChanges({ base, content }: Props) {
  const t = useTranslations("review.changes");
  const isSame = isSameContent(base.content, content);
  return (
    <section aria-labelledby="changes" className="rounded-lg border border-rule bg-paper p-4">
      <h2 id="changes" className="font-bold">
        {t(`${base.of}.title`)}
      </h2>
      {isSame ? (
        <p className="mt-1 text-muted">{t(`${base.of}.none`)}</p>
      ) : (
        <div className="mt-2">
          <CompareContents before={base.content} after={content} />
        </div>
      )}
    </section>
  );
}
