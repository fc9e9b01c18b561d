"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { QueueRow } from "#domain/article/queue-row.ts";
import { type QueueView, writeView } from "#domain/article/queue-view.ts";
import { paths } from "#domain/paths.ts";
import { type Action, type RunningAction, useAction } from "../ui/use-action.ts";
import { keepPlace } from "./queue-place.ts";

export type Claiming = {
  readonly running: RunningAction<{ version: number }>;
  /** The story of the last try; why it failed stays when its line has gone. */
  readonly row: QueueRow | null;
  readonly starting: number | null;
  start(row: QueueRow): void;
  /** Remembers where in the queue the story lay. */
  keep(row: QueueRow): void;
  open(row: QueueRow, wanted?: string): void;
};

/** Starting a review from the queue, and going to a story with its place in the queue kept. */
export function useClaim(
  claim: Action<{ version: number }>,
  rows: readonly QueueRow[],
  view: QueueView,
): Claiming {
  const router = useRouter();
  const [row, setRow] = useState<QueueRow | null>(null);
  const running = useAction(claim, { refresh: false });

  const keep = ({ editionId }: QueueRow) => keepPlace(editionId, view.tab, writeView(view), rows);

  async function start(next: QueueRow) {
    if (!next.claim.allowed || running.pending) return;
    running.clear();
    setRow(next);
    keep(next);
    const { editionId, version } = next;
    const answer = await running.run({ editionId, seenVersion: version });
    if (answer?.ok) router.push(paths.newsroom.review(editionId));
  }

  return {
    running,
    row,
    starting: running.pending ? (row?.editionId ?? null) : null,
    start: (next) => void start(next),
    keep,
    open(next, wanted) {
      keep(next);
      const address = paths.newsroom.review(next.editionId);
      router.push(wanted ? `${address}#${wanted}` : address);
    },
  };
}
