/** One measured number of the house with what it should be. */
export interface Figure {
  readonly name: string;
  /** Null when it could not be measured; `note` says why. */
  readonly measured: number | null;
  readonly unit: "×" | "ms" | "bytes" | "";
  /** Null where the house promises nothing and the number is only told. */
  readonly target: { readonly at: "least" | "most"; readonly value: number } | null;
  readonly note?: string;
}

export function verdict({ measured, target }: Figure): "ok" | "short" | "–" {
  if (measured === null) return "short";
  if (target === null) return "–";
  const met = target.at === "least" ? measured >= target.value : measured <= target.value;
  return met ? "ok" : "short";
}

/** `name  measured  target  ok|short`, one line each, in straight columns. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    figure.measured === null ? "not measured" : written(figure.measured, figure.unit),
    figure.target === null ? "" : targetOf(figure.target, figure.unit),
    verdict(figure),
    figure.note ?? "",
  ]);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 50);
}

/** The smallest of the numbers that `share` per cent of them do not exceed. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = Math.max(0, Math.ceil((share / 100) * sorted.length) - 1);
  return sorted[place] ?? Number.NaN;
}

function targetOf(target: NonNullable<Figure["target"]>, unit: Figure["unit"]): string {
  return `${target.at === "least" ? "≥" : "≤"} ${written(target.value, unit)}`;
}

function written(number: number, unit: Figure["unit"]): string {
  const digits = unit === "bytes" || unit === "" ? 0 : number < 10 ? 2 : 1;
  return `${number.toLocaleString("en", { maximumFractionDigits: digits })} ${unit}`.trimEnd();
}
