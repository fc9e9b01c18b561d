import { useTranslations } from "next-intl";
import type { Look, ReceiptAct, ReceiptState } from "#domain/receipt.ts";
import type { Tone } from "../ui/notice.tsx";

/** What readers were given after one act, as plain values. */
export type ReceiptFacts = {
  readonly id: number;
  readonly act: ReceiptAct;
  readonly state: ReceiptState;
  readonly looks: readonly Look[] | null;
  readonly startedAt: Date;
  readonly firstLookAt: Date | null;
  readonly droppedAt: Date | null;
};

export const RECEIPT_TONES: Record<ReceiptState, Tone> = {
  open: "accent",
  seen: "good",
  unseen: "bad",
  superseded: "plain",
};

/** A look that began later than this after the act had a worker that was away. Milliseconds. */
const LATE_MS = 2_000;

/** 홈 0.12초 · 섹션 0.15초 · 태그 «교통» 아직 */
export function ReceiptWords({ receipt }: { receipt: ReceiptFacts }) {
  const t = useTranslations("out.receipt");
  const pageOf = usePageName();
  const { looks, startedAt, firstLookAt, droppedAt } = receipt;
  const words = (looks ?? []).map((look) =>
    look.seenMs === null
      ? t("notYet", { page: pageOf(look) })
      : t("seen", { page: pageOf(look), seconds: (look.seenMs / 1000).toFixed(2) }),
  );
  const lateMs = firstLookAt === null ? 0 : firstLookAt.getTime() - startedAt.getTime();
  return (
    <>
      {words.length > 0 && <p className="text-sm">{words.join(" · ")}</p>}
      {droppedAt !== null && <p className="text-sm text-bad">{t("dropped")}</p>}
      {lateMs > LATE_MS && (
        <p className="text-sm text-muted">{t("late", { seconds: Math.round(lateMs / 1000) })}</p>
      )}
    </>
  );
}

/** A page as a desk calls it; its tag or reporter named where there may be several. */
export function usePageName(): (look: Pick<Look, "surface" | "name">) => string {
  const t = useTranslations("out.receipt");
  return ({ surface, name }) =>
    name === null
      ? t(`surface.${surface}`)
      : t("named", { surface: t(`surface.${surface}`), name });
}
