"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { hasManyStatuses } from "#domain/article/queue.ts";
import type { QueueRow as Row } from "#domain/article/queue-row.ts";
import { type QueueGround, type QueueView, waitMinutesOf } from "#domain/article/queue-view.ts";
import { QueueRow } from "./queue-row.tsx";

/** Up to so many lines all stand in the page, where the browser's own search finds them. */
const ALL_DRAWN = 100;
const LINE_PX = 92;
const AROUND = 12;

/** Moves the keyboard to a line, wherever it lies. */
export type LineFocus = { focus(index: number): void };

type Props = {
  label: string;
  rows: readonly Row[];
  view: QueueView;
  ground: QueueGround;
  now: number;
  /** The story whose review is being started. */
  starting: number | null;
  onStart: (row: Row) => void;
  onOpen: (row: Row) => void;
  lines: RefObject<LineFocus | null>;
};

/** The lines of a view. Of a long one only what is near the window stands in the page. */
export function QueueList({ label, rows, view, ground, now, starting, lines, ...on }: Props) {
  const t = useTranslations("desk");
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  const wanted = useRef<number | null>(null);
  const isLong = rows.length > ALL_DRAWN;
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => LINE_PX,
    overscan: isLong ? AROUND : ALL_DRAWN,
    scrollMargin: top,
    // What is drawn on the server, where there is no window.
    initialRect: { width: 1280, height: 900 },
    getItemKey: (index) => rows[index]?.editionId ?? index,
  });

  // Notices above the list come and go.
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => setTop(element.getBoundingClientRect().top + window.scrollY);
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    lines.current = {
      focus(index) {
        wanted.current = rows[index]?.editionId ?? null;
        virtual.scrollToIndex(index, { align: "auto" });
        focusWanted();
      },
    };
  });

  // A line far away is drawn only after the page has scrolled to it.
  useEffect(focusWanted);

  function focusWanted(): void {
    if (wanted.current === null) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-queue-link="${wanted.current}"]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: isLong });
    if (!isLong) link.closest("li")?.scrollIntoView({ block: "nearest" });
  }

  const drawn = virtual.getVirtualItems();
  const before = (drawn[0]?.start ?? top) - top;
  const after = virtual.getTotalSize() - ((drawn.at(-1)?.end ?? top) - top);
  return (
    <ol
      ref={list}
      aria-label={label}
      className="divide-y divide-rule rounded-lg border border-rule bg-paper"
      style={isLong ? { paddingTop: before, paddingBottom: Math.max(0, after) } : undefined}
    >
      {drawn.map(({ index, key }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            aria-label={row.headline || t("untitled")}
            className="overflow-hidden first:rounded-t-lg last:rounded-b-lg has-[.hinted:hover]:overflow-visible has-[.hinted:focus-within]:overflow-visible"
          >
            <QueueRow
              row={row}
              section={ground.sections.find(({ id }) => id === row.sectionId)}
              waitFrom={waitMinutesOf(row, ground)}
              now={now}
              showStatus={hasManyStatuses(view.tab)}
              busy={starting === row.editionId}
              onStart={() => on.onStart(row)}
              onOpen={() => on.onOpen(row)}
            />
          </li>
        );
      })}
    </ol>
  );
}
