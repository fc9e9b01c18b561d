import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** One line on the terminal, headed by the part that speaks. */
export function say(part: string, line: string): void {
  console.log(`${part.padEnd(8)} │ ${line}`);
}

/** Passes on what a part prints, line by line. */
export function relay(part: string, ...streams: (Readable | null)[]): void {
  for (const stream of streams) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      if (line.trim()) say(part, line);
    });
  }
}
