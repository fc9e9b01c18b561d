import { useTranslations } from "next-intl";
import type { ReviewActions } from "./review-facts.ts";
import { ReviewRefusal } from "./review-refusal.tsx";
import type { Claiming } from "./use-claim.ts";

type Props = { claiming: Claiming; lastAct: ReviewActions["lastAct"] };

/** Why a review could not be started; it stays though the line itself has gone. */
export function RefusedClaim({ claiming: { row, running }, lastAct }: Props) {
  const t = useTranslations("desk");
  if (!row || !running.sentence) return null;
  return (
    <section aria-label={t("notStarted")}>
      <p className="font-semibold">{row.headline || t("untitled")}</p>
      <ReviewRefusal running={running} acting={{ editionId: row.editionId, lastAct }} />
    </section>
  );
}
