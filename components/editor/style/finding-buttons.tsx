import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Finding } from "./findings.ts";
import type { StyleMarks } from "./style-marks.ts";

type Props = {
  finding: Finding;
  marks: StyleMarks;
  editable: boolean;
  /** The first button. */
  first?: Ref<HTMLButtonElement>;
};

/** What may be done with a mark: write an offer, leave it this once, leave its rule in this article. */
export function FindingButtons({ finding, marks, editable, first }: Props) {
  const t = useTranslations("style.marks");
  const { mark, rule, key } = finding;
  const offers = editable ? mark.offers : [];
  return (
    <div className="mt-2 flex flex-wrap gap-1.5">
      {offers.map((offer, at) => (
        <Button
          key={offer}
          ref={at === 0 ? first : undefined}
          size="small"
          variant="primary"
          aria-label={t("applyNamed", { found: mark.found, offer })}
          onClick={() => marks.apply(finding, offer)}
        >
          {t("apply", { offer })}
        </Button>
      ))}
      <Button
        ref={offers.length === 0 ? first : undefined}
        size="small"
        aria-label={t("onceNamed", { found: mark.found })}
        onClick={() => marks.ignoreOnce(key)}
      >
        {t("once")}
      </Button>
      {rule && (
        <Button
          size="small"
          aria-label={t("articleNamed", { found: mark.found })}
          onClick={() => marks.onIgnore?.(rule.id)}
        >
          {t("article")}
        </Button>
      )}
    </div>
  );
}
