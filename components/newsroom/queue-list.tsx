"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { paths } from "#domain/paths.ts";
import { type Action, useAction } from "../ui/use-action.ts";
import { QueueRow } from "./queue-row.tsx";
import type { QueueRowFacts } from "./queue-row-facts.ts";
import type { ReviewActions } from "./review-facts.ts";
import { ReviewRefusal } from "./review-refusal.tsx";
import { useQueueKeys } from "./use-queue-keys.ts";

type Props = {
  label: string;
  showStatus: boolean;
  rows: readonly QueueRowFacts[];
  claim: Action<{ version: number }>;
  lastAct: ReviewActions["lastAct"];
  /** Shown where there are no rows. */
  children: ReactNode;
};

/** The rows, with the keyboard's ways through them; why a claim failed stays when its row has gone. */
export function QueueList({ label, showStatus, rows, claim, lastAct, children }: Props) {
  const t = useTranslations("desk");
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const [claiming, setClaiming] = useState<QueueRowFacts | null>(null);
  const running = useAction(claim, { refresh: false });

  async function start(row: QueueRowFacts) {
    if (!row.claim.allowed || running.pending) return;
    running.clear();
    setClaiming(row);
    const { editionId, version } = row;
    const answer = await running.run({ editionId, seenVersion: version });
    if (answer?.ok) router.push(paths.newsroom.review(editionId));
  }

  useQueueKeys(list, (editionId) => {
    const row = rows.find((known) => known.editionId === editionId);
    if (row) void start(row);
  });

  return (
    <>
      {claiming && running.sentence && (
        <section aria-label={t("notStarted")}>
          <p className="font-semibold">{claiming.headline || t("untitled")}</p>
          <ReviewRefusal running={running} acting={{ editionId: claiming.editionId, lastAct }} />
        </section>
      )}
      {rows.length === 0 ? (
        children
      ) : (
        <ol
          ref={list}
          aria-label={label}
          className="divide-y divide-rule rounded-lg border border-rule bg-paper"
        >
          {rows.map((row) => (
            <QueueRow
              key={row.editionId}
              row={row}
              showStatus={showStatus}
              busy={running.pending && claiming?.editionId === row.editionId}
              onStart={() => void start(row)}
            />
          ))}
        </ol>
      )}
    </>
  );
}
