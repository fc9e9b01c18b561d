/** One line per failure, with its cause. */
export type Log = (line: string) => void;

export function logLine(line: string): void {
  console.error(`press: ${line}`);
}

/** An error and what lies under it, on one line. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const under = error.cause === undefined ? "" : ` (${causeOf(error.cause)})`;
  return `${error.message || error.name}${under}`.replaceAll(/\s+/g, " ");
}
