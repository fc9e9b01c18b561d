import { type Figure, percentile } from "../figure.ts";
import type { Breaking } from "./breaking.ts";

/** What the drill promises, and what came of it. */
export function breakingFigures(found: Breaking): Figure[] {
  const faults = Object.entries(found.faults);
  return [
    {
      name: "readers without a page",
      measured: faults.reduce((sum, [, count]) => sum + count, 0),
      unit: "",
      target: { at: "most", value: 0 },
      note: `of ${found.asked.toLocaleString("en")}; ${faults.map(([words, count]) => `${count} × ${words}`).join(", ")}`,
    },
    {
      name: "renders of the article",
      measured: found.renders,
      unit: "",
      target: { at: "most", value: found.told },
      note: "the changes told: one per version and one per drawn card",
    },
    slowest("update seen by a reader after", found.seen),
    slowest("version before last read after", found.outdated),
    {
      name: "save in the newsroom meanwhile, p99",
      measured: percentile(found.saves, 99),
      unit: "ms",
      target: { at: "most", value: 1000 },
      note: `${found.saves.length} saves`,
    },
    {
      name: "answer to a reader, p99",
      measured: found.waits.p99,
      unit: "ms",
      target: null,
      note: `slowest ${found.waits.worst.toFixed(0)} ms; the crowd computes on the same cores`,
    },
  ];
}

function slowest(name: string, waits: readonly number[]): Figure {
  return {
    name: `${name}, slowest`,
    measured: Math.max(...waits),
    unit: "ms",
    target: { at: "most", value: 1000 },
    note: `of ${waits.length} updates`,
  };
}
