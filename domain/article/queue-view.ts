import { matchesName } from "../korean/choseong.ts";
import { isKind, type Kind } from "./kind.ts";
import {
  isUnder,
  isUrgent,
  minutesSince,
  QUEUE_TABS,
  type QueueTab,
  sortQueue,
  type WaitMinutes,
  waitOf,
} from "./queue.ts";
import type { QueueRow } from "./queue-row.ts";

/** A way of looking at the queue: one tab, and what is left out under it. */
export type QueueView = {
  readonly tab: QueueTab;
  /** `mine`, `all` or a section's slug. */
  readonly section: string;
  readonly kind: Kind | null;
  /** The reporter in the byline, by person. */
  readonly reporter: number | null;
  /** Only what cannot wait. */
  readonly urgent: boolean;
  /** Only what has waited at least so long. */
  readonly wait: "long" | "tooLong" | null;
};

export const EVERYTHING: Omit<QueueView, "tab" | "section"> = {
  kind: null,
  reporter: null,
  urgent: false,
  wait: null,
};

/** A section as the queue knows it. */
export type QueueSection = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly parentId: number | null;
  readonly wait: WaitMinutes;
};

/** Whose queue, of which paper, at which moment. */
export type QueueGround = {
  readonly me: number;
  readonly sections: readonly QueueSection[];
  /** Sections this person reads for; null means every one. */
  readonly own: readonly number[] | null;
};

/** From an address; what it does not name or names wrongly is as nobody had asked. */
export function readView(
  asked: (name: string) => string | null | undefined,
  { sections, own }: Pick<QueueGround, "sections" | "own">,
): QueueView {
  const [section, kind, wait] = [asked("section"), asked("kind"), asked("wait")];
  const reporter = Number(asked("reporter") ?? Number.NaN);
  return {
    tab: QUEUE_TABS.find((tab) => tab === asked("tab")) ?? "waiting",
    section:
      section === "all" || sections.some(({ slug }) => slug === section)
        ? (section ?? "all")
        : own === null
          ? "all"
          : "mine",
    kind: kind && isKind(kind) ? kind : null,
    reporter: Number.isSafeInteger(reporter) && reporter > 0 ? reporter : null,
    urgent: asked("urgent") === "1",
    wait: wait === "long" || wait === "tooLong" ? wait : null,
  };
}

/** The address's question; only what differs from everything is named. */
export function writeView(view: QueueView): string {
  const named = new URLSearchParams({ tab: view.tab, section: view.section });
  if (view.kind) named.set("kind", view.kind);
  if (view.reporter) named.set("reporter", String(view.reporter));
  if (view.urgent) named.set("urgent", "1");
  if (view.wait) named.set("wait", view.wait);
  return named.toString();
}

/** The rows of a view in its order; `words` as typed into the find field, `now` in milliseconds. */
export function viewRows(
  rows: Iterable<QueueRow>,
  view: QueueView,
  ground: QueueGround,
  now: number,
  words = "",
): QueueRow[] {
  const passes = filterOf(view, ground, now, words);
  const under = [...rows].filter((row) => isUnder(view.tab, row, ground.me) && passes(row));
  return sortQueue(view.tab, under);
}

/** How many lie under each tab, left out what the view leaves out. */
export function countTabs(
  rows: Iterable<QueueRow>,
  view: QueueView,
  ground: QueueGround,
  now: number,
): Record<QueueTab, number> {
  const passes = filterOf(view, ground, now, "");
  const counts = Object.fromEntries(QUEUE_TABS.map((tab) => [tab, 0])) as Record<QueueTab, number>;
  for (const row of rows) {
    if (!passes(row)) continue;
    for (const tab of QUEUE_TABS) if (isUnder(tab, row, ground.me)) counts[tab] += 1;
  }
  return counts;
}

/** Everything that a view leaves out, its tab apart. */
export function filterOf(
  view: QueueView,
  ground: QueueGround,
  now: number,
  words: string,
): (row: QueueRow) => boolean {
  const inSection = sectionFilter(view.section, ground);
  const wanted = words.trim();
  return (row) =>
    inSection(row.sectionId) &&
    (view.kind === null || row.kind === view.kind) &&
    (view.reporter === null || row.byline.some(({ personId }) => personId === view.reporter)) &&
    (!view.urgent || isUrgent(row.kicker)) &&
    (view.wait === null || hasWaited(row, view.wait, ground, now)) &&
    (wanted === "" || isFound(row, wanted));
}

/** The minutes that the row's section lets a text wait. */
export function waitMinutesOf(row: Pick<QueueRow, "sectionId">, ground: QueueGround): WaitMinutes {
  const own = ground.sections.find(({ id }) => id === row.sectionId)?.wait;
  return own ?? { long: Number.POSITIVE_INFINITY, tooLong: Number.POSITIVE_INFINITY };
}

function sectionFilter(section: string, ground: QueueGround): (id: number) => boolean {
  if (section === "all") return () => true;
  const { own, sections } = ground;
  if (section === "mine") return (id) => own === null || own.includes(id);
  const chosen = sections.find(({ slug }) => slug === section);
  const ids = sections.filter(({ id, parentId }) => chosen && [id, parentId].includes(chosen.id));
  return (sectionId) => ids.some(({ id }) => id === sectionId);
}

function hasWaited(
  row: QueueRow,
  wait: "long" | "tooLong",
  ground: QueueGround,
  now: number,
): boolean {
  if (row.waitingSince === null) return false;
  const reached = waitOf(minutesSince(row.waitingSince, now), waitMinutesOf(row, ground));
  return reached === "tooLong" || reached === wait;
}

function isFound(row: QueueRow, words: string): boolean {
  if (row.headline.includes(words) || String(row.editionId) === words) return true;
  return (
    matchesName(words, row.headline) || row.byline.some(({ name }) => matchesName(words, name))
  );
}
