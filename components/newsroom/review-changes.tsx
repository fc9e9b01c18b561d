"use client";

import { useTranslations } from "next-intl";
import { type Content, isSameContent } from "#domain/article/content.ts";
import { CompareContents } from "./compare-contents.tsx";

type Props = {
  /** The text as the reporter handed it in. */
  submitted: Content;
  /** The text as it stands on this page. */
  content: Content;
};

/** What was changed since the reporter let it go, 어절 by 어절, as it is being changed. */
export function ReviewChanges({ submitted, content }: Props) {
  const t = useTranslations("review.changes");
  const isSame = isSameContent(submitted, content);
  return (
    <section aria-labelledby="changes" className="rounded-lg border border-rule bg-paper p-4">
      <h2 id="changes" className="font-bold">
        {t("title")}
      </h2>
      {isSame ? (
        <p className="mt-1 text-muted">{t("none")}</p>
      ) : (
        <div className="mt-2">
          <CompareContents before={submitted} after={content} />
        </div>
      )}
    </section>
  );
}
