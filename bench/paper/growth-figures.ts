import type { Figure } from "../figure.ts";
import type { Timed } from "./timed.ts";

/** Of the time on the smallest archive measured in this run. */
const MOST_GROWTH = 1.5;

/** Each time against its limit, and how it grew from the smallest archive on. */
export function growthFigures(timings: readonly Timed[], limitMs: number): Figure[] {
  const smallest = new Map<string, Timed>();
  return timings.map((timing) => {
    const { name, count, median, p95, cpu } = timing;
    const first = smallest.get(name) ?? timing;
    smallest.set(name, first);
    const growth = [median / first.median, cpu / first.cpu].map((ratio) => ratio.toFixed(2));
    const told = first === timing ? "" : `, ${growth.join(" and ")} × (≤ ${MOST_GROWTH})`;
    return {
      name: `${name} of ${count.toLocaleString("en")}, p95`,
      measured: p95,
      unit: "ms",
      target: { at: "most", value: limitMs },
      note: `median ${median.toFixed(1)} ms, CPU ${cpu.toFixed(1)} ms${told}`,
    };
  });
}
