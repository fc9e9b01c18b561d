import { useLocale, useTranslations } from "next-intl";
import { formatTimestamp } from "#domain/korean/dates.ts";
import type { EditionFacts, RevisionFacts } from "./history-facts.ts";

export type RevisionName = (revision: RevisionFacts) => string;

/** A kept text in words: which edition, the how-manyeth, why it was kept and when. */
export function useRevisionName(editions: readonly EditionFacts[]): RevisionName {
  const t = useTranslations("history");
  const labels = useTranslations("labels");
  const locale = useLocale() === "en" ? "en" : "ko";
  return ({ editionId, number, cause, at }) =>
    t("revisionOf", {
      edition: editions.find(({ id }) => id === editionId)?.number ?? 1,
      number,
      cause: labels(`revisionCause.${cause}`),
      at: formatTimestamp(at, locale),
    });
}
