import type { Body } from "#domain/article/body.ts";
import type { StyleMark } from "#domain/style/check.ts";
import type { StyleRule } from "#domain/style/rule.ts";
import type { Answered, Asked } from "./style-worker.ts";

const MOST_KNOWN = 4_000;
const HOUR = 3_600_000;

/** What the worker has said of lines so far: one that was seen is not asked for again. */
export class KnownLines {
  readonly marks = new Map<string, readonly StyleMark[]>();
  private worker: Worker | null = null;
  private asked = 0;
  private pending: readonly string[] = [];
  private knownFor = "";
  private readonly on: { readonly heard: (copied: number) => void; readonly failed: () => void };

  constructor(on: KnownLines["on"]) {
    this.on = on;
  }

  get isReady(): boolean {
    return this.worker !== null;
  }

  /** `make`: throws where the browser has no worker. */
  begin(rules: readonly StyleRule[], handouts: readonly string[], make: () => Worker): void {
    if (!this.worker) {
      this.worker = make();
      this.worker.onmessage = ({ data }: MessageEvent<Answered>) => this.hear(data);
      this.worker.onerror = () => this.on.failed();
    }
    this.worker.postMessage({ begin: { rules, handouts } } satisfies Asked);
    this.marks.clear();
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  /** False where all is known. `body` is compared with the handouts, if there are any. */
  ask(texts: Iterable<string>, publishAt: string | null, body: Body | null): boolean {
    const written = Date.now();
    const published = publishAt === null ? written : Date.parse(publishAt);
    // Dates are read from the day; within an hour it is told that another has begun.
    const readFrom = `${Math.floor(written / HOUR)} ${publishAt}`;
    if (readFrom !== this.knownFor || this.marks.size > MOST_KNOWN) this.marks.clear();
    this.knownFor = readFrom;
    const lines = [...new Set(texts)].filter((text) => !this.marks.has(text));
    if (lines.length === 0 && body === null) return false;
    this.asked += 1;
    this.pending = lines;
    this.worker?.postMessage({
      ...{ id: this.asked, lines, days: { written, published }, body },
    } satisfies Asked);
    return true;
  }

  private hear({ id, marks, copied }: Answered): void {
    // An answer that a later question overtook says nothing any more.
    if (id !== this.asked) return;
    for (const [at, line] of this.pending.entries()) this.marks.set(line, marks[at] ?? []);
    this.on.heard(copied);
  }
}
