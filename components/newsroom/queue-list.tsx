"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Refused } from "#domain/answer.ts";
import { paths } from "#domain/paths.ts";
import { isComposingKey } from "../editor/composition.ts";
import { type Action, useAction } from "../ui/use-action.ts";
import { QueueRow } from "./queue-row.tsx";
import type { QueueRowFacts } from "./queue-row-facts.ts";

type Props = {
  label: string;
  showStatus: boolean;
  rows: readonly QueueRowFacts[];
  claim: Action<{ version: number }>;
};

/** The rows, with J and K to walk them, Enter to open and C to start the review. */
export function QueueList({ label, showStatus, rows, claim }: Props) {
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const claiming = useRef<number | null>(null);
  const [refusedOn, setRefusedOn] = useState<number | null>(null);
  const running = useAction(claim, {
    refresh: false,
    onDone: () => {
      if (claiming.current !== null) router.push(paths.newsroom.review(claiming.current));
    },
    onRefused: (_refused: Refused) => setRefusedOn(claiming.current),
  });

  function start(row: QueueRowFacts) {
    if (!row.claim.allowed || running.pending) return;
    claiming.current = row.editionId;
    setRefusedOn(null);
    void running.run({ editionId: row.editionId, seenVersion: row.version });
  }

  useQueueKeys(list, (editionId) => {
    const row = rows.find((known) => known.editionId === editionId);
    if (row) start(row);
  });

  return (
    <ol
      ref={list}
      aria-label={label}
      className="divide-y divide-rule overflow-hidden rounded-lg border border-rule bg-paper"
    >
      {rows.map((row) => (
        <QueueRow
          key={row.editionId}
          row={row}
          showStatus={showStatus}
          busy={running.pending && claiming.current === row.editionId}
          refusal={refusedOn === row.editionId ? running.sentence : null}
          onStart={() => start(row)}
        />
      ))}
    </ol>
  );
}

/** Letters count by their place on the keyboard, so that they work while Hangul is switched on. */
function useQueueKeys(list: React.RefObject<HTMLOListElement | null>, start: (id: number) => void) {
  const place = useRef(-1);
  const startRow = useRef(start);
  startRow.current = start;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (isComposingKey(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>("[data-queue-link]") ?? [])];
      const focused = links.findIndex((link) =>
        link.closest("li")?.contains(document.activeElement),
      );
      if (focused >= 0) place.current = focused;
      if (event.code === "KeyJ" || event.code === "KeyK") {
        const step = event.code === "KeyJ" ? 1 : -1;
        const next = focused < 0 && place.current >= 0 ? place.current : place.current + step;
        place.current = Math.max(0, Math.min(links.length - 1, next));
        links[place.current]?.focus();
        event.preventDefault();
      }
      const id = Number(links[focused]?.dataset.queueLink);
      if (event.code === "KeyC" && !event.shiftKey && Number.isInteger(id)) startRow.current(id);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [list]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}
