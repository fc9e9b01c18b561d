"use client";

import { useLocale, useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { ReviewDialog } from "./review-dialog.tsx";
import type { Acting, Choice, ReviewActions, ReviewFacts } from "./review-facts.ts";

type Props = {
  choice: Choice;
  action: ReviewActions["publish"];
  acting: Acting;
  edition: ReviewFacts["edition"];
};

/** 발행: what goes out and where it will stand is said before it is done. */
export function ReviewPublish({ choice, action, acting, edition }: Props) {
  const t = useTranslations("review.publish");
  const locale = useLocale();
  const section = locale === "en" ? edition.section.nameEn : edition.section.name;
  const { kicker, headline } = edition.content;
  return (
    <ReviewDialog
      label={t("label")}
      title={t("title")}
      confirm={t("confirm")}
      variant="primary"
      verb="publish"
      choice={choice}
      action={action}
      acting={acting}
      input={() => ({})}
    >
      {() => (
        <>
          <p className="border-l-4 border-accent pl-3 text-lg leading-snug font-bold">
            {kicker && `[${kicker}] `}
            {headline}
          </p>
          <p>
            {edition.practice
              ? t("practice")
              : t("where", { section, address: paths.article(edition.articleId) })}
          </p>
          {edition.number > 1 && !edition.practice && <p>{t("replaces")}</p>}
        </>
      )}
    </ReviewDialog>
  );
}
