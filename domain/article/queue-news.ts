import type { QueueRow } from "./queue-row.ts";

type News = {
  readonly rows: readonly QueueRow[];
  /** The database's clock, in milliseconds. */
  readonly now: number;
};

/**
 * What an open page is told of its queue. Every connection begins with the whole queue, in parts,
 * so that whoever was away for however long is told all there is; then come the lines that changed.
 */
export type QueueNews =
  | ({ readonly kind: "whole"; readonly part: number; readonly parts: number } & News)
  | ({ readonly kind: "changed"; readonly gone: readonly number[] } & News);

/** A page's lines, and those of a whole queue that is still coming in. */
export type KnownQueue = {
  readonly rows: ReadonlyMap<number, QueueRow>;
  /** Until then only the lines that the page was drawn with are there. */
  readonly isWhole: boolean;
  readonly arriving: ReadonlyMap<number, QueueRow> | null;
};

export function drawnWith(rows: readonly QueueRow[]): KnownQueue {
  return { rows: byId(rows), isWhole: false, arriving: null };
}

/** The page's lines after the news. Lines keep standing until the whole that replaces them is there. */
export function hearNews(known: KnownQueue, news: QueueNews): KnownQueue {
  if (news.kind === "changed") {
    const change = (lines: ReadonlyMap<number, QueueRow>) => {
      const next = new Map(lines);
      for (const id of news.gone) next.delete(id);
      for (const row of news.rows) next.set(row.editionId, row);
      return next;
    };
    return {
      ...known,
      rows: change(known.rows),
      arriving: known.arriving && change(known.arriving),
    };
  }
  const before = news.part === 0 ? [] : [...(known.arriving?.values() ?? [])];
  const arriving = byId([...before, ...news.rows]);
  return news.part === news.parts - 1
    ? { rows: arriving, isWhole: true, arriving: null }
    : { ...known, arriving };
}

function byId(rows: readonly QueueRow[]): Map<number, QueueRow> {
  return new Map(rows.map((row) => [row.editionId, row]));
}
