import type { HistoryEntryFacts } from "./history-facts.ts";

/** The parts of a history that somebody may look for alone. */
export const SHOWS = [
  "all",
  "moves",
  "refusals",
  "overrides",
  "handovers",
  "texts",
  "machinery",
  "receipts",
] as const;

export type Show = (typeof SHOWS)[number];

/** `who` is a person's number, or nothing for everybody. */
export type WantedEntries = { readonly show: Show; readonly who: string };

const HANDOVERS: readonly string[] = ["takeLock", "takeOver", "keepConflict"];

/** What an address asks for; everything where it asks for nothing known. */
export function wantedEntries(asked: { show?: string; who?: string }): WantedEntries {
  const show = SHOWS.find((known) => known === asked.show) ?? "all";
  return { show, who: /^[1-9]\d{0,14}$/.test(asked.who ?? "") ? (asked.who ?? "") : "" };
}

export function isWhole({ show, who }: WantedEntries): boolean {
  return show === "all" && who === "";
}

export function filterEntries(
  entries: readonly HistoryEntryFacts[],
  { show, who }: WantedEntries,
): HistoryEntryFacts[] {
  return entries.filter(
    (entry) => isShown(entry, show) && (who === "" || String(entry.event?.actorId) === who),
  );
}

function isShown({ event, revision, alarm }: HistoryEntryFacts, show: Show): boolean {
  switch (show) {
    case "all":
      return true;
    case "moves":
      return event?.outcome === "done" && event.toStatus !== null;
    case "refusals":
      return event?.outcome === "refused";
    case "overrides":
      return Array.isArray(event?.detail.overridden);
    case "handovers":
      return event !== null && HANDOVERS.includes(event.name);
    case "texts":
      return revision !== null;
    case "machinery":
      return alarm !== null || (event !== null && event.job !== null);
    case "receipts":
      return false;
  }
}
