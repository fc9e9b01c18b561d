"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { formatListTime } from "#domain/korean/dates.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Acting, LastAct, Running } from "./review-facts.ts";

type Props = { running: Running; acting: Pick<Acting, "editionId" | "lastAct"> };

/** Why it was not done. Where somebody was faster: who, what and when, and the way to see it. */
export function ReviewRefusal({ running, acting }: Props) {
  const t = useTranslations("review");
  const labels = useTranslations("labels");
  const locale = useLocale() === "en" ? "en" : "ko";
  const router = useRouter();
  const { refused, sentence } = running;
  const isOvertaken = refused?.code === "conflict" || refused?.code === "invalid_transition";
  const last = useLastAct(isOvertaken ? refused : null, acting);
  if (!sentence) return null;
  return (
    <Notice tone="bad" className="mt-3">
      <p>{sentence}</p>
      {last?.act && (
        <p className="mt-1">
          {t("overtakenBy", {
            who: last.act.who ?? t("machine"),
            verb: labels.has(`verb.${last.act.verb}`)
              ? labels(`verb.${last.act.verb}`)
              : labels(`event.${last.act.verb}`),
            when: formatListTime(new Date(last.act.at), new Date(), locale),
          })}
        </p>
      )}
      {isOvertaken && (
        <Button size="small" className="mt-2" onClick={() => router.refresh()}>
          {t("refresh")}
        </Button>
      )}
    </Notice>
  );
}

/** Asked only after a conflict; that it cannot be told changes nothing about the conflict. */
function useLastAct(refused: Running["refused"], { editionId, lastAct }: Props["acting"]) {
  const [last, setLast] = useState<{ of: Running["refused"]; act: LastAct | null } | null>(null);
  useEffect(() => {
    if (!refused) return;
    lastAct({ editionId }).then(
      (answer) => setLast({ of: refused, act: answer.ok ? answer.value : null }),
      () => setLast(null),
    );
  }, [refused, editionId, lastAct]);
  return last?.of === refused ? last : null;
}
